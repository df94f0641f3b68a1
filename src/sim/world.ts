/**
 * A world we own: machines with power, disks, agents and daemons, a network between them, fence devices, and one clock
 * that jumps from event to event.
 *
 * It hosts cores exactly as io.ts asks: one input at a time, effects in order, one timer, every ticket answered once,
 * unless the daemon that asked is gone. All that happens comes out of the event queue and of seeded chance, so one seed
 * has one history. It knows the truth, and the invariants look at it after every event.
 */
import type { Layout, QuorumOptions } from "../core/cib/layout.js";
import type { JournalEntry } from "../core/journal/entry.js";
import { memberNames, sameViewId } from "../core/membership/view.js";
import type { Millis } from "../core/model/duration.js";
import { compareNames, type NodeName, type ResourceId } from "../core/model/names.js";
import type { Now, Step } from "../core/model/step.js";
import type {
  DiskRecord,
  FenceAgentSpec,
  NodeEffect,
  NodeInput,
  NodeSettings,
  OperationSpec,
  WatchdogAct,
} from "../core/node/io.js";
import type { Heartbeat, PeerMessage } from "../core/node/messages.js";
import type { ClusterState, Request, Response } from "../core/node/requests.js";
import { think } from "../core/node/thinking.js";
import { Disk } from "./disk.js";
import { EventQueue } from "./event-queue.js";
import type { Death } from "./fault.js";
import { FenceDevices, targetOf } from "./fence-devices.js";
import type { NodeCore } from "./host.js";
import { Invariants, MARK_PREFIX } from "./invariants.js";
import { Daemon, Machine } from "./machine.js";
import { Network } from "./network.js";
import { Random } from "./random.js";
import { type Misbehaviour, Resources } from "./resources.js";
import type { TraceLine } from "./trace-log.js";
import { Violation } from "./violation.js";
import { Watchdog } from "./watchdog.js";
import { Witness } from "./witness.js";

export interface WorldOptions {
  readonly seed: number;
  readonly nodes: readonly NodeName[];
  readonly tokenMs: Millis;
  readonly quorum: QuorumOptions;
  /**
   * Those of which the cluster consists at first, by default all nodes: their quorate.yaml lists only these, that of the
   * others lists everybody, as for machines that are yet to be added.
   */
  readonly founders?: readonly NodeName[];
  /** Votes of those that have not just one. */
  readonly votes?: Readonly<Record<NodeName, number>>;
  /** Between any two nodes; by default one. */
  readonly links?: number;
  /** From the power coming back to the daemon's start, after a fence device rebooted a machine. Infinity: stays off. */
  readonly bootMs: Millis;
  /** From feeding to reset, of the machines that have a watchdog. */
  readonly watchdogMs?: Millis;
  /** Those without one, although the others have it. */
  readonly unguarded?: readonly NodeName[];
  /** That the scheduler takes for a decision; by default no time at all. */
  readonly thinkingMs?: Millis;
}

/** How soon the service manager starts a daemon again that ended without being asked to. */
const SUPERVISOR_MS = 1000;
/** From the death of a process to the word that it is gone. */
const LIVENESS_MS = 100;
/** More events than this at one instant: the cores keep each other busy without end. */
const EVENTS_AT_ONCE = 100_000;

export class World<State> {
  readonly queue = new EventQueue();
  readonly network: Network;
  readonly devices: FenceDevices;
  readonly witness: Witness;
  readonly invariants: Invariants;
  readonly trace: TraceLine[] = [];
  readonly misbehaviours: Misbehaviour[] = [];
  /** Of the founders' quorate.yaml, and of everybody else's. */
  readonly layout: Layout;
  readonly #wholeLayout: Layout;
  readonly #machines = new Map<NodeName, Machine<State>>();
  readonly #random: Random;
  #nextRequest = 1;
  /** Agents at work and machines on their way up. */
  #pending = 0;
  #lastStir: Millis = 0;
  #eventsAtOnce = 0;

  constructor(
    private readonly core: NodeCore<State>,
    readonly options: WorldOptions,
  ) {
    const { seed, nodes } = options;
    this.#random = new Random(seed, "world");
    this.#wholeLayout = newLayout(options);
    this.layout = withNodes(this.#wholeLayout, options.founders ?? nodes);
    this.network = new Network(this.queue, new Random(seed, "network"), nodes, options.links);
    this.devices = new FenceDevices(this.queue, {
      nodes,
      powered: (node) => this.machine(node).powered,
      shoot: (node, action, device) => this.#shoot(node, action, device),
      lie: (node, device) => this.#lie(node, device),
      switchOn: (node) => this.#powerOnLater(this.machine(node), 0),
    });
    this.witness = new Witness(this.queue, nodes, (text) => this.#note("witness", "world", "info", text));
    for (const node of nodes) this.#machines.set(node, this.#newMachine(node));
    this.invariants = new Invariants({
      nodes,
      active: (node) => this.machine(node).resources.active.keys(),
      isActive: (node, resource) => this.machine(node).resources.active.has(resource),
      promoted: (node) => this.machine(node).resources.promoted,
      isFrozen: (node) => this.#standsStill(node),
      revisionsOnDisk: (node) => this.machine(node).disk.revisions,
    });
  }

  get now(): Millis {
    return this.queue.now;
  }

  get machines(): readonly Machine<State>[] {
    return [...this.#machines.values()];
  }

  addressesOf(node: NodeName): readonly string[] {
    return this.#wholeLayout.nodes[node]?.addresses ?? [];
  }

  machine(node: NodeName): Machine<State> {
    const machine = this.#machines.get(node);
    if (!machine) throw new RangeError(`no node ${node}: there are ${[...this.#machines.keys()].join(", ")}`);
    return machine;
  }

  /** What the daemon on that node shows; undefined when none runs. */
  stateOf(node: NodeName): ClusterState | undefined {
    const daemon = this.machine(node).daemon;
    return daemon && this.core.look(daemon.state);
  }

  /** What the daemon on that node has of the journal. */
  journalOf(node: NodeName): readonly JournalEntry[] {
    const daemon = this.machine(node).daemon;
    return daemon ? this.core.journal(daemon.state) : [];
  }

  /** Where it is truly active, sorted. */
  holders(resource: ResourceId): readonly NodeName[] {
    return this.machines
      .filter((machine) => machine.resources.active.has(resource))
      .map((machine) => machine.name)
      .sort(compareNames);
  }

  // --- time

  runFor(duration: Millis): void {
    const end = this.queue.now + duration;
    while (this.queue.next <= end) this.#turn();
    this.queue.advanceTo(end);
  }

  /**
   * Until nothing but heartbeats and recurring monitors has happened for three tokens and a second; false when that
   * does not come about within `bound`.
   */
  runUntilIdle(bound: Millis): boolean {
    const quiet = 3 * this.options.tokenMs + 1000;
    const end = this.queue.now + bound;
    this.#lastStir = this.queue.now;
    while (this.queue.now < end) {
      if (this.queue.now - this.#lastStir >= quiet && !this.#busy()) return true;
      if (this.queue.next === Number.POSITIVE_INFINITY) return true;
      this.#turn();
    }
    return false;
  }

  // --- what befalls machines

  /** Power on, and the daemon starts with what is on the disk. */
  boot(node: NodeName): void {
    const machine = this.machine(node);
    if (machine.powered) throw new RangeError(`${node} has power already`);
    machine.switchOn();
    this.invariants.knownEmpty(node);
    this.startDaemon(node);
  }

  crash(node: NodeName): void {
    const machine = this.machine(node);
    if (!machine.powered) return;
    if (machine.daemon) this.witness.hangUp(machine.daemon, false);
    this.#endDaemon(machine, "killed");
    this.invariants.losesPower(node);
    machine.switchOff();
    this.#stir();
  }

  /** Something befalls the disk of a node on which no daemon runs. */
  spoilDisk(node: NodeName, spoil: (disk: Disk) => void): void {
    const { daemon, disk } = this.machine(node);
    if (daemon) throw new RangeError(`a daemon runs on ${node}: crash or kill it first`);
    const { revisions } = disk;
    spoil(disk);
    this.invariants.diskForgot(node, revisions);
  }

  startDaemon(node: NodeName): void {
    const machine = this.machine(node);
    if (!machine.powered) throw new RangeError(`${node} has no power: boot it`);
    if (machine.daemon) throw new RangeError(`${node} has a running daemon already`);
    const settings = this.#settings(machine);
    machine.emptied = false;
    const step = this.#create(settings, machine);
    const daemon = new Daemon<State>(node, settings.incarnation, step.state, this.network.linkCount);
    machine.daemon = daemon;
    this.#stir();
    this.#carryOut(machine, daemon, step.effects);
    this.#arm(machine, daemon);
    if (machine.noCarrier.length > 0) this.#tellCarrier(machine, daemon);
  }

  /** The daemon only: what it started keeps running, and its machine's kernel closes its connections. */
  killDaemon(node: NodeName): void {
    const machine = this.machine(node);
    const daemon = this.#daemon(node);
    this.network.hangUp(daemon, this.#peersOf(node), (peer) => this.#closed(peer, daemon));
    this.#endDaemon(machine, "killed");
    machine.disk.crash();
  }

  /** Its peers see its connections closed by its side, although it lives: somebody forges RSTs, or it has hung up. */
  resetConnections(node: NodeName): void {
    const daemon = this.#daemon(node);
    for (const peer of this.#peersOf(node)) this.network.message(daemon, peer, () => this.#closed(peer, daemon));
  }

  #peersOf(node: NodeName): readonly Daemon<State>[] {
    return this.machines.flatMap(({ name, daemon }) => (daemon && name !== node ? [daemon] : []));
  }

  #closed(peer: Daemon<State>, { node, incarnation }: Daemon<State>): void {
    this.#hand(peer, { kind: "connection-closed", peer: node, incarnation });
  }

  /** One end of all that goes over that link; the machine sees it at once. */
  setInterface(node: NodeName, link: number, is: "up" | "down"): void {
    const machine = this.machine(node);
    for (const each of this.network.interfaceLinks(node, link)) each.cut = is === "down";
    this.network.resume();
    machine.noCarrier = machine.noCarrier.filter((lost) => lost !== link);
    if (is === "down") machine.noCarrier = [...machine.noCarrier, link];
    if (machine.daemon) this.#tellCarrier(machine, machine.daemon);
  }

  /** Every link as on the first day. */
  heal(): void {
    for (const { name, noCarrier } of this.machines) for (const link of noCarrier) this.setInterface(name, link, "up");
    this.network.heal();
  }

  #tellCarrier({ noCarrier }: Machine<State>, daemon: Daemon<State>): void {
    this.queue.after(0, () => this.#hand(daemon, { kind: "carrier", lostOn: noCarrier }));
  }

  freeze(node: NodeName): void {
    this.#daemon(node).frozen = true;
  }

  /** What waited is handed over now, the timer before it or after it. */
  thaw(node: NodeName): void {
    const daemon = this.#daemon(node);
    if (!daemon.frozen) return;
    daemon.frozen = false;
    this.#stir();
    const timerFirst = this.#random.chance(0.5);
    if (timerFirst) this.#take(daemon, { kind: "time" });
    for (const input of daemon.drain()) this.#take(daemon, input);
    if (!timerFirst) this.#take(daemon, { kind: "time" });
  }

  /** From now on each input takes its loop that long; 0: as quick as ever, once it has worked off what waits. */
  slowDown(node: NodeName, lagMs: Millis): void {
    this.#daemon(node).lagMs = lagMs;
  }

  /** How fast its monotonic clock runs from now on; 1 is right. */
  changeClockRate(node: NodeName, rate: number): void {
    const machine = this.machine(node);
    machine.clockRate = rate;
    if (machine.daemon) this.#arm(machine, machine.daemon);
  }

  shutdown(node: NodeName): void {
    const daemon = this.#daemon(node);
    daemon.leaving = true;
    this.#stir();
    this.queue.after(0, () => this.#hand(daemon, { kind: "shutdown" }));
  }

  /** The instance dies by itself, or its address is taken away. Its daemon hears of it soon, unless the death is `silent`. */
  killResource(node: NodeName, resource: ResourceId, how: Death): void {
    const machine = this.machine(node);
    if (!machine.resources.kill(resource)) throw new RangeError(`${resource} is not active on ${node}`);
    const { daemon } = machine;
    if (how === "silent" || !daemon) return;
    this.#stir();
    const input: NodeInput =
      how === "process"
        ? { kind: "process-gone", resource }
        : { kind: "address-gone", resource, what: "its address was taken away" };
    this.queue.after(LIVENESS_MS, () => this.#hand(daemon, input));
  }

  // --- commands

  /** A client on that node asks; the answer appears in the trace under this label. */
  request(node: NodeName, label: string, request: Request): void {
    const daemon = this.machine(node).daemon;
    if (!daemon) {
      this.#note(node, "command", "warn", `${label}: no daemon runs here`);
      return;
    }
    if (request.kind === "confirm-off" && !this.machine(request.node).powered) this.invariants.knownEmpty(request.node);
    const id = this.#nextRequest++;
    daemon.requests.set(id, label);
    this.#stir();
    this.queue.after(0, () => this.#hand(daemon, { kind: "request", id, author: "root", request }));
  }

  #handOver(node: NodeName, resource: ResourceId, to: NodeName): boolean {
    const target = this.#machines.get(to);
    if (!target?.powered) return false;
    this.machine(node).resources.kill(resource);
    target.resources.receive(resource);
    return true;
  }

  /** An agent at work on that node asks. */
  #setAttribute(node: NodeName, name: string, value: string | undefined, answered: () => void): void {
    const { daemon } = this.machine(node);
    if (!daemon) {
      answered();
      return;
    }
    const id = this.#nextRequest++;
    daemon.agentRequests.set(id, answered);
    const change = value === undefined ? { set: {}, remove: [name] } : { set: { [name]: value }, remove: [] };
    const request: Request = { kind: "set-status-attributes", node, ...change };
    this.queue.after(0, () => this.#hand(daemon, { kind: "request", id, author: "root", request }));
  }

  /** A write whose survival the invariants watch, by an attribute of this name on the node. */
  mark(node: NodeName, mark: string): void {
    const name = `${MARK_PREFIX}${mark}`;
    const edit = { kind: "node-attribute", node, set: { [name]: "1" }, remove: [] } as const;
    this.request(node, name, { kind: "edit", edit, comment: name });
  }

  // --- the inside

  #newMachine(node: NodeName): Machine<State> {
    const resources = new Resources(this.queue, node, this.misbehaviours, {
      becameActive: (resource) => this.invariants.becameActive(node, resource),
      becamePromoted: (resource) => this.invariants.becamePromoted(node, resource),
      handOver: (resource, target) => this.#handOver(node, resource, target),
      setAttribute: (name, value, answered) => this.#setAttribute(node, name, value, answered),
    });
    const { seed } = this.options;
    const disk = new Disk(this.queue, new Random(seed, `disk of ${node}`));
    const machine = new Machine<State>(node, this.queue, disk, resources, this.#random.between(1000, 1_000_000));
    const { watchdogMs, unguarded = [] } = this.options;
    if (watchdogMs !== undefined && !unguarded.includes(node)) {
      machine.watchdog = new Watchdog(this.queue, watchdogMs, () => this.#watchdogExpired(machine));
    }
    return machine;
  }

  #quorateYaml(node: NodeName): Layout {
    return this.layout.nodes[node] ? this.layout : this.#wholeLayout;
  }

  #settings(machine: Machine<State>): NodeSettings {
    const { tokenMs } = this.options;
    const incarnation = machine.disk.nextIncarnation(machine.wall);
    const identity = { cluster: "sim", version: "sim", self: machine.name, layout: this.#quorateYaml(machine.name) };
    const watchdog = machine.watchdog && { timeoutMs: machine.watchdog.timeoutMs, emptyAtStart: machine.emptied };
    return { ...identity, incarnation, tokenMs, ...(watchdog ? { watchdog } : {}) };
  }

  /** Whatever it thinks, it does nothing: when it goes on, its timer comes first. */
  #standsStill(node: NodeName): boolean {
    const { daemon } = this.machine(node);
    return daemon !== undefined && (daemon.frozen || daemon.timerDue);
  }

  #daemon(node: NodeName): Daemon<State> {
    const { daemon } = this.machine(node);
    if (!daemon) throw new RangeError(`${node} has no running daemon`);
    return daemon;
  }

  #turn(): void {
    const before = this.queue.now;
    this.queue.turn();
    this.#eventsAtOnce = this.queue.now === before ? this.#eventsAtOnce + 1 : 0;
    if (this.#eventsAtOnce > EVENTS_AT_ONCE) throw new Violation("time passes", { at: before });
  }

  #hand(daemon: Daemon<State>, input: NodeInput): void {
    if (daemon.fate !== "running") return;
    if (daemon.frozen) daemon.buffer(input);
    else if (daemon.lagMs > 0 || daemon.isBehind) this.#queueUp(daemon, input);
    else this.#take(daemon, input);
  }

  #queueUp(daemon: Daemon<State>, input: NodeInput): void {
    daemon.buffer(input);
    this.#workOff(daemon);
  }

  #workOff(daemon: Daemon<State>): void {
    if (daemon.atWork) return;
    daemon.atWork = true;
    this.queue.after(daemon.lagMs, () => {
      daemon.atWork = false;
      if (daemon.fate !== "running" || daemon.frozen) return;
      const input = daemon.takeNext();
      if (input) this.#take(daemon, input);
      if (daemon.isBehind) this.#workOff(daemon);
    });
  }

  #take(daemon: Daemon<State>, input: NodeInput): void {
    if (daemon.fate !== "running") return;
    const machine = this.machine(daemon.node);
    const now = machine.clocks();
    const late = now.mono - this.core.nextDeadline(daemon.state);
    if (late > this.options.tokenMs) this.invariants.stalled(daemon.node);
    const { state, effects } = this.#step(daemon, input, now);
    daemon.state = state;
    if (effects.length > 0) this.#carryOut(machine, daemon, effects);
    this.#arm(machine, daemon);
  }

  #step(daemon: Daemon<State>, input: NodeInput, now: Now): Step<State, NodeEffect> {
    try {
      return this.core.step(daemon.state, input, now);
    } catch (error) {
      throw threw(daemon.node, error);
    }
  }

  #create(settings: NodeSettings, machine: Machine<State>): Step<State, NodeEffect> {
    try {
      return this.core.create(settings, machine.disk.state, machine.clocks());
    } catch (error) {
      throw threw(settings.self, error);
    }
  }

  #arm(machine: Machine<State>, daemon: Daemon<State>): void {
    if (daemon.fate !== "running") return;
    const deadline = this.core.nextDeadline(daemon.state);
    if (deadline === Number.POSITIVE_INFINITY) return;
    const at = machine.worldTime(deadline);
    if (at >= daemon.timerAt) return;
    daemon.timerAt = at;
    this.queue.at(at, () => this.#ring(machine, daemon, at));
  }

  /** A timer that was armed too early is armed again: cheaper than taking it out of the queue at each step. */
  #ring(machine: Machine<State>, daemon: Daemon<State>, at: Millis): void {
    if (daemon.fate !== "running" || daemon.timerAt !== at) return;
    daemon.timerAt = Number.POSITIVE_INFINITY;
    if (daemon.frozen) return;
    if (machine.worldTime(this.core.nextDeadline(daemon.state)) > at) this.#arm(machine, daemon);
    else this.#hand(daemon, { kind: "time" });
  }

  /** What it does now it does in the state that it has now, so that is looked at first. */
  #carryOut(machine: Machine<State>, daemon: Daemon<State>, effects: readonly NodeEffect[]): void {
    if (effects.some(({ kind }) => kind === "changed")) {
      this.invariants.stateChanged(daemon.node, this.core.look(daemon.state));
    }
    for (const effect of effects) {
      if (daemon.fate !== "running") return;
      this.#effect(machine, daemon, effect);
    }
  }

  #effect(machine: Machine<State>, daemon: Daemon<State>, effect: NodeEffect): void {
    switch (effect.kind) {
      case "heartbeat":
        for (const to of effect.to) this.#heartbeat(daemon, to, effect.heartbeat);
        return;
      case "send":
        this.invariants.sends(daemon.node, effect.message);
        for (const to of effect.to) this.#message(daemon, to, effect.message);
        return;
      case "persist":
        this.#persist(machine, daemon, effect.ticket, effect.record);
        return;
      case "run-operation":
        this.#runOperation(machine, daemon, effect.ticket, effect.operation);
        return;
      case "run-fence-agent":
        this.#runFenceAgent(machine, daemon, effect.ticket, effect.run);
        return;
      case "think":
        this.queue.after(this.options.thinkingMs ?? 0, () => {
          this.#hand(daemon, { kind: "thought", ticket: effect.ticket, answer: think(effect.question) });
        });
        return;
      case "ask-witness":
        this.witness.ask(daemon, effect.witness, effect.question, (outcome) => {
          this.#hand(daemon, { kind: "witness", number: effect.question.number, outcome });
        });
        return;
      case "reply":
        this.#reply(daemon, effect.id, effect.response);
        return;
      case "route":
        daemon.routes.set(effect.peer, effect.links);
        this.network.resume();
        return;
      case "watchdog":
        this.#watchdog(machine, daemon, effect.act, effect.empty ?? false);
        return;
      case "changed":
      case "network-healed":
        return;
      case "trace":
        this.#note(daemon.node, effect.event.machine, effect.event.level, effect.event.text);
        return;
      case "exit":
        this.#exit(machine, daemon, effect.why, effect.final ?? false);
        return;
    }
  }

  #heartbeat(daemon: Daemon<State>, to: NodeName, heartbeat: Heartbeat): void {
    const peer = this.machine(to);
    for (let link = 0; link < this.network.linkCount; link++) {
      const input: NodeInput = { kind: "heartbeat", from: daemon.node, link, heartbeat };
      this.network.datagram(daemon.node, to, link, () => {
        if (peer.daemon) this.#hand(peer.daemon, input);
      });
    }
  }

  #message(daemon: Daemon<State>, to: NodeName, message: PeerMessage): void {
    const peer = this.machine(to).daemon;
    if (!peer) return;
    const { node: from, incarnation } = daemon;
    this.network.message(daemon, peer, () => this.#hand(peer, { kind: "message", from, incarnation, message }));
  }

  #persist(machine: Machine<State>, daemon: Daemon<State>, ticket: number, record: DiskRecord): void {
    if (record.kind === "revision") this.invariants.persists(daemon.node, record.revision);
    machine.disk.persist(record, (error) => {
      this.#hand(daemon, { kind: "persisted", ticket, ...(error === undefined ? {} : { error }) });
    });
  }

  #runOperation(machine: Machine<State>, daemon: Daemon<State>, ticket: number, operation: OperationSpec): void {
    if (operation.interval === 0) {
      this.#stir();
      this.invariants.begins(daemon.node, operation.operation);
      if (operation.operation !== "monitor" && operation.operation !== "notify") {
        this.invariants.isIntended(daemon.node, operation, this.#picturesIn(daemon));
      }
    }
    machine.resources.run(operation, (result) => {
      if (operation.interval === 0) this.#stir();
      this.#hand(daemon, { kind: "operation-finished", ticket, result });
    });
  }

  /** What each member of the view in which that daemon acts knows, as far as it is still in it. */
  #picturesIn(daemon: Daemon<State>): readonly ClusterState[] {
    const view = this.core.look(daemon.state).view;
    const states = memberNames(view).flatMap((node) => this.stateOf(node) ?? []);
    return states.filter((state) => sameViewId(state.view?.id, view?.id));
  }

  #runFenceAgent(machine: Machine<State>, daemon: Daemon<State>, ticket: number, run: FenceAgentSpec): void {
    if (run.action === "reboot" || run.action === "off") {
      this.invariants.shoots(daemon.node, targetOf(run), this.#picturesIn(daemon));
    }
    const cycle = machine.powerCycle;
    this.#pending++;
    this.#stir();
    const alive = () => machine.powerCycle === cycle;
    this.devices.run(run, alive, (result) => {
      this.#pending--;
      if (result) this.#hand(daemon, { kind: "fence-agent-finished", ticket, result });
    });
  }

  #reply(daemon: Daemon<State>, id: number, response: Response): void {
    const agent = daemon.agentRequests.get(id);
    if (agent) {
      daemon.agentRequests.delete(id);
      agent();
      return;
    }
    const label = daemon.requests.get(id);
    if (label === undefined) throw new Violation("a request is answered once", { node: daemon.node, id });
    daemon.requests.delete(id);
    if (label.startsWith(MARK_PREFIX) && response.kind === "done") this.invariants.acknowledges(daemon.node, label);
    this.#note(daemon.node, "command", "info", `${label}: ${inWords(response)}`);
  }

  #exit(machine: Machine<State>, daemon: Daemon<State>, why: string, final: boolean): void {
    this.#note(daemon.node, "world", "info", `daemon ended: ${why}`);
    this.#endDaemon(machine, "exited");
    if (daemon.leaving || final) return;
    this.#later(machine, SUPERVISOR_MS, () => {
      if (!machine.daemon) this.startDaemon(machine.name);
    });
  }

  #endDaemon(machine: Machine<State>, fate: "exited" | "killed"): void {
    const { daemon } = machine;
    if (!daemon) return;
    daemon.fate = fate;
    machine.daemon = undefined;
    machine.resources.forgetWaiting();
    this.network.end(daemon);
    this.witness.hangUp(daemon, true);
    this.invariants.daemonEnded(machine.name);
    for (const answered of daemon.agentRequests.values()) this.queue.after(0, answered);
    for (const label of daemon.requests.values()) this.#note(machine.name, "command", "warn", `${label}: no answer`);
    this.#stir();
  }

  #watchdog(machine: Machine<State>, daemon: Daemon<State>, act: WatchdogAct, empty: boolean): void {
    if (act === "disarm") {
      machine.watchdog?.disarm();
      machine.emptied = empty;
      return;
    }
    machine.watchdog?.feed();
    if (act === "open") this.queue.after(0, () => this.#hand(daemon, { kind: "watchdog-opened" }));
  }

  /** Of a machine without power nobody sees it, but that time is over, too. */
  #watchdogExpired({ name, powered, watchdog }: Machine<State>): void {
    if (!powered) this.invariants.knownEmpty(name);
    else if (watchdog?.broken) this.#lie(name, "its watchdog");
    else this.#shoot(name, "reboot", "its watchdog");
  }

  #shoot(node: NodeName, action: "reboot" | "off", device: string): void {
    const machine = this.machine(node);
    this.#note(node, "world", "info", `power cut by ${device} (${action})`);
    this.crash(node);
    this.invariants.knownEmpty(node);
    if (action === "reboot" && this.options.bootMs !== Number.POSITIVE_INFINITY) {
      this.#powerOnLater(machine, this.options.bootMs);
    }
  }

  #lie(node: NodeName, device: string): void {
    this.#note(node, "world", "info", `nothing happens, whatever ${device} says`);
    this.invariants.liedAbout(node);
  }

  #powerOnLater(machine: Machine<State>, delay: Millis): void {
    this.#later(machine, delay, () => {
      if (machine.powered) return;
      this.#note(machine.name, "world", "info", "power is back");
      this.boot(machine.name);
    });
  }

  /** Happens unless the machine's power changes before. */
  #later(machine: Machine<State>, delay: Millis, act: () => void): void {
    const cycle = machine.powerCycle;
    this.#pending++;
    this.queue.after(delay, () => {
      this.#pending--;
      if (machine.powerCycle === cycle) act();
    });
  }

  #note(node: NodeName, machine: TraceLine["machine"], level: TraceLine["level"], text: string): void {
    if (level !== "debug") this.#stir();
    this.trace.push({ at: this.queue.now, node, machine, level, text });
  }

  #stir(): void {
    this.#lastStir = this.queue.now;
  }

  #busy(): boolean {
    if (this.#pending > 0 || this.devices.busy) return true;
    for (const machine of this.#machines.values()) {
      if (machine.resources.busy || machine.disk.busy) return true;
      if (machine.daemon && !machine.daemon.frozen && machine.daemon.requests.size > 0) return true;
      if (machine.daemon && this.core.look(machine.daemon.state).activity !== "") return true;
    }
    return false;
  }
}

function withNodes(layout: Layout, nodes: readonly NodeName[]): Layout {
  return {
    ...layout,
    nodes: Object.fromEntries(Object.entries(layout.nodes).filter(([name]) => nodes.includes(name))),
  };
}

function newLayout({ nodes, links = 1, quorum, votes = {} }: WorldOptions): Layout {
  const listed = nodes.map((name, index) => {
    const addresses = Array.from({ length: links }, (_, link) => `198.18.${link}.${index + 1}`);
    return [name, { id: index + 1, addresses, votes: votes[name] ?? 1 }] as const;
  });
  return { nodes: Object.fromEntries(listed), quorum };
}

/** A core never throws, whatever it is handed. */
function threw(node: NodeName, error: unknown): Violation {
  if (error instanceof Violation) return error;
  const stack = error instanceof Error ? error.stack : undefined;
  return new Violation("a core never throws", { node, error: String(error), stack });
}

function inWords(response: Response): string {
  switch (response.kind) {
    case "done":
      return `done${response.message === "" ? "" : `, ${response.message}`}`;
    case "refused":
      return `refused (${response.code}): ${response.message}`;
    case "state":
    case "history":
    case "journal":
      return response.kind;
  }
}
