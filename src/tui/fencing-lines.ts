/** Fencing that failed, is under way, or succeeded, newest first. */
import type { FencingAction, FencingRecord } from "../core/cib/status.js";
import { formatDate } from "./date.js";
import type { DisplayOptions } from "./display-options.js";
import { heading, item, type Line, styled } from "./lines.js";
import type { StatusPicture } from "./status-picture.js";

/** Failed ones have a place of their own unless the whole history is shown. */
export function failedFencingLines(picture: StatusPicture, options: DisplayOptions): Line[] {
  if (showsHistory(options) || !options.sections.has("fencing-failed")) return [];
  return section("Failed Fencing Actions:", picture, options, ["failed"]);
}

export function fencingLines(picture: StatusPicture, options: DisplayOptions): Line[] {
  if (showsHistory(options)) return section("Fencing History:", picture, options, ["failed", "pending", "succeeded"]);
  if (!options.sections.has("fencing-pending")) return [];
  return section("Pending Fencing Actions:", picture, options, ["pending"]);
}

function showsHistory({ sections }: DisplayOptions): boolean {
  return sections.has("fencing-succeeded");
}

function section(
  title: string,
  { state }: StatusPicture,
  options: DisplayOptions,
  states: readonly FencingRecord["state"][],
): Line[] {
  const newestFirst = [...state.status.fencing].reverse().filter((record) => states.includes(record.state));
  const mine = newestFirst.filter(({ target }) => options.onlyNode === undefined || target === options.onlyNode);
  const records = options.fencingLevel === 3 ? mine : lastOfEachKind(mine);
  return records.length > 0 ? [heading(title), ...records.map((record) => fencingLine(record, options))] : [];
}

function lastOfEachKind(newestFirst: readonly FencingRecord[]): FencingRecord[] {
  const seen = new Set<string>();
  return newestFirst.filter((record) => {
    const kind = JSON.stringify([record.target, record.action, record.state]);
    return !seen.has(kind) && seen.add(kind);
  });
}

function fencingLine(record: FencingRecord, options: DisplayOptions): Line {
  const by = record.delegate ? ` by ${record.delegate}` : "";
  const last = options.fencingLevel === 3 ? "" : " last";
  const start = `${fencedAction(record.action)} of ${record.target}${by} for ${record.origin}${last} `;
  const reason = record.reason ? ` (${record.reason})` : "";
  const at = ` at ${formatDate(record.time)}`;
  switch (record.state) {
    case "pending":
      return item(1, start, styled("pending", "warning"), record.progress ? ` (${record.progress})` : "");
    case "failed":
      return item(1, start, styled("failed", "bad"), `${reason}${at}${record.progress ? `; ${record.progress}` : ""}`);
    case "succeeded":
      return item(1, start, styled("successful", "good"), at);
  }
}

/** As it reads before "of NODE". */
export function fencedAction(action: FencingAction): string {
  return action === "reboot" ? "reboot" : `turning ${action}`;
}
