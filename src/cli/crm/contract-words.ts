/**
 * Every level and command that operators know from the crm shell, with their other names. What this release does of them is
 * in the files beside this one; the rest is refused by its name, so that nobody takes it for a slip of the finger.
 */

/** Name of a command (or level) with its aliases. */
export type Words = Readonly<Record<string, readonly string[]>>;

function plain(names: string): Words {
  return Object.fromEntries(names.split(" ").map((name) => [name, []]));
}

/** Commands that are typed without a level. */
export const TOP_COMMANDS: Words = { ...plain("status verify report explain why"), help: [] };

/** They move about in the interactive shell. */
export const SHELL_WORDS: Words = { ...plain("up ls cd"), quit: ["exit", "bye"] };

export const LEVELS: Readonly<Record<string, Words>> = {
  node: {
    ...plain("standby online maintenance ready fence clearstate delete attribute status-attr"),
    show: ["list"],
    ...plain("utilization server votes"),
  },
  resource: {
    status: ["show", "list"],
    ...plain("locate start stop restart promote demote manage unmanage maintenance"),
    move: ["migrate"],
    ban: [],
    clear: ["unmove", "unmigrate", "unban"],
    cleanup: [],
    refresh: ["reprobe"],
    ...plain("failcount param meta utilization constraints operations scores trace untrace secret explain why"),
  },
  configure: {
    primitive: ["resource"],
    ...plain(
      "rsc_template group modgroup clone bundle location order rsc_ticket node property rsc_defaults op_defaults",
    ),
    ms: ["master"],
    colocation: ["collocation"],
    ...plain("get_property fencing_topology alert tag role acl_target user monitor default-timeouts set rename erase"),
    delete: ["rm"],
    ...plain("show edit verify commit refresh upgrade schema validate-all load save simulate ptest filter graph"),
    ...plain("rsctest template xml plan apply history diff rollback import"),
  },
  cluster: {
    ...plain("init join start stop restart enable disable status health wait_for_startup run copy diff rename"),
    ...plain("add quorum"),
    remove: ["delete"],
    ...plain("crash_test geo_init geo_join geo_init_arbitrator"),
  },
  corosync: plain("status show get set edit diff log push pull reload add-node del-node"),
  cib: plain("new use commit diff delete reset list import"),
  cibstatus: plain("load save origin show node op quorum ticket run simulate"),
  ra: { ...plain("classes list providers validate"), info: ["meta"] },
  maintenance: plain("on off action"),
  fence: plain("test show"),
  site: plain("ticket"),
  script: plain("list show verify run"),
  template: plain("new load edit delete list apply show"),
  assist: plain("template weak-bond"),
  options: plain("show set editor pager output wait reset save"),
  history: {
    ...plain("info latest"),
    limit: ["timeframe"],
    ...plain("transitions transition show diff wdiff events log node resource peinputs detail exclude source refresh"),
    ...plain("setnodes session graph"),
  },
};

/** Every spelling, with the name that it stands for. */
export function spellings(words: Words): ReadonlyMap<string, string> {
  return new Map(Object.entries(words).flatMap(([name, aliases]) => [name, ...aliases].map((word) => [word, name])));
}
