/**
 * What truly runs on one machine, and the agents that start, stop and look at it.
 *
 * Agents of the type `Reloadable` can be reloaded. Agents of the type `Stateful` say what their instance is worth when it is promoted, as Pacemaker's agent of that name: they ask
 * their daemon for it, and end when they are answered.
 *
 * An instance counts as active from the moment its start begins until a stop of it has succeeded or the power is cut:
 * nobody can know where in a start an agent takes the address. Likewise it counts as promoted from the beginning of a
 * promotion until a demotion or a stop has succeeded. Operations of one resource run one after the other. They
 * are processes of their own: a daemon that dies leaves the one that runs to its end, with nobody there to hear of it.
 */
import type { Millis } from "../core/model/duration.js";
import type { NodeName, ResourceId } from "../core/model/names.js";
import { type ExitCode, OcfRc, ocfWord } from "../core/model/ocf.js";
import type { OperationResult, OperationSpec } from "../core/node/io.js";
import type { EventQueue } from "./event-queue.js";

export type Activity = "starting" | "started" | "stopping";

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

const STATEFUL = "Stateful";
/** All of its parameters but `file`. */
const RELOADABLE = "Reloadable";

/** The world around the agents. */
export interface Surroundings {
  /** An instance has just become active. */
  readonly becameActive: (resource: ResourceId) => void;
  /** Its promotion has just begun. */
  readonly becamePromoted: (resource: ResourceId) => void;
  /** What runs here goes on running on that node, and no longer here; false when that node has no power. */
  readonly handOver: (resource: ResourceId, target: NodeName) => boolean;
  /** The node's attribute is to have that value, or none; `answered` is called when the daemon has answered, or is gone. */
  readonly setAttribute: (name: string, value: string | undefined, answered: () => void) => void;
}

export class Resources {
  readonly #active = new Map<ResourceId, Activity>();
  readonly #promoted = new Set<ResourceId>();
  readonly #jobs = new Map<ResourceId, Job[]>();
  readonly #notifications: string[] = [];

  constructor(
    private readonly queue: EventQueue,
    private readonly node: NodeName,
    private readonly misbehaviours: Misbehaviour[],
    private readonly surroundings: Surroundings,
  ) {}

  get active(): ReadonlyMap<ResourceId, Activity> {
    return this.#active;
  }

  /** What agents were told of other copies since they were asked last: each as `RESOURCE TYPE-OPERATION NAME=VALUE...`. */
  takeNotifications(): readonly string[] {
    return this.#notifications.splice(0);
  }

  get promoted(): ReadonlySet<ResourceId> {
    return this.#promoted;
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
    this.#promoted.delete(resource);
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
    this.#promoted.clear();
  }

  #begin(jobs: Job[]): void {
    const job = jobs[0];
    if (!job) return;
    job.begun = true;
    const { spec } = job;
    const how = this.#misbehaviour(spec);
    if (spec.operation === "start" && !this.#active.has(spec.resource)) this.#set(spec.resource, "starting");
    if (spec.operation === "stop" && this.#active.has(spec.resource)) this.#set(spec.resource, "stopping");
    if (spec.operation === "promote" && this.#active.has(spec.resource)) this.#beginPromotion(spec.resource);
    const workMs = how?.kind === "slow" ? how.takesMs : (TAKES_MS[spec.operation] ?? OTHERS_TAKE_MS);
    const killed = how?.kind === "hangs" || workMs > spec.timeoutMs;
    const beganAt = this.queue.now;
    this.queue.after(killed ? spec.timeoutMs : workMs, () => {
      if (this.#jobs.get(spec.resource)?.[0] !== job) return;
      const answer = killed ? this.#killed(spec, how) : this.#finish(spec, how);
      const end = () => {
        const mine = this.#jobs.get(spec.resource);
        if (mine?.[0] !== job) return;
        mine.shift();
        this.#begin(mine);
        const times = { execMs: this.queue.now - beganAt, queueMs: beganAt - job.askedAt };
        const reloadable = spec.agent.type === RELOADABLE ? { restartNames: ["file"] } : {};
        job.done({ ...answer, ...times, ...reloadable });
      };
      const worth = spec.agent.type === STATEFUL && !killed ? this.#worth(spec) : undefined;
      if (worth) this.surroundings.setAttribute(`master-${spec.resource}`, worth.score, end);
      else end();
    });
  }

  /** What the agent has to say: nothing of what it finds stopped, only of what it stops. */
  #worth({ resource, operation }: OperationSpec): { readonly score: string | undefined } | undefined {
    if (operation === "stop") return { score: undefined };
    if (!this.#active.has(resource)) return undefined;
    return { score: this.#promoted.has(resource) ? "10" : "5" };
  }

  #killed(spec: OperationSpec, how: Misbehaviour["how"] | undefined): Answer {
    if (spec.operation === "start") this.#settleStart(spec, how?.kind === "hangs" && how.leavesRunning);
    if (spec.operation === "promote") this.#settlePromotion(spec, how?.kind === "hangs" && how.leavesRunning);
    if (spec.operation === "stop") this.#stillRuns(spec.resource);
    return { kind: "timed-out", rc: OcfRc.error, exitReason: `killed after ${spec.timeoutMs} ms` };
  }

  #finish(spec: OperationSpec, how: Misbehaviour["how"] | undefined): Answer {
    if (how?.kind === "fails") {
      if (spec.operation === "start") this.#settleStart(spec, how.leavesRunning);
      if (spec.operation === "promote") this.#settlePromotion(spec, how.leavesRunning);
      if (spec.operation === "stop") this.#stillRuns(spec.resource);
      return exited(how.rc);
    }
    const rc = this.#work(spec);
    return exited(how?.kind === "lies" ? how.rc : rc);
  }

  #work(spec: OperationSpec): ExitCode {
    const { operation, resource } = spec;
    switch (operation) {
      case "start":
        this.#set(resource, "started");
        return OcfRc.ok;
      case "stop":
        this.kill(resource);
        return OcfRc.ok;
      case "monitor":
        return this.#look(resource);
      case "promote":
        return this.#active.has(resource) ? OcfRc.ok : OcfRc.notRunning;
      case "demote":
        this.#promoted.delete(resource);
        return this.#active.has(resource) ? OcfRc.ok : OcfRc.notRunning;
      case "notify":
        this.#notifications.push(notificationText(spec));
        return OcfRc.ok;
      case "migrate_to":
        return this.#migrate(spec);
      case "migrate_from":
        return this.#look(resource);
      case "reload":
      case "reload-agent":
        return OcfRc.ok;
      default:
        return OcfRc.unimplemented;
    }
  }

  #look(resource: ResourceId): ExitCode {
    if (!this.#active.has(resource)) return OcfRc.notRunning;
    return this.#promoted.has(resource) ? OcfRc.promoted : OcfRc.ok;
  }

  #migrate({ resource, params }: OperationSpec): ExitCode {
    if (!this.#active.has(resource)) return OcfRc.notRunning;
    if (!this.surroundings.handOver(resource, params.CRM_meta_migrate_target ?? "")) return OcfRc.error;
    return OcfRc.ok;
  }

  /** From another machine, where it does not run any more. */
  receive(resource: ResourceId): void {
    this.#set(resource, "started");
  }

  #beginPromotion(resource: ResourceId): void {
    if (this.#promoted.has(resource)) return;
    this.#promoted.add(resource);
    this.surroundings.becamePromoted(resource);
  }

  /** A promotion that failed has left it as it was, unless it is said to have gone through. */
  #settlePromotion({ resource }: OperationSpec, leavesRunning: boolean): void {
    if (!leavesRunning) this.#promoted.delete(resource);
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
    if (fresh) this.surroundings.becameActive(resource);
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

const NOTIFY = "CRM_meta_notify_";

/** Only what is not empty. */
function notificationText({ resource, params }: OperationSpec): string {
  const facts = Object.entries(params)
    .filter(([name, value]) => name.startsWith(NOTIFY) && value.trim() !== "")
    .map(([name, value]) => [name.slice(NOTIFY.length), value.trim().replace(/\s+/g, "+")] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  const told = Object.fromEntries(facts);
  const rest = facts.filter(([name]) => name !== "type" && name !== "operation");
  return `${resource} ${told.type}-${told.operation} ${rest.map(([name, value]) => `${name}=${value}`).join(" ")}`;
}

type Answer = Pick<OperationResult, "kind" | "rc" | "exitReason">;

function exited(rc: ExitCode): Answer {
  const fine = rc === OcfRc.ok || rc === OcfRc.notRunning || rc === OcfRc.promoted;
  return { kind: "exited", rc, exitReason: fine ? "" : `simulated: ${ocfWord(rc)}` };
}
