/** What the fencer remembers, hears and asks for. Plain data. */
import type { Configuration } from "../cib/configuration.js";
import type { ClusterStatus, FencingAction, FencingRecord } from "../cib/status.js";
import type { Millis } from "../model/duration.js";
import type { NodeName, ResourceId } from "../model/names.js";
import type { Step } from "../model/step.js";
import type { FenceAgentResult, FenceAgentSpec } from "../node/io.js";
import type { TraceEvent } from "../node/trace.js";
import type { Delay } from "./race.js";
import type { DeviceAnswers } from "./reach.js";
import type { Level, Shot } from "./topology.js";

export interface FenceRequest {
  readonly target: NodeName;
  /** The daemon that shall be gone; another one on that node started since and is not meant. 0: never seen. */
  readonly incarnation: number;
  /** `on`: to give the node back what fencing took away (unfencing). */
  readonly action: FencingAction;
  readonly reason: string;
  readonly origin: string;
  /** Waited for before the first shot, beside what the devices say (`priority-fencing-delay`, race.ts). */
  readonly delays?: readonly Delay[];
}

/** What a device is told or asked. */
export type Command =
  | ({ readonly kind: "shot" } & Shot)
  | { readonly kind: "question"; readonly device: ResourceId; readonly action: "list" | "status" }
  /** Whether the target is off already: then a delay that ends at `until` is needless. */
  | { readonly kind: "glance"; readonly device: ResourceId; readonly action: "status"; readonly until: number };

export interface Attempt {
  readonly id: string;
  readonly request: FenceRequest;
  /** Still to be tried, the present one first. Absent until it is planned. */
  readonly levels: readonly Level[] | undefined;
  /** No topology says which devices are to be used: those that must be asked first come last. */
  readonly asks: boolean;
  /** Of the present command. */
  readonly tries: number;
  /** The nodes that had that command. */
  readonly triedOn: readonly NodeName[];
  /** Devices whose delay is over. */
  readonly delayed: readonly ResourceId[];
  /** What went wrong so far, for people. */
  readonly failures: readonly string[];
  /** False when the last decision could do without it. */
  readonly needed: boolean;
  /** The target is off and everybody knows; what is left is to switch it on again. */
  readonly settled: boolean;
  /**
   * It is to be shot again while it is being switched on. What the device does now must be over first: the new shot could fall
   * before it, and would be undone.
   */
  readonly followedBy?: FenceRequest;
  readonly phase: Phase;
}

export type Phase =
  | { readonly kind: "deciding" }
  | { readonly kind: "delayed"; readonly until: number }
  /** The device is busy with other nodes (`pcmk_action_limit`). */
  | { readonly kind: "queued"; readonly command: Command }
  /** The target's own watchdog is counted on. `until`: when to look again, at the latest. */
  | { readonly kind: "watchdog"; readonly until: number }
  | {
      readonly kind: "running";
      readonly ticket: number;
      readonly node: NodeName;
      readonly command: Command;
      readonly run: FenceAgentSpec;
      /** No answer by then: it counts as missed. */
      readonly until: number;
    };

export interface FencerState {
  readonly attempts: Readonly<Record<NodeName, Attempt>>;
  readonly answers: Readonly<Record<ResourceId, DeviceAnswers>>;
  /** What could not be done to a node (by `troubleKey`): how often, and when it is worth trying again (monotonic). */
  readonly troubles: Readonly<Record<string, { readonly count: number; readonly notBefore: number }>>;
  /** How often in a row a node was shot, each time soon after it had come back, and when it was last (monotonic). */
  readonly hits: Readonly<Record<NodeName, { readonly count: number; readonly at: number }>>;
  readonly nextId: number;
  /** For `pcmk_delay_max` (core/model/chance.ts). */
  readonly chance: number;
}

/** Two nodes must not be given the same seed: they would wait equally long for each other. */
export function newFencer(seed: number): FencerState {
  return { attempts: {}, answers: {}, troubles: {}, hits: {}, nextId: 1, chance: seed };
}

export type FencerInput =
  | { readonly kind: "request"; readonly request: FenceRequest }
  | { readonly kind: "agent-finished"; readonly ticket: number; readonly result: FenceAgentResult }
  /** Members or configuration changed, and orders or answers may have been lost with the old view. */
  | { readonly kind: "changed" }
  /** The DC has decided anew: these nodes shall be fenced. */
  | { readonly kind: "decided"; readonly targets: readonly NodeName[] }
  | { readonly kind: "time" };

/** `run` may come twice with the same ticket: whoever has it already must not run it again, but answer again. */
export type FencerEffect =
  | { readonly kind: "run"; readonly node: NodeName; readonly ticket: number; readonly run: FenceAgentSpec }
  /** Begun, or ended. */
  | { readonly kind: "record"; readonly record: FencingRecord }
  /** What a pending one is at now. */
  | { readonly kind: "progress"; readonly record: FencingRecord }
  | { readonly kind: "ended"; readonly request: FenceRequest; readonly succeeded: boolean; readonly reason: string }
  /** That daemon shall stop and leave its watchdog alone. */
  | { readonly kind: "tell"; readonly target: NodeName; readonly incarnation: number }
  | { readonly kind: "trace"; readonly event: TraceEvent };

/** What the fencer looks at, as it is now. */
export interface FencerWorld {
  readonly configuration: Configuration;
  readonly status: ClusterStatus;
  /** The DC first. */
  readonly members: readonly NodeName[];
  readonly tokenMs: Millis;
  /** What such a view has is no quorum that nobody else could have. */
  readonly twoNode: boolean;
  /** Monotonic time since which this view is quorate without a break; undefined without quorum. */
  readonly quorateSince: number | undefined;
}

export type FencerStep = Step<FencerState, FencerEffect>;

export function withAttempt(state: FencerState, attempt: Attempt): FencerState {
  return { ...state, attempts: { ...state.attempts, [attempt.request.target]: attempt } };
}

export function then(result: FencerStep, more: (state: FencerState) => FencerStep): FencerStep {
  const next = more(result.state);
  return { state: next.state, effects: [...result.effects, ...next.effects] };
}

export function trace(level: TraceEvent["level"], text: string): FencerEffect {
  return { kind: "trace", event: { machine: "fencing", level, text } };
}
