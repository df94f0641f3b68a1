/**
 * The loop: hands the node one input at a time, with the clocks, and carries out what it asks for, in order.
 *
 * Inputs that come before `run`, or while a step is being carried out, wait for their turn: a step never sees another
 * one half done. One timer is armed, for the node's next deadline. What the world refuses (a full disk, a dead link)
 * comes back as an input or is logged where it happened; only an error of the node itself ends the loop, at once and
 * for good: a decision that rests on nonsense must not be carried out.
 */
import type { Layout, WitnessOptions } from "../core/cib/layout.js";
import { assertNever } from "../core/model/invariant.js";
import type { NodeName } from "../core/model/names.js";
import type { Now, Step } from "../core/model/step.js";
import type {
  AskOutcome,
  DiskRecord,
  DiskState,
  FenceAgentResult,
  FenceAgentSpec,
  NodeEffect,
  NodeInput,
  NodeSettings,
  OperationResult,
  OperationSpec,
  WatchdogAct,
} from "../core/node/io.js";
import type { Heartbeat, PeerMessage } from "../core/node/messages.js";
import { clusterState, createNode, type NodeState, nextDeadline, stepNode } from "../core/node/node.js";
import type { ClusterState, Response } from "../core/node/requests.js";
import type { Answer, Question } from "../core/node/thinking.js";
import type { TraceEvent } from "../core/node/trace.js";
import type { WitnessQuestion } from "../core/witness/question.js";
import { SteadyClock } from "./steady-clock.js";

const clock = new SteadyClock();

/** Of setTimeout: a longer one would fire at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** What carries out the effects. */
export interface World {
  readonly heartbeat: (to: readonly NodeName[], heartbeat: Heartbeat) => void;
  readonly send: (to: readonly NodeName[], message: PeerMessage) => void;
  /** Resolves with what went wrong, if something did; never rejects. */
  readonly persist: (record: DiskRecord) => Promise<string | undefined>;
  readonly runOperation: (operation: OperationSpec) => Promise<OperationResult>;
  readonly runFenceAgent: (run: FenceAgentSpec) => Promise<FenceAgentResult>;
  readonly think: (question: Question) => Promise<Answer>;
  readonly reply: (id: number, response: Response) => void;
  readonly askWitness: (witness: WitnessOptions, question: WitnessQuestion) => Promise<AskOutcome>;
  readonly layout: (layout: Layout) => void;
  readonly route: (peer: NodeName, links: readonly number[]) => void;
  readonly announce: () => void;
  /** What went wrong, if something did. */
  readonly watchdog: (act: WatchdogAct, empty: boolean) => string | undefined;
  readonly changed: () => void;
  readonly trace: (event: TraceEvent) => void;
  /** `final`: it is not to be started again by itself. */
  readonly exit: (why: string, final: boolean) => void;
  /** The node itself is broken. Called once, and nothing after it. */
  readonly fatal: (error: unknown) => void;
}

export class Loop {
  private readonly waiting: NodeInput[] = [];
  private node: NodeState;
  /** What the node asked for when it was made. */
  private unbegun: readonly NodeEffect[];
  private world: World | undefined;
  private stepping = false;
  private ended = false;
  private timer: NodeJS.Timeout | undefined;
  private timerFor = Number.POSITIVE_INFINITY;

  /** The node exists and can be looked at; nothing that it asks for is carried out yet. */
  constructor(settings: NodeSettings, disk: DiskState) {
    const { state, effects } = createNode(settings, disk, now());
    this.node = state;
    this.unbegun = effects;
  }

  run(world: World): void {
    this.world = world;
    const effects = this.unbegun;
    this.unbegun = [];
    this.step(world, () => ({ state: this.node, effects }));
    this.drain();
  }

  /** Carried out at once, or after the step that is under way. */
  input(input: NodeInput): void {
    this.waiting.push(input);
    this.drain();
  }

  state(): ClusterState {
    return clusterState(this.node);
  }

  stop(): void {
    this.ended = true;
    clearTimeout(this.timer);
  }

  private drain(): void {
    while (this.world && !this.stepping && !this.ended) {
      const input = this.waiting.shift();
      if (!input) return;
      this.step(this.world, () => stepNode(this.node, input, now()));
    }
  }

  private step(world: World, take: () => Step<NodeState, NodeEffect>): void {
    this.stepping = true;
    try {
      const { state, effects } = take();
      this.node = state;
      for (const effect of effects) if (!this.ended) this.carryOut(effect, world);
      this.arm(nextDeadline(state));
    } catch (error) {
      this.stop();
      world.fatal(error);
    } finally {
      this.stepping = false;
    }
  }

  private arm(deadline: number): void {
    if (this.ended || (deadline === this.timerFor && this.timer)) return;
    clearTimeout(this.timer);
    this.timer = undefined;
    this.timerFor = deadline;
    if (deadline === Number.POSITIVE_INFINITY) return;
    const delay = Math.min(Math.max(0, Math.ceil(deadline - clock.now())), LONGEST_TIMER_MS);
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.input({ kind: "time" });
    }, delay);
  }

  private carryOut(effect: NodeEffect, world: World): void {
    switch (effect.kind) {
      case "heartbeat":
        world.heartbeat(effect.to, effect.heartbeat);
        break;
      case "send":
        world.send(effect.to, effect.message);
        break;
      case "persist":
        this.answer(world.persist(effect.record), (error) => {
          return { kind: "persisted", ticket: effect.ticket, ...(error === undefined ? {} : { error }) };
        });
        break;
      case "run-operation":
        this.answer(world.runOperation(effect.operation), (result) => {
          return { kind: "operation-finished", ticket: effect.ticket, result };
        });
        break;
      case "run-fence-agent":
        this.answer(world.runFenceAgent(effect.run), (result) => {
          return { kind: "fence-agent-finished", ticket: effect.ticket, result };
        });
        break;
      case "think":
        this.answer(world.think(effect.question), (answer) => {
          return { kind: "thought", ticket: effect.ticket, answer };
        });
        break;
      case "ask-witness":
        this.answer(world.askWitness(effect.witness, effect.question), (outcome) => {
          return { kind: "witness", number: effect.question.number, outcome };
        });
        break;
      case "reply":
        world.reply(effect.id, effect.response);
        break;
      case "layout":
        world.layout(effect.layout);
        break;
      case "route":
        world.route(effect.peer, effect.links);
        break;
      case "network-healed":
        world.announce();
        break;
      case "watchdog":
        this.watchdog(effect.act, effect.empty ?? false, world);
        break;
      case "changed":
        world.changed();
        break;
      case "trace":
        world.trace(effect.event);
        break;
      case "exit":
        this.stop();
        world.exit(effect.why, effect.final ?? false);
        break;
      default:
        assertNever(effect);
    }
  }

  private watchdog(act: WatchdogAct, empty: boolean, world: World): void {
    const error = world.watchdog(act, empty);
    if (act === "open") this.waiting.push({ kind: "watchdog-opened", ...(error === undefined ? {} : { error }) });
  }

  private answer<T>(result: Promise<T>, toInput: (value: T) => NodeInput): void {
    // The promises of a world do not reject; if one does, it is a fault of the program, and as fatal as any.
    result.then(
      (value) => this.input(toInput(value)),
      (error) => {
        this.stop();
        this.world?.fatal(error);
      },
    );
  }
}

function now(): Now {
  return { mono: clock.now(), wall: Date.now() };
}
