/**
 * The status part of a schedule's input, as a simulation changes it: nodes that come and go, operations that end, failures
 * that are counted, tickets. Nothing of the real cluster is touched, and the input that it began with is never changed.
 *
 * Results are written into the history as a daemon would write them, under the same names (Pacemaker Explained, "Status"): the
 * last operation of a resource that is not recurring, each recurring one, migrations, and the last failure by themselves. So
 * what follows from a simulated transition follows from a real one, and a scheduler that is asked again finds nothing to do.
 */
import type { AgentName, Values } from "../cib/configuration.js";
import { failureAttributes, resourceOfFailures } from "../cib/failure-attributes.js";
import type { Millis } from "../model/duration.js";
import type { NodeName, ResourceId } from "../model/names.js";
import { type ExitCode, OcfRc } from "../model/ocf.js";
import type {
  NodeStateInput,
  OperationHistory,
  ResourceHistory,
  ScheduleInput,
  TicketState,
} from "../scheduler/input.js";
import { isFailure, isSuperseded, MIGRATIONS } from "./superseded.js";

export interface SimulatedNode {
  readonly name: NodeName;
  readonly id: string;
  readonly remote: boolean;
}

export interface SimulatedResult {
  /** By which its node may know it: a history that has one of them is continued, a new one gets the last. */
  readonly names: readonly [ResourceId, ...ResourceId[]];
  readonly agent: AgentName;
  readonly operation: string;
  readonly interval: Millis;
  readonly rc: ExitCode;
  readonly expectedRc: ExitCode;
  readonly migrateSource?: NodeName;
  readonly migrateTarget?: NodeName;
  /** Of the parameters that it was carried out with. */
  readonly digest?: string;
}

/** A resource that was reloaded is one that was started with the parameters of now. */
const RELOADS: ReadonlySet<string> = new Set(["reload", "reload-agent"]);

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type State = Mutable<Omit<NodeStateInput, "histories" | "attributes">> & {
  attributes: Record<string, string>;
  readonly histories: Map<ResourceId, Mutable<ResourceHistory>>;
};

export class SimulatedStatus {
  private readonly states = new Map<NodeName, State>();
  private readonly later: (() => void)[] = [];
  private readonly newNodes: { readonly name: NodeName; readonly id: string }[] = [];
  private readonly tickets: Record<string, TicketState>;
  /** In a cluster of ours: all calls of all nodes are counted together. */
  private nextCallId = 1;
  quorate: boolean;
  haveWatchdog: boolean;

  constructor(private readonly before: ScheduleInput) {
    for (const state of before.states) {
      this.states.set(state.name, copyOf(state));
      for (const history of state.histories) this.nextCallId = Math.max(this.nextCallId, highestCallId(history) + 1);
    }
    this.tickets = { ...before.tickets };
    this.quorate = before.quorate;
    this.haveWatchdog = before.haveWatchdog;
  }

  /** What the scheduler would be asked now. */
  input(): ScheduleInput {
    return {
      ...this.before,
      nodes: [...this.before.nodes, ...this.newNodes],
      states: [...this.states.values()].map((state) => ({ ...state, histories: [...state.histories.values()] })),
      tickets: this.tickets,
      quorate: this.quorate,
      haveWatchdog: this.haveWatchdog,
    };
  }

  /** Up and a member; a node that nobody has heard of becomes known by it. */
  bringOnline(node: SimulatedNode): void {
    const { name, id, remote } = node;
    const known = [...this.before.nodes, ...this.newNodes].some((one) => one.name === name);
    if (!known && !remote) this.newNodes.push({ name, id });
    Object.assign(this.stateOf(node), { inCluster: true, peerOnline: true, join: "member", expected: "member" });
  }

  /** Off, or left on purpose, and with it all that it knew and ran. */
  takeOffline(node: SimulatedNode): void {
    const state = this.stateOf(node);
    Object.assign(state, { inCluster: false, peerOnline: false, join: "down", expected: "down", attributes: {} });
    state.histories.clear();
  }

  /** Gone without a word: it is not known what it still runs. */
  failNode(node: SimulatedNode): void {
    this.stateOf(node).inCluster = false;
  }

  setTicket(ticket: string, change: Partial<TicketState>): void {
    const known = this.tickets[ticket] ?? { granted: false, standby: false, attributes: {} };
    this.tickets[ticket] = { ...known, ...change };
  }

  record(node: SimulatedNode, done: SimulatedResult): void {
    const result = RELOADS.has(done.operation) ? { ...done, operation: "start" } : done;
    const history = this.historyOf(node, result);
    const callId = this.before.cautious ? this.nextCallId++ : highestCallId(history) + 1;
    history.operations = history.operations.filter((operation) => !isPendingOf(operation, result));
    const past = history.operations.filter((known) => isSuperseded(known, result.operation, result.interval));
    this.later.push(() => without(history, past));
    for (const id of entriesFor(history.resource, result)) {
      const entry = entryOf(id, history.resource, result, callId, this.seconds, node.name);
      history.operations = [...history.operations.filter((operation) => operation.id !== id), entry];
    }
  }

  /** A recurring operation that is cancelled leaves no trace, but for its failure: that stays until it is cleaned up. */
  forget(node: NodeName, names: readonly ResourceId[], operation: string, interval: Millis): void {
    const histories = this.states.get(node)?.histories;
    for (const history of names.flatMap((name) => histories?.get(name) ?? [])) {
      const kept = `${history.resource}_last_failure_0`;
      const isKnown = history.operations.some(({ id }) => id === kept);
      history.operations = history.operations.flatMap((one) => {
        if (one.operation !== operation || one.interval !== interval || one.id === kept) return [one];
        return isFailure(one) && !isKnown ? [{ ...one, id: kept }] : [];
      });
    }
  }

  /** The node was told to forget all that it knows of a resource, and has when everything else is done. */
  forgetLater(node: NodeName, names: readonly ResourceId[]): void {
    this.later.push(() => {
      for (const name of names) this.states.get(node)?.histories.delete(name);
    });
  }

  /** Fail counts go at once, the failures themselves are forgotten by their node. */
  clearFailures(node: NodeName, resource: ResourceId): void {
    const state = this.states.get(node);
    for (const name of Object.keys(state?.attributes ?? {})) {
      if (resourceOfFailures(name) === resource) delete state?.attributes[name];
    }
    this.later.push(() => {
      const history = state?.histories.get(resource);
      if (history) history.operations = history.operations.filter(({ id }) => !id.endsWith("_last_failure_0"));
    });
  }

  /** Off, and what it was doing is over. A Pacemaker Remote node is not looked for until its connection is made again. */
  fence(node: SimulatedNode): void {
    this.takeOffline(node);
    if (node.remote) this.later.push(() => Object.assign(this.stateOf(node), { fenced: true }));
  }

  /**
   * Its container was stopped, and with it ended all that ran inside; what is started there later in the transition stays.
   * As far as the transition is concerned that shows when it is over.
   */
  fenceGuest({ name }: SimulatedNode): void {
    const state = this.states.get(name);
    if (!state) return;
    const known = [...state.histories.values()].map((history) => ({ history, gone: history.operations }));
    this.later.push(() => {
      state.attributes = {};
      for (const { history, gone } of known) without(history, gone);
    });
  }

  /** A device has let it in again; `meta`: with which parameters the devices did so. */
  unfence(node: SimulatedNode, meta: Values): void {
    Object.assign(this.stateOf(node).attributes, {
      "#node-unfenced": String(this.seconds),
      "#digests-all": meta.digests_all ?? "",
      "#digests-secure": meta.digests_secure ?? "",
    });
  }

  /** It was told that it may go, and goes when everything else is done. */
  letGo(node: SimulatedNode): void {
    this.later.push(() => this.takeOffline(node));
  }

  /** What a cluster does after a transition, and what is not yet seen in the status that the transition ends with. */
  finish(): void {
    for (const change of this.later.splice(0)) change();
  }

  /** Returns the attributes that were written, as an administrator would name them. */
  countFailure(node: SimulatedNode, result: SimulatedResult): readonly string[] {
    if (result.rc === OcfRc.ok || (result.rc === OcfRc.notRunning && result.interval === 0)) return [];
    const state = this.stateOf(node);
    const what = `${result.names.at(-1)}#${result.operation}_${result.interval}`;
    const { count, last } = failureAttributes(what);
    state.attributes[count] = String(Number(state.attributes[count] ?? 0) + 1);
    state.attributes[last] = String(this.seconds);
    return [`${count}=value++`, `${last}=${this.seconds}`];
  }

  private get seconds(): number {
    return Math.floor(this.before.now / 1000);
  }

  private stateOf({ name, id, remote }: SimulatedNode): State {
    const known = this.states.get(name);
    if (known) return known;
    const state: State = { name, id, remote, attributes: {}, histories: new Map() };
    this.states.set(name, state);
    return state;
  }

  private historyOf(node: SimulatedNode, { names, agent }: SimulatedResult): Mutable<ResourceHistory> {
    const { histories } = this.stateOf(node);
    const [known] = names.flatMap((name) => histories.get(name) ?? []);
    if (known) return known;
    const resource = names.at(-1) ?? names[0];
    const history: Mutable<ResourceHistory> = { resource, agent, operations: [] };
    histories.set(resource, history);
    return history;
  }
}

function highestCallId({ operations }: ResourceHistory): number {
  return operations.reduce((highest, { callId }) => Math.max(highest, callId), 0);
}

function copyOf(state: NodeStateInput): State {
  const histories = state.histories.map((history) => [history.resource, { ...history }] as const);
  return { ...state, attributes: { ...state.attributes }, histories: new Map(histories) };
}

/** What was under way has now ended. */
function isPendingOf({ callId, operation, interval }: OperationHistory, result: SimulatedResult): boolean {
  return callId < 0 && operation === result.operation && interval === result.interval;
}

function without(history: Mutable<ResourceHistory>, gone: readonly OperationHistory[]): void {
  history.operations = history.operations.filter((operation) => !gone.includes(operation));
}

/** Under which names a result is kept. */
function entriesFor(resource: ResourceId, result: SimulatedResult): readonly string[] {
  const { operation, interval, rc, expectedRc } = result;
  if (MIGRATIONS.has(operation)) return [`${resource}_${operation}_${interval}`];
  const last = interval > 0 ? [] : [`${resource}_last_0`];
  if (rc !== expectedRc) return [`${resource}_last_failure_0`, ...last];
  return interval > 0 ? [`${resource}_${operation}_${interval}`] : last;
}

/** Who asked for what was simulated, as the tools of the field sign it. */
const SIMULATOR = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";

function entryOf(
  id: string,
  resource: ResourceId,
  result: SimulatedResult,
  callId: number,
  seconds: number,
  onNode: NodeName,
): OperationHistory {
  const { operation, interval, rc, expectedRc, migrateSource, migrateTarget, digest } = result;
  return {
    id,
    key: `${resource}_${operation}_${interval}`,
    operation,
    interval,
    callId,
    rc,
    status: 0,
    expectedRc,
    exitReason: rc === expectedRc ? "" : "Simulated action result",
    lastRcChange: seconds,
    execMs: 0,
    queueMs: 0,
    onNode,
    transitionId: -1,
    transitionOwner: SIMULATOR,
    ...(migrateSource === undefined ? {} : { migrateSource }),
    ...(migrateTarget === undefined ? {} : { migrateTarget }),
    ...(digest === undefined ? {} : { digest }),
  };
}
