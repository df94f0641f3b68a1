/** One run of `crm_simulate`, part by part: the status, what shall have happened, the decision, its execution, the status after it. */
import type { Cluster } from "../../core/scheduler/cluster/cluster.js";
import { primitivesIn } from "../../core/scheduler/cluster/resource.js";
import type { ScheduleInput } from "../../core/scheduler/input.js";
import { scoreTexts } from "../../core/scheduler/summary/score-text.js";
import { summaryTexts } from "../../core/scheduler/summary/text.js";
import { unpack } from "../../core/scheduler/unpack/unpack.js";
import { carryOut, type SimulatedEvent, simulated } from "../../core/what-if/carrying-out.js";
import { EventTexts } from "../../core/what-if/event-text.js";
import { SimulatedStatus } from "../../core/what-if/simulated-status.js";
import type { Decision } from "./decision.js";
import { attributeText, modify } from "./modifications.js";
import type { SimulateOptions } from "./options.js";
import { heldBackLine, reasonLines } from "./reason-report.js";
import { checkSaving, saveGraphs, saveInput, saveResult } from "./saving.js";
import { readSource, type SimulatedSource } from "./source.js";
import { noticeLines, statusReport } from "./status-report.js";
import { timeOf } from "./time.js";

export interface SimulationOutput {
  readonly complaints: readonly string[];
  readonly lines: readonly string[];
}

export async function simulation(options: SimulateOptions): Promise<SimulationOutput> {
  const source = await readSource(options.source, isWritten(options));
  checkSaving(options, source);
  const time = timeOf(options.time, source.document?.executionDate);
  const report = new Report(options, time.notice);
  const status = new SimulatedStatus(time.now === undefined ? source.input : { ...source.input, now: time.now });
  const cluster = unpack(inputOf(status, options));
  report.current(cluster);
  const modifications = modify(options.modifications, status, cluster);
  report.modifications(modifications);
  if (options.saveInput) await saveInput(options.saveInput, source, status);
  if (options.run) {
    const { decide } = await import("./decision.js");
    const decision = decide(inputOf(status, options), modifications.length > 0 ? undefined : cluster);
    report.decision(decision);
    await saveGraphs(options, decision);
    if (options.simulate) report.execution(decision, simulate(decision, status, options));
    if (options.simulate) report.revised(withoutPending(unpack(status.input())));
  }
  status.finish();
  await saveResult(options, source, status);
  return { complaints: complaintsOf(source), lines: report.lines };
}

function inputOf(status: SimulatedStatus, { scores, utilization }: SimulateOptions): ScheduleInput {
  return { ...status.input(), showScores: scores || utilization };
}

function isWritten({ saveInput, saveOutput, inPlace }: SimulateOptions): boolean {
  return saveInput !== undefined || saveOutput !== undefined || inPlace;
}

function simulate(
  decision: Decision,
  status: SimulatedStatus,
  { failing }: SimulateOptions,
): readonly SimulatedEvent[] {
  const wishes = failing.map(({ resource, operation, interval, node, rc }) => {
    return { key: `${resource}_${operation}_${interval}`, node, rc };
  });
  return carryOut(decision, status, wishes).events;
}

/** What was under way when the status was written is no part of what the simulated transition makes of it. */
function withoutPending(cluster: Cluster): Cluster {
  for (const primitive of cluster.resources.flatMap(primitivesIn)) primitive.pendingTask = undefined;
  return cluster;
}

/** What the source says that its reader should know. */
function complaintsOf({ document }: SimulatedSource): string[] {
  if (document?.attributes["validate-with"]?.toLowerCase() !== "none") return [];
  return [
    "Schema validation of configuration is disabled (support for validate-with set to " +
      '"none" is deprecated and will be removed in a future release)',
  ];
}

/** The text, in the order of the parts. */
class Report {
  readonly lines: string[] = [];

  constructor(
    private readonly options: SimulateOptions,
    /** Which time it is for the simulated cluster, if not now: said wherever a status is looked at anew. */
    private readonly timeNotice: readonly string[],
  ) {}

  current(cluster: Cluster): void {
    this.say(...this.timeNotice, ...noticeLines(cluster));
    if (!this.options.quiet) this.add(statusReport("Current cluster status", cluster, this.options));
  }

  modifications(texts: readonly string[]): void {
    if (texts.length === 0) return;
    this.say("", "Performing Requested Modifications:", ...texts.map(bullet), ...this.timeNotice);
  }

  decision({ cluster, summary, heldBack }: Decision): void {
    const { quiet } = this.options;
    const shown = scoreTexts(cluster, this.options);
    if (quiet) this.add(shown);
    if (shown.length > 0) {
      this.say("", scoreTitle(this.options));
      if (!quiet) this.add(shown.map(bullet));
    }
    const texts = summaryTexts(summary);
    this.say("", "Transition Summary:");
    texts.forEach((text, index) => {
      const entry = summary[index];
      this.say(bullet(text), ...(this.options.why && entry ? reasonLines(entry, cluster) : []));
    });
    if (this.options.why) this.add(heldBack.map(heldBackLine).map(bullet));
  }

  execution({ cluster }: Decision, events: readonly SimulatedEvent[]): void {
    const texts = new EventTexts(cluster);
    const lines = events.flatMap((event) => {
      if (event.kind !== "failure") return [bullet(texts.of(event))];
      const { node } = event.action;
      const counted = node ? event.counted.map((attribute) => bullet(attributeText(attribute, simulated(node)))) : [];
      return [texts.of(event), ...counted];
    });
    this.say("", "Executing Cluster Transition:");
    if (!this.options.quiet) this.add(lines);
  }

  revised(cluster: Cluster): void {
    this.say(...this.timeNotice, "");
    if (!this.options.quiet) this.add(statusReport("Revised Cluster Status", cluster, this.options));
  }

  private say(...lines: readonly string[]): void {
    if (!this.options.quiet) this.add(lines);
  }

  /** One by one: a call takes only so many arguments, and a large cluster does more. */
  private add(lines: readonly string[]): void {
    for (const line of lines) this.lines.push(line);
  }
}

function scoreTitle({ scores, utilization }: SimulateOptions): string {
  if (!utilization) return "Assignment Scores:";
  return scores ? "Assignment Scores and Utilization Information:" : "Utilization Information:";
}

function bullet(text: string): string {
  return `  * ${text}`;
}
