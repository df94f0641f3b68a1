/** The lists and maps of nodes in the parameters of fence devices (pacemaker-fenced(7)). */
import type { NodeName } from "../model/names.js";

/** `lb1:1;lb2:2` or separated by spaces; a node may have several values (`lb1:1,2`): they are kept together. */
export function parseHostMap(text: string): ReadonlyMap<NodeName, string> {
  const entries = text.split(/[;\s]+/).flatMap((entry) => {
    const colon = entry.indexOf(":");
    return colon > 0 ? [[entry.slice(0, colon), entry.slice(colon + 1)] as const] : [];
  });
  return new Map(entries);
}

/** `lb1,lb2`, also with spaces or semicolons between. */
export function parseHosts(text: string): readonly string[] {
  return text.split(/[\s,;]+/).filter((word) => word !== "");
}
