/** The status of a cluster, as the tools of the field print it: sections with bulleted lists, an empty line between them. */
import type { Cluster } from "../../core/scheduler/cluster/cluster.js";
import { plainText } from "../../tui/lines.js";
import { attributeLines } from "../../tui/status/attribute-list.js";
import { failCountLines } from "../../tui/status/fail-count-list.js";
import { nodeListLines } from "../../tui/status/node-list.js";
import { countsOf, resourceListLines } from "../../tui/status/resource-list.js";

export interface ShownParts {
  readonly attributes: boolean;
  readonly failCounts: boolean;
}

export function statusReport(title: string, cluster: Cluster, parts: ShownParts): string[] {
  const attributes = parts.attributes ? attributeLines(cluster, 2).map(plainText) : [];
  const sections = [
    ["  * Node List:", ...nodeListLines(cluster, 2).map(plainText)],
    ["  * Full List of Resources:", ...resourceListLines(cluster, 2).map(plainText)],
    ...(attributes.length > 0 ? [["  * Node Attributes:", ...attributes]] : []),
    ...(parts.failCounts ? [["  * Migration Summary:", ...failCountLines(cluster, 2).map(plainText)]] : []),
  ];
  return [`${title}:`, ...sections.flatMap((section, index) => (index === 0 ? section : ["", ...section]))];
}

/** What an operator must know before reading anything else. */
export function noticeLines(cluster: Cluster): string[] {
  const { disabled, blocked, total } = countsOf(cluster);
  const counts = `${disabled} of ${total} resource instances DISABLED and ${blocked} BLOCKED from further action due to failure`;
  return [...managementLines(cluster), ...(disabled + blocked > 0 ? [counts, ""] : [])];
}

function managementLines({ options }: Cluster): string[] {
  if (!options.maintenance) return [];
  return [
    "",
    "              *** Resource management is DISABLED ***",
    "  The cluster will not attempt to start, stop or recover services",
    "",
  ];
}
