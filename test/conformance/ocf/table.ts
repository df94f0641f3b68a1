/** The findings of the survey as lines: columns aligned by blanks, and totals. */
import { answerInWords, type Finding, metadataInWords, type Verdict } from "./survey.js";

export function surveyLines(findings: readonly Finding[]): readonly string[] {
  const rows = findings.map(({ agent, metadata, answer, verdict }) => [
    agent.replace(/^ocf:/, ""),
    metadataInWords(metadata),
    verdict === "failed" ? "FAILED" : verdict,
    answerInWords(answer),
  ]);
  const count = (wanted: Verdict) => findings.filter(({ verdict }) => verdict === wanted).length;
  const parsed = findings.filter(({ metadata }) => metadata.kind === "metadata").length;
  const [all, valid, orderly] = [findings.length, count("valid"), count("orderly")];
  return [
    ...alignedLines([["agent", "meta-data", "verdict", "validate-all"], ...rows]),
    "",
    `meta-data parsed: ${parsed} of ${all}`,
    `passed: ${valid + orderly} of ${all} (${valid} valid; ${orderly} orderly refused: not installed, not configured...)`,
  ];
}

export function alignedLines(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}
