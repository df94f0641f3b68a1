/** What nobody manages is left alone, for one of several reasons: which, and the command that ends it. */
import type { Cluster } from "../cluster/cluster.js";
import { primitivesIn, type Resource } from "../cluster/resource.js";
import { sentence } from "../reason.js";
import { whyUnavailable } from "./unavailable.js";

export interface HandsOffFact {
  readonly words: string;
  /** Absent: it ends by itself. */
  readonly command?: string;
}

export function handsOffFact(cluster: Cluster, resource: Resource): HandsOffFact {
  const away = primitivesIn(resource).find(({ waitsFor }) => waitsFor)?.waitsFor;
  const why = away && whyUnavailable(away);
  if (away && !why)
    return { words: `${resource.id} is left alone until it is known how its migration from ${away.name} ends` };
  if (why) return { words: `${resource.id} is left alone as long as ${sentence(why)}` };
  if (cluster.options.maintenance) {
    return fact(resource, "maintenance-mode is true", "crm configure property maintenance-mode=false");
  }
  const node = resource.runningOn.find(({ maintenance }) => maintenance);
  if (node) return fact(resource, `${node.name} is in maintenance`, `crm node ready ${node.name}`);
  if (primitivesIn(resource).some(({ maintenance }) => maintenance)) {
    return fact(resource, "it is in maintenance", `crm resource maintenance ${bearerOf(resource, "maintenance")} off`);
  }
  return fact(resource, "is-managed is false", `crm resource manage ${bearerOf(resource, "is-managed")}`);
}

function fact({ id }: Resource, why: string, command: string): HandsOffFact {
  return { words: `${id} is unmanaged, so the cluster leaves it alone: ${why}`, command };
}

/** Which of the resource and what it lies in has the option for itself: the command must name that one. */
export function bearerOf(resource: Resource, option: string): string {
  for (let above: Resource | undefined = resource; above; above = above.parent) {
    if (above.config.meta[option] !== undefined) return above.historyId;
  }
  return resource.historyId;
}
