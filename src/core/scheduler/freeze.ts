/**
 * `no-quorum-policy: freeze`: where a partition without quorum may move what it keeps (Pacemaker Explained, "Cluster Options").
 *
 * Who has quorum shoots the nodes that it has lost, and then recovers what it knew to run there. A node that it knows to be
 * off, and that has come up again in this partition, it does not shoot: so nothing is moved to such a node, or it would
 * outlive the shot that was to end it. What is found running there stays.
 */
import { activeOn } from "./instance.js";
import { mayRecover } from "./options.js";
import { type Preferences, tableOf } from "./preference.js";

export function applyFreeze(preferences: Preferences): void {
  const { facts } = preferences;
  if (mayRecover(facts.quorate, facts.options) || facts.options.noQuorumPolicy !== "freeze") return;
  for (const instance of facts.instances) {
    if (instance.config.agent.class === "stonith") continue;
    const here = new Set(activeOn(instance).map(({ node }) => node));
    for (const { name, wasQuorate } of facts.nodes) {
      if (wasQuorate || here.has(name)) continue;
      tableOf(preferences, instance).ban(name, { kind: "no-quorum", policy: "freeze" });
    }
  }
}
