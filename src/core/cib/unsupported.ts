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
    "fence-reaction": ["stop"],
    "shutdown-lock": ["false"],
    "shutdown-lock-limit": ["0", "0s"],
    "enable-acl": ["false"],
    "migration-limit": ["-1"],
    "batch-limit": ["0"],
  },
  "resource-meta": {
    "remote-node": [],
  },
  operation: {
    "start-delay": ["0", "0s"],
    "record-pending": ["true"],
  },
  "fence-device": {},
};

/** What the refusal says of it; undefined when it is supported. */
export function whyUnsupported(place: Place, name: string, value: string): string | undefined {
  const table = OPTIONS[place];
  const harmless = Object.hasOwn(table, name) ? table[name] : undefined;
  return harmless && !isHarmless(value, harmless) ? `${name} is not supported yet` : undefined;
}

function isHarmless(value: string, harmless: readonly string[]): boolean {
  return harmless.includes(value) || harmless.includes(String(parseBoolean(value)));
}
