/**
 * The transition summary as text, in the columns of Pacemaker's tools:
 *
 *     * Fence (reboot) lb1 'peer is no longer part of the cluster'
 *     * Move       vip     ( lb1 -> lb2 )
 *     * Stop       api:0     (       lb1 )  due to node availability
 *
 * The columns are as wide as Pacemaker makes them: a name that does not fit widens its column to two more than it needs, a
 * place to just what it needs, and no column ever shrinks again; the first line is already as wide as the last.
 */
import type { ClusterNode } from "../cluster/node.js";
import { roleRank } from "../cluster/role-rank.js";
import type { Change } from "./change.js";
import type { FencingEntry, SummaryEntry } from "./summary.js";

const NARROWEST = 5;

export function summaryTexts(entries: readonly SummaryEntry[]): readonly string[] {
  const columns = columnsOf(entries);
  return entries.map((entry) => (entry.kind === "fencing" ? fencingText(entry) : changeText(entry.change, columns)));
}

interface Columns {
  readonly name: number;
  readonly place: number;
}

function columnsOf(entries: readonly SummaryEntry[]): Columns {
  let name = NARROWEST;
  let place = NARROWEST;
  for (const entry of entries) {
    if (entry.kind === "fencing") continue;
    const { length } = entry.change.primitive.id;
    if (length > name) name = length + 2;
    place = Math.max(place, placeText(entry.change).length);
  }
  return { name, place };
}

function fencingText({ action }: FencingEntry): string {
  const words = `Fence (${action.fencing}) ${targetText(action.node)}`;
  return action.reason === undefined ? words : `${words} '${action.reason}'`;
}

/** A guest node is fenced by recovering what it lives in. */
function targetText(node: ClusterNode | undefined): string {
  const container = node?.connection?.container;
  return container ? `${node.name} (resource: ${container.id})` : (node?.name ?? "");
}

function changeText(change: Change, columns: Columns): string {
  const { word, primitive } = change;
  const place = placeText(change).padStart(columns.place);
  return `${word.padEnd(8)}   ${primitive.id.padEnd(columns.name)}   ( ${place} )${reasonText(change)}`;
}

function reasonText({ action, source }: Change): string {
  if (source.reason === undefined) return action.runnable ? "" : "  blocked";
  return `  due to ${source.reason}${action.runnable ? "" : " (blocked)"}`;
}

/** Where it is and will be; with its role where it is promoted or unpromoted, or will be promoted. */
function placeText({ primitive, role, from, to }: Change): string {
  const next = primitive.nextRole;
  const named = roleRank(role) > roleRank("Started") || roleRank(next) > roleRank("Unpromoted");
  const source = from?.name ?? "";
  const target = to?.name ?? "";
  if (!from) return named ? `${role} -> ${next} ${target}` : target;
  if (!to) return named ? `${role} ${source}` : source;
  if (from === to) return role === next ? (named ? `${role} ${source}` : source) : `${role} -> ${next} ${source}`;
  if (role === next) return named ? `${source} -> ${target} ${role}` : `${source} -> ${target}`;
  return `${role} ${source} -> ${next} ${target}`;
}
