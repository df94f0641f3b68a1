/**
 * What the DCs of a cluster in the lab have ordered so far that changes a service: starts and stops, not monitors. Read from
 * the daemons' logs, each order once, since only the DC that gives it says so.
 *
 * Fence devices do not count: that one is started is a note in its daemon's memory, made again when the daemon was.
 */
import { readFileSync } from "node:fs";
import type { NodeName, ResourceId } from "../../core/model/names.js";
import type { LabNode } from "../node.js";

export interface LoggedOrder {
  /** The DC. */
  readonly node: NodeName;
  /** As in `orders start vip on lb2`. */
  readonly text: string;
}

/** Node by node, each oldest first: of the same nodes a later list begins, for each node, as the earlier one. */
export function ordersFor(resources: readonly ResourceId[], nodes: readonly LabNode[]): readonly LoggedOrder[] {
  const order = new RegExp(`"msg":"(orders (?:start|stop) (?:${resources.join("|")}) on [^"]*)"`);
  return nodes.flatMap(({ name, logFile }) => {
    const lines = readFileSync(logFile, "utf8").split("\n");
    return lines.flatMap((line) => order.exec(line)?.[1] ?? []).map((text) => ({ node: name, text }));
  });
}
