/** The head of a status display: who leads, whether there is quorum, when all this was so, how much there is of it. */

import type { Cluster } from "../core/scheduler/cluster/cluster.js";
import { instanceViews } from "../core/scheduler/current.js";
import { formatDate } from "./date.js";
import type { DisplayOptions, Section } from "./display-options.js";
import { heading, item, type Line, line, type Span, styled } from "./lines.js";
import { stallLines } from "./stall-lines.js";
import type { StatusPicture } from "./status-picture.js";
import { witnessLines } from "./witness-lines.js";

export function summaryLines(picture: StatusPicture, options: DisplayOptions): Line[] {
  const shown = (section: Section, lines: () => readonly Line[]) => (options.sections.has(section) ? lines() : []);
  const items = [
    ...shown("stack", () => [item(1, "Stack: quorate")]),
    ...shown("dc", () => dcLines(picture, options)),
    ...shown("times", () => timeLines(picture)),
    ...shown("counts", () => countLines(picture)),
    ...shown("options", () => optionLines(picture)),
    ...shown("dc", () => warningLines(picture)),
    ...shown("dc", () => witnessLines(picture, options.detail)),
  ];
  return items.length > 0 ? [heading("Cluster Summary:"), ...items] : [];
}

/** Its own section, behind the summary. */
export function maintenanceLines({ cluster }: StatusPicture, options: DisplayOptions): Line[] {
  if (!options.sections.has("maint-mode") || !cluster.options.maintenance) return [];
  return [
    line("              ", styled("*** Resource management is DISABLED ***", "warning")),
    line("  The cluster will not attempt to start, stop or recover services"),
  ];
}

function dcLines({ state }: StatusPicture, options: DisplayOptions): Line[] {
  if (state.dc === undefined) return [item(1, "Current DC: ", styled("NONE", "bad"))];
  const id = options.detail ? ` (${state.layout.nodes[state.dc]?.id ?? "?"})` : "";
  const quorum: Span = state.quorate ? styled("with quorum", "good") : styled("WITHOUT quorum", "bad");
  return [item(1, `Current DC: ${state.dc}${id} (version ${state.version}) - partition `, quorum)];
}

function timeLines({ state, now }: StatusPicture): Line[] {
  const { time, author, comment } = state.revision;
  const updated = item(1, `Last updated: ${formatDate(now)}`);
  if (time === 0) return [updated];
  const via = comment ? ` via ${comment}` : "";
  return [updated, item(1, `Last change:  ${formatDate(time)} by ${author}${via}`)];
}

function countLines({ state, view }: StatusPicture): Line[] {
  const instances = view.resources.flatMap(instanceViews).filter((instance) => !instance.orphan);
  const disabled = instances.filter((instance) => instance.disabled).length;
  const blocked = instances.filter((instance) => instance.blocked).length;
  const notes = [
    ...(disabled > 0 ? [`${disabled} DISABLED`] : []),
    ...(blocked > 0 ? [`${blocked} BLOCKED from further action due to failure`] : []),
  ];
  const note = notes.length > 0 ? [styled(` (${notes.join(", ")})`, "warning")] : [];
  return [
    item(1, counted(Object.keys(state.layout.nodes).length, "node"), " configured"),
    item(1, counted(instances.length, "resource instance"), " configured", ...note),
  ];
}

export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function optionLines({ cluster }: StatusPicture): Line[] {
  const { fencingEnabled, symmetric, noQuorumPolicy } = cluster.options;
  return [
    item(1, `STONITH of failed nodes ${fencingEnabled ? "enabled" : "disabled"}`),
    item(1, `Cluster is ${symmetric ? "symmetric" : "asymmetric"}`),
    item(1, `No quorum policy: ${noQuorumPolicy}`),
  ];
}

/** What nobody may overlook. */
function warningLines(picture: StatusPicture): Line[] {
  const { state, cluster } = picture;
  const fencing = fencingWarning(cluster);
  return [
    ...(state.quorate ? [] : [item(1, "Quorum: ", styled(`no, ${state.quorumNote}`, "bad"))]),
    ...(fencing === undefined ? [] : [item(1, "Fencing: ", styled(fencing, "bad"))]),
    ...stallLines(picture),
  ];
}

export function fencingWarning(cluster: Cluster): string | undefined {
  if (!cluster.options.fencingEnabled) return "off (unsafe)";
  if (cluster.haveFencing || cluster.resources.length === 0) return undefined;
  return "no device (nothing is started or recovered)";
}
