/**
 * The tour: the things that happen to clusters, one after the other, each measured by a client that never stops asking.
 *
 * A step hurts the cluster, waits until it has dealt with that, and says what happened. It counts as passed when the
 * service was answering at its end; a step that never gets there ends the tour, for the next ones would measure nothing.
 * The whole tour is passed when every step is, no two nodes ever held the floating address at once, and no daemon ended
 * by itself.
 */
import { setTimeout as delay } from "node:timers/promises";
import type { Millis } from "../../core/model/duration.js";
import type { NodeName } from "../../core/model/names.js";
import type { StatusPicture } from "../../tui/status-picture.js";
import { activeNode, isMember } from "../cluster.js";
import { LabError } from "../command.js";
import { monotonicMs } from "../monotonic.js";
import type { Outage } from "../outage.js";
import type { Stage } from "./stage.js";

export interface StepReport {
  readonly step: string;
  readonly happened: string;
  readonly outage: Outage;
  /** Why the step is not passed. */
  readonly problem?: string;
}

interface Step {
  readonly name: string;
  readonly play: (stage: Stage) => Promise<string>;
}

const ANSWER_MS: Millis = 5000;
/** A service that comes back and goes again within this time is measured with its step. */
const AFTERMATH_MS: Millis = 1000;

const STEPS: readonly Step[] = [
  { name: "standby of the active node", play: standby },
  { name: "that node online again", play: online },
  { name: "proxy killed", play: proxyKilled },
  { name: "power cut of the active node", play: powerCut },
  { name: "link cut of the active node", play: linkCut },
];

/** The steps on a stage that serves already; `tell` is told of each as it ends. */
export async function playTour(stage: Stage, tell: (report: StepReport) => void): Promise<readonly StepReport[]> {
  const reports: StepReport[] = [];
  for (const step of STEPS) {
    const report = await playStep(stage, step);
    reports.push(report);
    tell(report);
    if (report.problem !== undefined) break;
  }
  return reports;
}

/** Why the tour is not passed, one line each; empty when it is. */
export function problemsOf(stage: Stage, reports: readonly StepReport[]): readonly string[] {
  const failed = reports.flatMap(({ step, problem }) => (problem === undefined ? [] : [`${step}: ${problem}`]));
  const shared = stage.watch.sharings.slice(0, 1).map(({ holders }) => {
    return `${stage.vip} was held by ${holders.join(" and ")} at once (${stage.watch.sharings.length} looks found that)`;
  });
  const ended = stage.cluster.unexpectedEnds.map(({ node, how }) => `the daemon of ${node} ended by itself: ${how}`);
  return [...failed, ...shared, ...ended, ...stage.lab.troubles.map((trouble) => trouble.message)];
}

async function playStep(stage: Stage, { name, play }: Step): Promise<StepReport> {
  const fromMs = monotonicMs();
  const { happened, problem } = await play(stage).then(
    (text) => ({ happened: text, problem: undefined }),
    (error: unknown) => ({ happened: "", problem: describe(error) }),
  );
  await stage.prober.firstGood(monotonicMs(), ANSWER_MS);
  await delay(AFTERMATH_MS);
  const outage = await stage.prober.measure({ fromMs, toMs: monotonicMs() });
  const verdict = problem ?? (outage.returned ? undefined : "the service did not come back");
  return { step: name, happened, outage, ...(verdict !== undefined && { problem: verdict }) };
}

async function standby(stage: Stage): Promise<string> {
  const from = await stage.activeNode();
  await stage.cluster.crm("node", "standby", from);
  const to = await activeElsewhere(stage, from);
  await stage.cluster.waitUntilSettled();
  return `${from} was put in standby, and the service moved to ${to}`;
}

async function online(stage: Stage): Promise<string> {
  const { view } = await stage.cluster.waitUntilSettled();
  const waiting = view.nodes.find((node) => node.words.startsWith("standby"));
  if (!waiting) throw new LabError("no node is in standby");
  await stage.cluster.crm("node", "online", waiting.name);
  await stage.cluster.waitFor(`${waiting.name} is online`, (picture) =>
    picture.view.nodes.some((node) => node.name === waiting.name && node.words === "online"),
  );
  return `${waiting.name} takes part again, and the service stayed on ${await activeWhenSettled(stage)}`;
}

async function proxyKilled(stage: Stage): Promise<string> {
  const node = await stage.activeNode();
  stage.killProxy(node);
  const hurtMs = monotonicMs();
  const failure = await stage.prober.firstFailure(hurtMs, ANSWER_MS);
  if (!(await stage.prober.firstGood(failure?.sentMs ?? hurtMs, ANSWER_MS * 4)))
    throw new LabError("nothing serves any more");
  const now = await activeWhenSettled(stage);
  const where = now === node ? "started again there" : `started on ${now} instead`;
  return `${stage.proxy.title} was killed on ${node}, and ${where}`;
}

async function powerCut(stage: Stage): Promise<string> {
  const victim = await stage.activeNode();
  const cut = () => stage.cluster.node(victim).machine.cutPower();
  const loss = await lose(stage, victim, cut);
  const backMs = await backAgain(stage, victim);
  return `${victim} lost its power, ${loss}, and ${victim} was a member again ${seconds(backMs)} later`;
}

async function linkCut(stage: Stage): Promise<string> {
  const victim = await stage.activeNode();
  const loss = await lose(stage, victim, () => stage.lab.network.unplug(victim));
  await stage.lab.network.plug(victim);
  const backMs = await backAgain(stage, victim);
  return `the cable of ${victim} was out, ${loss}, and ${seconds(backMs)} after the cable was in again ${victim} was a member`;
}

/** Hurts the node and waits until the others have fenced it and serve without it. Says how that went. */
async function lose(stage: Stage, victim: NodeName, hurt: () => Promise<void>): Promise<string> {
  const known = new Set(fencings((await stage.cluster.waitUntilSettled()).state, victim).map(({ id }) => id));
  const hurtMs = monotonicMs();
  await hurt();
  const isNew = (picture: StatusPicture) => fencings(picture.state, victim).find(({ id }) => !known.has(id));
  const picture = await stage.cluster.waitFor(`${victim} is fenced`, (seen) => isNew(seen) !== undefined);
  const fencedMs = monotonicMs() - hurtMs;
  const to = await activeElsewhere(stage, victim);
  return `${isNew(picture)?.delegate} fenced it within ${seconds(fencedMs)}, the service moved to ${to}`;
}

function fencings(state: StatusPicture["state"], target: NodeName) {
  return state.status.fencing.filter((record) => record.target === target && record.state === "succeeded");
}

async function backAgain(stage: Stage, node: NodeName): Promise<Millis> {
  const fromMs = monotonicMs();
  await stage.cluster.waitFor(`${node} is a member again`, (picture) => isMember(picture, node));
  const backMs = monotonicMs() - fromMs;
  await stage.cluster.waitUntilSettled();
  return backMs;
}

async function activeWhenSettled(stage: Stage): Promise<NodeName> {
  await stage.cluster.waitUntilSettled();
  return stage.activeNode();
}

async function activeElsewhere(stage: Stage, from: NodeName): Promise<NodeName> {
  const elsewhere = (picture: StatusPicture) => ![undefined, from].includes(activeNode(picture, "proxy"));
  const picture = await stage.cluster.waitFor(`the proxy is active on another node than ${from}`, elsewhere);
  return activeNode(picture, "proxy") ?? from;
}

function describe(error: unknown): string {
  if (error instanceof LabError) return error.message;
  throw error;
}

function seconds(ms: Millis): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
