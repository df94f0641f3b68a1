/** What the demo says of its measurements: lines for people, and the figures as JSON for those who compare runs. */
import { writeFileSync } from "node:fs";
import type { Millis } from "../../core/model/duration.js";
import type { Outage } from "../outage.js";
import type { StepReport } from "./tour.js";

export interface DemoReport {
  readonly proxy: string;
  /** From the launch (after the build) to the first request that was served. */
  readonly firstServedMs: Millis;
  readonly steps: readonly StepReport[];
  /** Looks at which two nodes held the floating address at once. */
  readonly sharedAddress: number;
  readonly problems: readonly string[];
}

/** A prober this late can have missed, or made up, an outage as long. */
const LATE_MS: Millis = 50;

export function stepLines({ step, happened, outage, problem }: StepReport): readonly string[] {
  const lines = [`* ${step}: ${outageText(outage)}`];
  if (happened) lines.push(`    ${happened}`);
  if (outage.firstError !== undefined) lines.push(`    the first failed request: ${outage.firstError}`);
  if (outage.proberLateMs > LATE_MS) lines.push(`    the client itself was not run for ${ms(outage.proberLateMs)}`);
  if (problem !== undefined) lines.push(`    FAILED: ${problem}`);
  return lines;
}

export function outageText({ awayMs, failed, requests }: Outage): string {
  return `away ${ms(awayMs)}, ${failed} of ${requests} requests failed`;
}

export function ms(duration: Millis): string {
  return `${Math.round(duration)} ms`;
}

export function writeJson(file: string, report: DemoReport): void {
  writeFileSync(file, `${JSON.stringify(report, undefined, 2)}\n`);
}
