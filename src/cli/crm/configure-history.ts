/** `crm configure history`: the revisions that this node knows, which are the same on all; the one in force comes first. */
import { isEmpty, type Orphan, orphansOf } from "../../core/cib/history.js";
import { formatVersion, type Revision } from "../../core/cib/revision.js";
import { formatDate } from "../../tui/date.js";
import { usageError } from "../command-error.js";
import { ExitCode } from "../exit-code.js";
import type { Call } from "./command.js";

export async function history({ words, session, options }: Call): Promise<number> {
  if (words.length > 0) throw usageError(`history takes no arguments: '${words[0]}'`);
  const revisions = (await session.revisions()).filter(({ version }) => !isEmpty(version));
  if (wantsJson(options)) session.print([historyJson(revisions)]);
  else session.print(historyLines(revisions));
  return ExitCode.ok;
}

function wantsJson({ outputAs }: Call["options"]): boolean {
  if (outputAs === undefined || outputAs === "text") return false;
  if (outputAs === "json") return true;
  throw usageError(`unknown output form '${String(outputAs)}': use text or json`);
}

function historyLines(revisions: readonly Revision[]): readonly string[] {
  if (revisions.length === 0) return ["No configuration was ever written."];
  const orphans = orphansOf(revisions);
  const rows = [...revisions].reverse().map((revision) => {
    const { version, time, author, comment } = revision;
    return [formatVersion(version), formatDate(time), author, `${comment}${flag(revision, revisions, orphans)}`];
  });
  const table = [["VERSION", "TIME", "AUTHOR", "COMMENT"], ...rows];
  const width = (column: number) => Math.max(...table.map((row) => (row[column] ?? "").length));
  return table.map((row) => row.map((cell, column) => (column < 3 ? cell.padEnd(width(column)) : cell)).join("  "));
}

function flag(revision: Revision, revisions: readonly Revision[], orphans: readonly Orphan[]): string {
  if (revision === revisions.at(-1)) return " (in force)";
  const orphan = orphans.find((each) => each.revision === revision);
  return orphan ? ` (orphaned: ${formatVersion(orphan.outrunBy.version)} was written meanwhile)` : "";
}

/** `format` grows with every change that could break a reader; times are ISO 8601 in UTC; newest first. */
function historyJson(revisions: readonly Revision[]): string {
  const orphans = orphansOf(revisions);
  const entries = [...revisions].reverse().map((revision) => {
    const orphan = orphans.find((each) => each.revision === revision);
    return {
      version: formatVersion(revision.version),
      parent: revision.parent ? formatVersion(revision.parent) : null,
      time: new Date(revision.time).toISOString(),
      author: revision.author,
      comment: revision.comment,
      inForce: revision === revisions.at(-1),
      orphaned: orphan !== undefined,
      outrunBy: orphan ? formatVersion(orphan.outrunBy.version) : null,
    };
  });
  return JSON.stringify({ format: "quorate-configuration-history/1", revisions: entries }, undefined, 2);
}
