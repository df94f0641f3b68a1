/**
 * The verdict for a monitoring system: one line and an exit code (0 OK, 1 WARN, 2 CRIT).
 *
 * Unlike the tool it is named after it counts what an operator would: resources that failed or should run and do not, lost
 * quorum, nodes that wait for fencing, fencing that is switched off.
 */
import { type InstanceView, instanceViews, type ResourceView } from "../core/scheduler/current.js";
import { failedActions } from "./history-lines.js";
import { printable } from "./lines.js";
import { failedLinks } from "./link-lines.js";
import type { StatusPicture } from "./status-picture.js";
import { counted, fencingWarning } from "./summary-lines.js";
import { witnessTrouble } from "./witness-lines.js";

export interface Verdict {
  readonly exitCode: 0 | 1 | 2;
  readonly text: string;
}

export function simpleStatus(picture: StatusPicture): Verdict {
  const critical = criticalFacts(picture);
  const warnings = [...critical, ...warningFacts(picture)];
  if (warnings.length === 0) return { exitCode: 0, text: `CLUSTER OK: ${goodFacts(picture)}` };
  const text = printable(warnings.join(", "));
  return critical.length > 0
    ? { exitCode: 2, text: `CLUSTER CRIT: ${text}` }
    : { exitCode: 1, text: `CLUSTER WARN: ${text}` };
}

function criticalFacts({ state, view }: StatusPicture): string[] {
  const instances = view.resources.flatMap(instanceViews);
  return [
    ...(state.quorate ? [] : [`no quorum (${state.quorumNote})`]),
    ...view.nodes.filter((node) => node.unclean !== undefined).map((node) => `unclean node: ${node.name}`),
    ...instances.filter(({ on }) => on.some((place) => place.failed)).map(({ id }) => `failed resource: ${id}`),
    ...instances.filter((instance) => instance.blocked).map(({ id }) => `blocked resource: ${id}`),
  ];
}

function warningFacts(picture: StatusPicture): string[] {
  const { state, view, cluster } = picture;
  const offline = view.nodes.filter((node) => !node.online && node.unclean === undefined);
  const stopped = view.resources.filter(shouldRunAndDoesNot);
  const failures = failedActions(picture).length;
  const fencing = fencingWarning(cluster);
  const witness = witnessTrouble(state);
  return [
    ...(state.dc === undefined ? ["No DC"] : []),
    ...offline.map((node) => `${node.pending ? "pending" : "offline"} node: ${node.name}`),
    ...failedLinks(state).map(({ link, peer }) => `failed link: ${link} to ${peer}`),
    ...stopped.map((resource) => `stopped resource: ${resource.id}`),
    ...(failures > 0 ? [counted(failures, "failed resource action")] : []),
    ...(fencing === undefined ? [] : [`fencing: ${fencing}`]),
    ...(witness === undefined ? [] : [`witness: ${witness}`]),
    ...state.stalls.map(({ node, lateMs, tokenMs }) => `stalled node: ${node} (${lateMs} ms, token ${tokenMs} ms)`),
  ];
}

/** A clone may have fewer copies than are allowed: it is down when it has none. */
function shouldRunAndDoesNot(resource: ResourceView): boolean {
  const missing = ({ on, disabled }: InstanceView) => on.length === 0 && !disabled;
  const instances = instanceViews(resource);
  return resource.kind === "clone" ? instances.every(missing) : instances.some(missing);
}

function goodFacts({ view }: StatusPicture): string {
  const standby = view.nodes.filter((node) => node.standby).length;
  const maintenance = view.nodes.filter((node) => node.maintenance).length;
  const online = view.nodes.filter((node) => node.online && !node.standby && !node.maintenance).length;
  return [
    `${counted(online, "node")} online`,
    ...(standby > 0 ? [counted(standby, "standby node")] : []),
    ...(maintenance > 0 ? [counted(maintenance, "maintenance node")] : []),
    `${counted(view.resources.flatMap(instanceViews).length, "resource instance")} configured`,
  ].join(", ");
}
