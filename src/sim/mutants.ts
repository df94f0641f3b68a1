/**
 * Cores that are broken on purpose, to show that the invariants catch what they are there for.
 *
 * Each is the production core with something wrapped around it that spoils one rule; the production core itself has no
 * switch for it. A mutant that no seed exposes means that a promise is not watched.
 */
import { OcfRc } from "../core/model/ocf.js";
import type { Now } from "../core/model/step.js";
import type { DiskState, NodeEffect, NodeInput, NodeSettings } from "../core/node/io.js";
import type { NodeState } from "../core/node/node.js";
import type { FuzzOptions } from "./fuzz-world.js";
import { type NodeCore, productionCore } from "./host.js";

export interface Mutant {
  readonly name: string;
  /** The promise of the design that it breaks. */
  readonly promise: "S1" | "S2" | "S3" | "S4" | "S5";
  /** What it does wrong, after "a core that". */
  readonly fault: string;
  readonly core: NodeCore<NodeState>;
  /** In which worlds it can show. */
  readonly kind?: Pick<FuzzOptions, "watchdog">;
}

type Step = ReturnType<typeof productionCore.step>;

export const MUTANTS: readonly Mutant[] = [
  mutant("recover-before-fencing", "S1", "takes a lost node for a fenced one", { after: lostCountsAsFenced }),
  mutant("believe-the-shot", "S1", "takes a shot for done before it was fired", { after: shotCountsAsDone }),
  {
    ...mutant("feed-unwanted", "S1", "feeds its watchdog although nobody vouches for it", { after: feedsAlways }),
    kind: { watchdog: true },
  },
  {
    ...mutant("wait-too-short", "S1", "takes a node's watchdog to have reset it at once", { before: hasWaited }),
    kind: { watchdog: true },
  },
  mutant("skip-probes", "S1", "says that nothing runs on it, and does not look", { after: probesFindNothing }),
  mutant("acknowledge-before-sync", "S2", "calls written what is not on its disk", { after: writtenAtOnce }),
  mutant("acknowledge-alone", "S2", "takes one member's word for that of all", { after: oneAcknowledgementIsEnough }),
  mutant("act-on-old-epoch", "S3", "acts in its old view until it is in a newer one", { after: actsOn }),
  mutant("forget-epochs", "S3", "starts without the epoch on its disk", { disk: (disk) => ({ ...disk, epoch: 0 }) }),
  mutant("count-votes-wrongly", "S3", "counts its own vote a hundredfold", { settings: manyVotes }),
  mutant("skip-stall-check", "S4", "goes on after it was not run, as if nothing had been", { before: neverLate }),
  mutant("believe-stale-heartbeats", "S5", "takes a restarted daemon for the one that it knew", {
    input: oldIncarnation,
  }),
  mutant("look-once", "S5", "never looks again at what it has started", { after: looksOnce }),
  mutant("never-settle", "S5", "decides again and again although nothing has changed", {
    before: inItsTime,
    after: wantsMore,
  }),
];

/** `production`, or a mutant's. */
export function coreNamed(name: string): NodeCore<NodeState> {
  const core = name === "production" ? productionCore : MUTANTS.find((mutant) => mutant.name === name)?.core;
  if (!core) throw new RangeError(`no core is called ${name}: ${MUTANTS.map((mutant) => mutant.name).join(", ")}`);
  return core;
}

/** Where the production core is spoilt: what it is started with, what it is handed, what it remembers, what it answers. */
interface Spoiling {
  readonly settings?: (settings: NodeSettings) => NodeSettings;
  readonly disk?: (disk: DiskState) => DiskState;
  readonly input?: (input: NodeInput, state: NodeState) => NodeInput | undefined;
  readonly before?: (state: NodeState, now: Now) => NodeState;
  readonly after?: (step: Step, now: Now, before: NodeState) => Step;
}

function mutant(name: string, promise: Mutant["promise"], fault: string, spoiling: Spoiling): Mutant {
  const same = <T>(value: T): T => value;
  const { settings = same, disk = same, input = same, before = same, after = same } = spoiling;
  const core: NodeCore<NodeState> = {
    ...productionCore,
    create: (given, found, now) => productionCore.create(settings(given), disk(found), now),
    step: (state, handed, now) => {
      const taken = input(handed, state);
      return taken ? after(productionCore.step(before(state, now), taken, now), now, state) : { state, effects: [] };
    },
  };
  return { name, promise, fault, core };
}

// --- S1

function lostCountsAsFenced(step: Step): Step {
  const { table, dc } = step.state;
  const lost = dc ? Object.entries(table.nodes).filter(([, node]) => node.state === "lost") : [];
  if (lost.length === 0) return step;
  const fenced = lost.map(([name, node]) => [name, { ...node, state: "fenced" as const, operations: {} }]);
  const nodes = { ...table.nodes, ...Object.fromEntries(fenced) };
  return { ...step, state: { ...step.state, table: { ...table, nodes } } };
}

function shotCountsAsDone({ state, effects }: Step, now: Now): Step {
  const shot = effects.find((effect) => effect.kind === "run-fence-agent" && effect.run.action !== "list");
  if (shot?.kind !== "run-fence-agent") return { state, effects };
  const result = { kind: "exited", rc: 0, output: "", exitReason: "", execMs: 0 } as const;
  const after = productionCore.step(state, { kind: "fence-agent-finished", ticket: shot.ticket, result }, now);
  return { state: after.state, effects: [...effects.filter((effect) => effect !== shot), ...after.effects] };
}

function feedsAlways({ state, effects }: Step): Step {
  if (state.watchdog.device !== "fed") return { state, effects };
  return { state, effects: [...effects, { kind: "watchdog", act: "feed" }] };
}

function hasWaited(state: NodeState, { mono }: Now): NodeState {
  const { dc, watchdog } = state;
  if (dc?.quorateSince === undefined) return state;
  return { ...state, dc: { ...dc, quorateSince: mono - watchdog.timeoutMs } };
}

function probesFindNothing({ state, effects }: Step, now: Now): Step {
  let step: Step = { state, effects: effects.filter((effect) => !isProbe(effect)) };
  for (const effect of effects) {
    if (effect.kind !== "run-operation" || !isProbe(effect)) continue;
    const result = { kind: "exited", rc: OcfRc.notRunning, exitReason: "", execMs: 0, queueMs: 0 } as const;
    const after = productionCore.step(step.state, { kind: "operation-finished", ticket: effect.ticket, result }, now);
    step = { state: after.state, effects: [...step.effects, ...after.effects] };
  }
  return step;
}

function isProbe(effect: NodeEffect): boolean {
  return effect.kind === "run-operation" && effect.operation.operation === "monitor" && effect.operation.interval === 0;
}

// --- S2

function writtenAtOnce({ state, effects }: Step, now: Now): Step {
  let step: Step = { state, effects };
  for (const effect of effects) {
    if (effect.kind !== "persist" || effect.record.kind !== "revision") continue;
    const after = productionCore.step(step.state, { kind: "persisted", ticket: effect.ticket }, now);
    step = { state: after.state, effects: [...step.effects, ...after.effects] };
  }
  return step;
}

function oneAcknowledgementIsEnough(step: Step): Step {
  const { dc } = step.state;
  if (!dc) return step;
  const waiting = Object.entries(dc.waiting).map(([number, one]) => {
    const enough = one.then.kind === "adopt" ? { ...one, members: one.members.slice(0, 1) } : one;
    return [number, enough] as const;
  });
  return { ...step, state: { ...step.state, dc: { ...dc, waiting: Object.fromEntries(waiting) } } };
}

// --- S3

function actsOn(step: Step, _now: Now, before: NodeState): Step {
  const { membership } = step.state;
  const agreeing = membership.attempt.kind !== "none";
  if (!agreeing || !before.membership.acting || membership.view !== before.membership.view) return step;
  return { ...step, state: { ...step.state, dc: before.dc, membership: { ...membership, acting: true } } };
}

function manyVotes(settings: NodeSettings): NodeSettings {
  const own = settings.layout.nodes[settings.self];
  const nodes = own ? { ...settings.layout.nodes, [settings.self]: { ...own, votes: 100 } } : {};
  return { ...settings, layout: { ...settings.layout, nodes } };
}

// --- S4

function neverLate(state: NodeState, now: Now): NodeState {
  return { ...state, wakeAt: Math.max(state.wakeAt, now.mono) };
}

// --- S5

function oldIncarnation(input: NodeInput, state: NodeState): NodeInput {
  if (input.kind !== "heartbeat") return input;
  const known = state.membership.peers[input.from];
  return known ? { ...input, heartbeat: { ...input.heartbeat, incarnation: known.incarnation } } : input;
}

function looksOnce({ state, effects }: Step): Step {
  const once = effects.filter((effect) => effect.kind !== "run-operation" || effect.operation.interval === 0);
  return { state, effects: once };
}

const NO_REASON = "for no reason";

function wantsMore(step: Step): Step {
  const { dc } = step.state;
  if (dc?.phase !== "ready" || dc.walk || dc.wanted !== undefined) return step;
  return { ...step, state: { ...step.state, dc: { ...dc, wanted: NO_REASON } } };
}

/** It does what it wants for no reason once in a second; to decide at every step would take minutes to simulate. */
function inItsTime(state: NodeState, now: Now): NodeState {
  const { dc, steppedAt } = state;
  if (dc?.wanted !== NO_REASON || Math.floor(now.mono / 1000) !== Math.floor(steppedAt / 1000)) return state;
  return { ...state, dc: { ...dc, wanted: undefined } };
}
