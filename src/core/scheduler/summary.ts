/**
 * The summary: what becomes of each node and each instance, as an operator reads it (cli-contract 12.5), and why.
 * Fencing first, then instances in the order of the configuration; what stays as it is has no line, nor has a start that
 * was under way already and is asked for again.
 */
import type { Change, SummaryLine } from "./graph.js";
import { activeOn, type PrimitiveInstance } from "./instance.js";
import type { OrderedPlan } from "./ordering.js";
import { isDone, type PlannedAction } from "./planned-action.js";

export function summarize(plan: OrderedPlan): readonly SummaryLine[] {
  const fenced = plan.actions.all.filter((action) => action.task === "fence" && isDone(action));
  return [
    ...fenced.map((fence): SummaryLine => ({ change: "fence", subject: fence.node ?? "", because: fence.why })),
    ...plan.assignment.facts.instances.flatMap((instance) => lines(instance, plan)),
  ];
}

function lines(instance: PrimitiveInstance, plan: OrderedPlan): readonly SummaryLine[] {
  const stops = plan.actions.of(instance, "stop").filter(isDone);
  const start = plan.actions.of(instance, "start").find(isDone);
  if (!start) return stops.map((stop) => stopLine(instance, stop, plan));
  if (stops.length === 0 && activeOn(instance).length > 0) return [];
  return [startLine(instance, stops.find((stop) => stop.node === start.node) ?? stops[0], start)];
}

/** What could not be started again says so: that, and not the stop, is what decided. */
function stopLine(instance: PrimitiveInstance, stop: PlannedAction, plan: OrderedPlan): SummaryLine {
  const blocked = plan.actions.of(instance, "start").find((start) => !start.runnable);
  const because = [...stop.why, ...(blocked?.whyNot ?? []).filter((reason) => !stop.why.includes(reason))];
  return { change: "stop", subject: instance.id, from: stop.node, because };
}

function startLine(instance: PrimitiveInstance, stop: PlannedAction | undefined, start: PlannedAction): SummaryLine {
  const active = activeOn(instance);
  const failed = active.some((activity) => activity.failure !== undefined);
  const inPlace = active.some((activity) => activity.node === start.node);
  const change: Change = !stop ? "start" : failed ? "recover" : inPlace ? "restart" : "move";
  const because = stop && stop.node === start.node ? stop.why : start.why;
  return {
    change,
    subject: instance.id,
    from: stop && inPlace ? start.node : stop?.node,
    to: start.node,
    because: because.length > 0 ? because : start.why,
  };
}
