/**
 * Bans by failure: a node on which a resource failed `migration-threshold` times, or on which it cannot work at all
 * (not installed, not configured...), gets -INFINITY until the failures are forgiven or cleaned up.
 *
 * Copies of an anonymous clone are alike, so what one of them could not do none of them can.
 */
import { OcfRc, ocfWord } from "../model/ocf.js";
import { INFINITY } from "../model/score.js";
import { readFailCount } from "./failures.js";
import type { Activity } from "./history.js";
import type { PrimitiveInstance } from "./instance.js";
import type { NodeFacts } from "./node-facts.js";
import { type Preferences, tableOf } from "./preference.js";
import type { Reason } from "./reason.js";

export function applyFailures(preferences: Preferences): void {
  const { facts } = preferences;
  for (const instance of facts.instances) {
    for (const node of facts.nodes) {
      applyFailCount(preferences, instance, node);
      const activity = facts.activity(node.name, instance.historyId);
      if (activity?.hardError) applyHardError(preferences, instance, activity);
      if (activity?.failure?.onFail === "stop") {
        const reason: Reason = { kind: "option", option: "on-fail", value: "stop" };
        tableOf(preferences, instance).ban(node.name, reason);
      }
    }
  }
}

function applyFailCount(preferences: Preferences, instance: PrimitiveInstance, node: NodeFacts): void {
  const { migrationThreshold: threshold, failureTimeout } = instance.meta;
  const { count } = readFailCount(node.attributes, instance.historyId, failureTimeout, preferences.facts.now);
  if (threshold <= 0 || count < threshold) return;
  tableOf(preferences, instance).ban(node.name, { kind: "failures", node: node.name, count, threshold });
}

function applyHardError(preferences: Preferences, instance: PrimitiveInstance, { node, hardError }: Activity): void {
  if (!hardError) return;
  const table = tableOf(preferences, instance);
  const word = ocfWord(hardError.rc);
  const reason: Reason = { kind: "operation-failed", operation: hardError.operation, node, word };
  if (hardError.rc === OcfRc.notConfigured) table.banAll(reason);
  else table.add(node, -INFINITY, reason);
}
