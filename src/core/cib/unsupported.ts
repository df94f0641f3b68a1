/**
 * What Pacemaker has and a cluster of ours cannot carry out yet, in one place: refused with `not supported yet`, so that
 * nobody relies on an option that is read and then ignored. An entry goes when the feature comes. What only the scheduler
 * needs to know is not here.
 */
import { parseBoolean } from "../model/boolean.js";

type Place = "property" | "resource-meta" | "operation" | "fence-device";

/** Not with any value but those listed, which say the same as leaving it out. */
const OPTIONS: Readonly<Record<Place, Readonly<Record<string, readonly string[]>>>> = {
  property: {
    "stonith-watchdog-timeout": ["0", "0s"],
    "priority-fencing-delay": ["0", "0s"],
    "fence-reaction": ["stop"],
    "shutdown-lock": ["false"],
    "shutdown-lock-limit": ["0", "0s"],
    "enable-acl": ["false"],
    "migration-limit": ["-1"],
    "batch-limit": ["0"],
    "concurrent-fencing": [],
  },
  "resource-meta": {
    "remote-node": [],
  },
  operation: {
    "start-delay": ["0", "0s"],
    "record-pending": ["true"],
  },
  "fence-device": {
    pcmk_delay_max: ["0", "0s"],
    pcmk_action_limit: ["1"],
    pcmk_on_action: [],
    pcmk_on_timeout: [],
    pcmk_on_retries: [],
    pcmk_monitor_action: [],
    pcmk_monitor_timeout: [],
    pcmk_monitor_retries: [],
    pcmk_status_action: [],
    pcmk_status_timeout: [],
    pcmk_status_retries: [],
    pcmk_list_retries: [],
  },
};

/** Single values of options that are supported otherwise. */
const VALUES: Readonly<Record<Place, Readonly<Record<string, readonly string[]>>>> = {
  property: {},
  "resource-meta": {
    requires: ["unfencing"],
  },
  operation: {},
  "fence-device": { pcmk_host_check: ["status"] },
};

/** Agents that nothing runs yet. */
export const UNSUPPORTED_CLASSES: readonly string[] = ["systemd"];

/** What the refusal says of it; undefined when it is supported. */
export function whyUnsupported(place: Place, name: string, value: string): string | undefined {
  const harmless = lookUp(OPTIONS[place], name);
  if (harmless && !isHarmless(value, harmless)) return `${name} is not supported yet`;
  const refused = lookUp(VALUES[place], name)?.some((word) => word.toLowerCase() === value.toLowerCase());
  return refused ? `${name}=${value} is not supported yet` : undefined;
}

function isHarmless(value: string, harmless: readonly string[]): boolean {
  return harmless.includes(value) || harmless.includes(String(parseBoolean(value)));
}

function lookUp(table: Readonly<Record<string, readonly string[]>>, name: string): readonly string[] | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
