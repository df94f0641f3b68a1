/**
 * What truly runs on one machine, and the agents that start, stop and look at it.
 *
 * An instance counts as active from the moment its start begins until a stop of it has succeeded or the power is cut:
 * nobody can know where in a start an agent takes the address. Operations of one resource run one after the other. They
 * are processes of their own: a daemon that dies leaves the one that runs to its end, with nobody there to hear of it.
 */
import type { Millis } from "../core/model/duration.js";
import type { NodeName, ResourceId } from "../core/model/names.js";
import { type ExitCode, OcfRc, ocfWord } from "../core/model/ocf.js";
import type { OperationResult, OperationSpec } from "../core/node/io.js";
import type { EventQueue } from "./event-queue.js";

export type Activity = "starting" | "started" | "promoted" | "stopping";

/** What an agent shall do instead of its best. */
export interface Misbehaviour {
  readonly resource: ResourceId;
  readonly operation: string;
  /** Absent: everywhere. */
  readonly node?: NodeName;
  /** How often it still happens. */
  times: number;
  readonly how:
    | { readonly kind: "fails"; readonly rc: ExitCode; readonly leavesRunning: boolean }
    | { readonly kind: "hangs"; readonly leavesRunning: boolean }
    /** Does its work and says something else. */
    | { readonly kind: "lies"; readonly rc: ExitCode }
    | { readonly kind: "slow"; readonly takesMs: Millis };
}

interface Job {
  readonly spec: OperationSpec;
  readonly askedAt: Millis;
  readonly done: (result: OperationResult) => void;
  begun: boolean;
}

/** What an operation takes when nothing is wrong. */
const TAKES_MS: Readonly<Record<string, Millis>> = { start: 100, stop: 50, monitor: 10 };
const OTHERS_TAKE_MS = 30;

export class Resources {
  readonly #active = new Map<ResourceId, Activity>();
  readonly #jobs = new Map<ResourceId, Job[]>();

  constructor(
    private readonly queue: EventQueue,
    private readonly node: NodeName,
    private readonly misbehaviours: Misbehaviour[],
    /** Called when an instance has just become active. */
    private readonly onActive: (resource: ResourceId) => void,
  ) {}

  get active(): ReadonlyMap<ResourceId, Activity> {
    return this.#active;
  }

  /** An operation other than a recurring one is at work or waits. */
  get busy(): boolean {
    for (const jobs of this.#jobs.values()) if (jobs.some((job) => job.spec.interval === 0)) return true;
    return false;
  }

  run(spec: OperationSpec, done: (result: OperationResult) => void): void {
    const jobs = this.#jobs.get(spec.resource) ?? [];
    this.#jobs.set(spec.resource, jobs);
    jobs.push({ spec, askedAt: this.queue.now, done, begun: false });
    if (jobs.length === 1) this.#begin(jobs);
  }

  /** The instance dies by itself. False when there was none. */
  kill(resource: ResourceId): boolean {
    return this.#active.delete(resource);
  }

  /** The daemon is gone: what it had not begun will never be. */
  forgetWaiting(): void {
    for (const [resource, jobs] of this.#jobs) {
      const begun = jobs.filter((job) => job.begun);
      if (begun.length > 0) this.#jobs.set(resource, begun);
      else this.#jobs.delete(resource);
    }
  }

  powerCut(): void {
    this.#jobs.clear();
    this.#active.clear();
  }

  #begin(jobs: Job[]): void {
    const job = jobs[0];
    if (!job) return;
    job.begun = true;
    const { spec } = job;
    const how = this.#misbehaviour(spec);
    if (spec.operation === "start" && !this.#active.has(spec.resource)) this.#set(spec.resource, "starting");
    if (spec.operation === "stop" && this.#active.has(spec.resource)) this.#set(spec.resource, "stopping");
    const workMs = how?.kind === "slow" ? how.takesMs : (TAKES_MS[spec.operation] ?? OTHERS_TAKE_MS);
    const killed = how?.kind === "hangs" || workMs > spec.timeoutMs;
    const beganAt = this.queue.now;
    this.queue.after(killed ? spec.timeoutMs : workMs, () => {
      const mine = this.#jobs.get(spec.resource);
      if (mine?.[0] !== job) return;
      const answer = killed ? this.#killed(spec, how) : this.#finish(spec, how);
      mine.shift();
      this.#begin(mine);
      job.done({ ...answer, execMs: this.queue.now - beganAt, queueMs: beganAt - job.askedAt });
    });
  }

  #killed(spec: OperationSpec, how: Misbehaviour["how"] | undefined): Answer {
    if (spec.operation === "start") this.#settleStart(spec, how?.kind === "hangs" && how.leavesRunning);
    if (spec.operation === "stop") this.#stillRuns(spec.resource);
    return { kind: "timed-out", rc: OcfRc.error, exitReason: `killed after ${spec.timeoutMs} ms` };
  }

  #finish(spec: OperationSpec, how: Misbehaviour["how"] | undefined): Answer {
    if (how?.kind === "fails") {
      if (spec.operation === "start") this.#settleStart(spec, how.leavesRunning);
      if (spec.operation === "stop") this.#stillRuns(spec.resource);
      return exited(how.rc);
    }
    const rc = this.#work(spec);
    return exited(how?.kind === "lies" ? how.rc : rc);
  }

  #work({ operation, resource }: OperationSpec): ExitCode {
    switch (operation) {
      case "start":
        if (this.#active.get(resource) !== "promoted") this.#set(resource, "started");
        return OcfRc.ok;
      case "stop":
        this.#active.delete(resource);
        return OcfRc.ok;
      case "monitor":
        return this.#look(resource);
      case "promote":
      case "demote":
        if (!this.#active.has(resource)) return OcfRc.notRunning;
        this.#set(resource, operation === "promote" ? "promoted" : "started");
        return OcfRc.ok;
      case "notify":
      case "reload":
      case "reload-agent":
        return OcfRc.ok;
      default:
        return OcfRc.unimplemented;
    }
  }

  #look(resource: ResourceId): ExitCode {
    const activity = this.#active.get(resource);
    if (activity === undefined) return OcfRc.notRunning;
    return activity === "promoted" ? OcfRc.promoted : OcfRc.ok;
  }

  #settleStart({ resource }: OperationSpec, leavesRunning: boolean): void {
    if (this.#active.get(resource) !== "starting") return;
    if (leavesRunning) this.#set(resource, "started");
    else this.#active.delete(resource);
  }

  #stillRuns(resource: ResourceId): void {
    if (this.#active.has(resource)) this.#set(resource, "started");
  }

  #set(resource: ResourceId, activity: Activity): void {
    const fresh = !this.#active.has(resource);
    this.#active.set(resource, activity);
    if (fresh) this.onActive(resource);
  }

  #misbehaviour(spec: OperationSpec): Misbehaviour["how"] | undefined {
    const found = this.misbehaviours.find(
      ({ resource, operation, node, times }) =>
        times > 0 &&
        resource === spec.resource &&
        operation === spec.operation &&
        (node === undefined || node === this.node),
    );
    if (!found) return undefined;
    found.times--;
    return found.how;
  }
}

type Answer = Pick<OperationResult, "kind" | "rc" | "exitReason">;

function exited(rc: ExitCode): Answer {
  const fine = rc === OcfRc.ok || rc === OcfRc.notRunning || rc === OcfRc.promoted;
  return { kind: "exited", rc, exitReason: fine ? "" : `simulated: ${ocfWord(rc)}` };
}
