/** What an instance is, or should be, on a node. `Started` is the active role of what cannot be promoted. */
export type Role = "Stopped" | "Started" | "Unpromoted" | "Promoted";

const SPELLINGS: Readonly<Record<string, Role>> = {
  stopped: "Stopped",
  started: "Started",
  unpromoted: "Unpromoted",
  slave: "Unpromoted",
  promoted: "Promoted",
  master: "Promoted",
};

/** Accepts the older words Master and Slave, in any case, as the configurations of the field still hold them. */
export function parseRole(text: string): Role | undefined {
  return SPELLINGS[text.toLowerCase()];
}
