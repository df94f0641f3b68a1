/** When the answer can change although nothing happens: a failure is forgiven, or a pin with an end runs out. */
import { readFailCount } from "./failures.js";
import { endOf } from "./location.js";
import type { ClusterFacts } from "./status.js";

/** Wall clock; undefined when only an event can change anything. */
export function recheckTime(facts: ClusterFacts): number | undefined {
  const times = [...failureEnds(facts), ...pinEnds(facts)].filter((time) => time > facts.now);
  return times.length > 0 ? Math.min(...times) : undefined;
}

function failureEnds(facts: ClusterFacts): number[] {
  return facts.instances.flatMap(({ historyId, meta }) =>
    facts.nodes.flatMap((node) => [
      readFailCount(node.attributes, historyId, meta.failureTimeout, facts.now).forgivenAt,
      facts.activity(node.name, historyId)?.forgivenAt ?? 0,
    ]),
  );
}

function pinEnds(facts: ClusterFacts): number[] {
  return facts.configuration.constraints.flatMap((constraint) => {
    const end = constraint.kind === "location" ? endOf(constraint) : undefined;
    return end === undefined ? [] : [end];
  });
}
