/**
 * Units of systemd as agents: class `systemd`, and `service` where there is no init script of that name (Pacemaker Explained, "Systemd").
 *
 * What the unit's ActiveState says counts, not how a job ended: `active` is running; `inactive` and `failed` are not; one on the way
 * between them is waited for until the operation's time is up. A unit that is not there, and does not run, cannot be started here (5) and needs
 * no stop. A start that is over time goes on: the stop that the cluster then asks for takes its place.
 *
 * A bus or a systemd that cannot be reached, or is lost in the middle, is looked for again for a moment (both may be restarted): every
 * step may be done twice. After that the operation has failed, and says why.
 */
import { setTimeout as delay } from "node:timers/promises";
import { BusFailure } from "../../agents/systemd/systemd-bus.js";
import { systemdRuns, unitName } from "../../agents/systemd/unit-name.js";
import { isDone, isSteady, type JobOutcome, SystemdUnits, type UnitState } from "../../agents/systemd/units.js";
import { OcfRc } from "../../core/model/ocf.js";
import type { OperationSpec } from "../../core/node/io.js";
import type { AgentEnd } from "./agent-process.js";
import { addDropIn, removeDropIn } from "./unit-drop-in.js";

/** A systemd of thousands of units that executes itself anew is away for seconds. */
const LOOK_AGAIN_FOR_MS = 10_000;
const LOOK_AGAIN_EVERY_MS = 100;
const RUNNING: readonly string[] = ["active", "reloading", "refreshing"];
const NOT_RUNNING: readonly string[] = ["inactive", "failed", "maintenance"];

export interface UnitEnd {
  readonly end: AgentEnd;
  /** To be watched: the unit runs, and this is its main process. */
  readonly pids: readonly number[];
}

type Work = (unit: string, deadline: number) => Promise<UnitEnd>;

export class SystemdExecutor {
  private readonly units = new SystemdUnits();
  private readonly work: Readonly<Record<string, Work>> = {
    start: (unit, deadline) => this.start(unit, deadline),
    stop: (unit, deadline) => this.stop(unit, deadline),
    monitor: (unit, deadline) => this.monitor(unit, deadline),
  };

  /** Never rejects. */
  async unitEnd({ agent, operation, timeoutMs }: OperationSpec): Promise<UnitEnd> {
    const unit = unitName(agent.type);
    if (unit === undefined) return notRun("EINVAL", `${JSON.stringify(agent.type)} cannot be the name of a unit`);
    const work = Object.hasOwn(this.work, operation) ? this.work[operation] : undefined;
    if (work === undefined) return ended(OcfRc.unimplemented, `a unit of systemd has no ${operation}`);
    if (!systemdRuns()) return missing(operation, "systemd does not run on this machine");
    const deadline = performance.now() + timeoutMs;
    try {
      return await persistent(() => work(unit, deadline), deadline);
    } catch (error) {
      return failed(unit, error, timeoutMs);
    }
  }

  close(): void {
    this.units.close();
  }

  private async monitor(unit: string, deadline: number): Promise<UnitEnd> {
    const state = await this.units.steadyState(unit, deadline);
    if (!isSteady(state)) return overTime(unit, state);
    if (RUNNING.includes(state.active)) return this.running(state, deadline);
    if (state.load === "not-found") return missing("monitor", `there is no unit ${unit}`);
    if (!NOT_RUNNING.includes(state.active)) return ended(OcfRc.error, `${unit} is ${state.active}`);
    const why = state.active === "inactive" ? "" : await this.describe(unit, state, deadline);
    return ended(OcfRc.notRunning, why);
  }

  private async start(unit: string, deadline: number): Promise<UnitEnd> {
    const { load } = await this.units.state(unit, deadline);
    if (load === "not-found") return missing("start", `there is no unit ${unit}`);
    addDropIn(unit);
    await this.units.reloadIfNeeded(unit, deadline);
    const outcome = await this.units.start(unit, deadline);
    if (!isDone(outcome.state)) return overTime(unit, outcome.state);
    if (RUNNING.includes(outcome.state.active)) return this.running(outcome.state, deadline);
    return ended(
      OcfRc.error,
      `${await this.describe(unit, outcome.state, deadline)} after its start${jobWord(outcome)}`,
    );
  }

  private async stop(unit: string, deadline: number): Promise<UnitEnd> {
    const before = await this.units.state(unit, deadline);
    const atRest = isDone(before) && NOT_RUNNING.includes(before.active);
    const outcome = atRest ? { state: before, result: undefined } : await this.units.stop(unit, deadline);
    if (!isDone(outcome.state)) return overTime(unit, outcome.state);
    if (!NOT_RUNNING.includes(outcome.state.active))
      return ended(OcfRc.error, `${unit} is ${outcome.state.active} after its stop${jobWord(outcome)}`);
    await this.handBack(unit, deadline);
    return ended(OcfRc.ok);
  }

  /** To systemd, as its files have it. It has stopped, and that is what counts. */
  private async handBack(unit: string, deadline: number): Promise<void> {
    try {
      if (removeDropIn(unit)) await this.units.reloadIfNeeded(unit, deadline);
    } catch {
      // The next start writes it again; until then systemd at most restarts it less than its files say.
    }
  }

  private async running(state: UnitState, deadline: number): Promise<UnitEnd> {
    const { mainPid } = await this.units.service(state, deadline);
    return { ...ended(OcfRc.ok), pids: mainPid > 0 ? [mainPid] : [] };
  }

  private async describe(unit: string, state: UnitState, deadline: number): Promise<string> {
    const { result } = await this.units.service(state, deadline);
    return `${unit} is ${state.active}${result && result !== "success" ? ` (${result})` : ""}`;
  }
}

function jobWord({ result }: JobOutcome): string {
  return result === undefined || result === "done" ? "" : `, whose job ended with ${result}`;
}

async function persistent(work: () => Promise<UnitEnd>, deadline: number): Promise<UnitEnd> {
  for (let until: number | undefined; ; ) {
    try {
      return await work();
    } catch (error) {
      const now = performance.now();
      until ??= Math.min(now + LOOK_AGAIN_FOR_MS, deadline);
      if (!(error instanceof BusFailure && error.kind === "unreachable") || now + LOOK_AGAIN_EVERY_MS >= until)
        throw error;
      await delay(LOOK_AGAIN_EVERY_MS);
    }
  }
}

function failed(unit: string, error: unknown, timeoutMs: number): UnitEnd {
  const { message } = error as Error;
  if (!(error instanceof BusFailure) || error.kind !== "silent") return ended(OcfRc.error, `${unit}: ${message}`);
  return timedOut(`${unit}: ${message}, for ${timeoutMs} ms`);
}

function overTime(unit: string, { active, sub, hasJob }: UnitState): UnitEnd {
  return timedOut(`${unit} is still ${active} (${sub})${hasJob ? ", its job goes on" : ""}`);
}

function timedOut(why: string): UnitEnd {
  return { end: { kind: "timed-out", stdout: "", stderr: "", why }, pids: [] };
}

/** What is not there does not run. */
function missing(operation: string, why: string): UnitEnd {
  return operation === "stop" ? ended(OcfRc.ok) : notRun("ENOENT", why);
}

function ended(rc: number, why = ""): UnitEnd {
  const stderr = why && `ocf-exit-reason:${why.replace(/\s+/g, " ")}`;
  return { end: { kind: "exited", rc, stdout: "", stderr }, pids: [] };
}

function notRun(code: string, why: string): UnitEnd {
  return { end: { kind: "not-run", code, why }, pids: [] };
}
