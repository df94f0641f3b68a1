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
    "fence-reaction": ["stop"],
    "shutdown-lock": ["false"],
    "shutdown-lock-limit": ["0", "0s"],
    "enable-acl": ["false"],
    "migration-limit": ["-1"],
    "batch-limit": ["0"],
  },
  "resource-meta": {
    promotable: ["false"],
    "promoted-max": [],
    "promoted-node-max": [],
    notify: ["false"],
    "allow-migrate": ["false"],
    "remote-node": [],
  },
  operation: {
    "start-delay": ["0", "0s"],
    "record-pending": ["true"],
  },
  "fence-device": {},
};

/** Single values of options that are supported otherwise. */
const VALUES: Readonly<Record<Place, Readonly<Record<string, readonly string[]>>>> = {
  property: {},
  "resource-meta": {
    "target-role": ["Promoted", "Unpromoted", "Master", "Slave"],
    requires: ["unfencing"],
  },
  operation: {
    "on-fail": ["demote"],
    role: ["Promoted", "Unpromoted", "Master", "Slave"],
  },
  "fence-device": {},
};

/** Operations that nothing runs yet. */
export const UNSUPPORTED_OPERATIONS: readonly string[] = [
  "promote",
  "demote",
  "notify",
  "reload",
  "reload-agent",
  "migrate_to",
  "migrate_from",
];

/** In constraints: every instance that runs has the role Started. */
export const UNSUPPORTED_ROLES: readonly string[] = ["Promoted", "Unpromoted"];
export const UNSUPPORTED_ORDER_ACTIONS: readonly string[] = ["promote", "demote"];

/** Agents that nothing runs yet. */
export const UNSUPPORTED_CLASSES: readonly string[] = ["systemd", "lsb", "service"];

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
