/** `crm cluster`: which nodes there are, and how their votes are counted; changed while everything runs. */
import { quorumLines } from "../../tui/quorum-lines.js";
import { usageError } from "../command-error.js";
import { ExitCode } from "../exit-code.js";
import type { Call, Commands } from "./command.js";
import { addNodeEdit, changeLayout, knownOption, quorumSettings } from "./layout-requests.js";
import { removeNode } from "./node-removal.js";

export const CLUSTER: Commands = {
  quorum: {
    arguments: "[action] [words...]",
    summary: "show | set NAME VALUE... | unset NAME... | cancel-wait: the quorum, its options, the end of wait_for_all",
    run: quorum,
  },
  add: {
    arguments: "<node> <addresses> [id] [votes]",
    summary: "a new node, with one address a link (A,B); its vote counts from when it joins",
    run: add,
  },
  remove: {
    arguments: "<nodes...>",
    summary: "take stopped nodes out of the cluster, after asking",
    run: async (call) => {
      for (const node of call.words) {
        const exitCode = await removeNode(call, node);
        if (exitCode !== ExitCode.ok) return exitCode;
      }
      return ExitCode.ok;
    },
  },
};

async function quorum({ words, session, line }: Call): Promise<number> {
  const [action = "show", ...rest] = words;
  switch (action) {
    case "show":
      if (rest.length > 0) throw usageError(`too much: '${rest[0]}' behind show`);
      session.print(quorumLines(await session.state()));
      return ExitCode.ok;
    case "set":
      return change({ set: quorumSettings(rest), remove: [] });
    case "unset":
      if (rest.length === 0) throw usageError("which option goes back to its default?");
      return change({ set: {}, remove: rest.map(knownOption) });
    case "cancel-wait":
      return cancelWait();
    default:
      throw usageError(`unknown action '${action}': use show, set, unset or cancel-wait`);
  }

  async function change(options: { set: Readonly<Record<string, string>>; remove: readonly string[] }) {
    const said = await session.request(changeLayout({ kind: "quorum", ...options }, line, session.options.force));
    if (said) session.info(said);
    return ExitCode.ok;
  }

  async function cancelWait() {
    const danger = "If a node that was not seen yet is up after all, two parts of the cluster may act at once.";
    if (!(await session.confirm("Do you confirm that all nodes that are not here are off", [danger]))) {
      session.info("nothing was done");
      return ExitCode.error;
    }
    session.info(await session.request({ kind: "cancel-wait-for-all" }));
    return ExitCode.ok;
  }
}

async function add({ words, session, line }: Call): Promise<number> {
  const said = await session.request(changeLayout(addNodeEdit(words), line, session.options.force));
  if (said) session.info(said);
  session.info(`${words[0]} is a node of this cluster: start quorated on it, with a quorate.yaml that lists all nodes`);
  return ExitCode.ok;
}
