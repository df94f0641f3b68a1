/**
 * Fence devices: what happens when a fence agent is run. Whoever runs it, the device itself is always reachable.
 *
 * An agent asks, the device cuts the victim's power after its time, the agent says so. If the machine that runs the
 * agent loses its own power first, nobody shoots, unless the device is one that shoots late: it has the order and
 * carries it out long after its agent gave up.
 */
import type { Millis } from "../core/model/duration.js";
import type { NodeName } from "../core/model/names.js";
import type { FenceAgentResult, FenceAgentSpec } from "../core/node/io.js";
import type { EventQueue } from "./event-queue.js";

export interface DeviceManner {
  takesMs: Millis;
  /**
   * - `works`: shoots and says so
   * - `fails`: says after its time that it could not, and has not
   * - `hangs`: never answers and never shoots
   * - `lies`: says that it has, and has not
   * - `late`: never answers in time, and shoots `lateMs` after the order
   */
  manner: "works" | "fails" | "hangs" | "lies" | "late";
  lateMs: Millis;
}

export interface PowerGrid {
  readonly nodes: readonly NodeName[];
  powered(node: NodeName): boolean;
  shoot(node: NodeName, action: "reboot" | "off", device: string): void;
  /** Nobody shot it, and it is said to be off. */
  lie(node: NodeName, device: string): void;
  switchOn(node: NodeName): void;
}

type Answer = Pick<FenceAgentResult, "kind" | "rc" | "output" | "exitReason">;

const DEFAULT_TAKES_MS = 1000;
/** What a question (`list`, `status`, `monitor`) takes, however slow the device shoots. */
const ANSWERS_MS = 100;

export class FenceDevices {
  readonly #manners = new Map<string, DeviceManner>();
  #ordered = 0;

  constructor(
    private readonly queue: EventQueue,
    private readonly grid: PowerGrid,
  ) {}

  /** A late shot has not fallen yet. */
  get busy(): boolean {
    return this.#ordered > 0;
  }

  manner(device: string): DeviceManner {
    let manner = this.#manners.get(device);
    if (!manner) {
      manner = { takesMs: DEFAULT_TAKES_MS, manner: "works", lateMs: 0 };
      this.#manners.set(device, manner);
    }
    return manner;
  }

  heal(): void {
    this.#manners.clear();
  }

  /** `done` hears the agent's answer, or nothing when the machine that ran it (`alive`) had lost its power by then. */
  run(spec: FenceAgentSpec, alive: () => boolean, done: (result: FenceAgentResult | undefined) => void): void {
    const { takesMs, manner, lateMs } = this.manner(spec.device);
    const target = targetOf(spec);
    const shoots = spec.action === "reboot" || spec.action === "off";
    const late = manner === "late" && shoots;
    if (late) this.#shootLater(lateMs, spec, target);
    const silent = manner === "hangs" || late;
    const workMs = shoots || spec.action === "on" ? takesMs : ANSWERS_MS;
    const timesOut = silent || workMs > spec.timeoutMs;
    const execMs = timesOut ? spec.timeoutMs : workMs;
    this.queue.after(execMs, () => {
      if (!alive()) return done(undefined);
      const answer = timesOut ? TIMED_OUT : manner === "fails" ? FAILED : this.#act(spec, target);
      done({ ...answer, execMs });
    });
  }

  #shootLater(delay: Millis, spec: FenceAgentSpec, target: NodeName | undefined): void {
    this.#ordered++;
    this.queue.after(delay, () => {
      this.#ordered--;
      this.#act(spec, target);
    });
  }

  #act({ action, device }: FenceAgentSpec, target: NodeName | undefined): Answer {
    if (action === "list") return { ...WORKED, output: this.grid.nodes.map((node) => `${node},`).join("\n") };
    if (action === "monitor") return WORKED;
    if (target === undefined || !this.grid.nodes.includes(target)) {
      return { ...FAILED, exitReason: `no such plug: ${target ?? "(none given)"}` };
    }
    switch (action) {
      case "reboot":
      case "off":
        if (this.manner(device).manner === "lies") this.grid.lie(target, device);
        else this.grid.shoot(target, action, device);
        return WORKED;
      case "on":
        this.grid.switchOn(target);
        return WORKED;
      case "status":
        return { ...WORKED, rc: this.grid.powered(target) ? 0 : 2 };
      default:
        return { ...FAILED, exitReason: `unknown action ${action}` };
    }
  }
}

/** Fence agents know their victim as `plug` (older ones: `port`). */
export function targetOf({ params }: FenceAgentSpec): NodeName | undefined {
  return params.plug ?? params.port;
}

const WORKED: Answer = { kind: "exited", rc: 0, output: "", exitReason: "" };
const FAILED: Answer = { kind: "exited", rc: 1, output: "", exitReason: "simulated: the device refuses" };
const TIMED_OUT: Answer = { kind: "timed-out", rc: 1, output: "", exitReason: "simulated: no answer in time" };
