/**
 * The demo on a terminal: the cluster as `crm_mon` shows it, below it the service as its client sees it, and keys to hurt it.
 *
 * Actions run beside the display, so that what hangs for want of a quorum can be healed with another key. The client's
 * figures count from the last action on, and go on while an outage lasts. The terminal is given back as it was, whatever ends the demo.
 */
import { setTimeout as delay } from "node:timers/promises";
import type { NodeName } from "../../core/model/names.js";
import { DEFAULT_DISPLAY } from "../../tui/display-options.js";
import { colouredText, printable } from "../../tui/lines.js";
import type { StatusPicture } from "../../tui/status-picture.js";
import { statusScreen } from "../../tui/status-screen.js";
import { activeNode } from "../cluster.js";
import { LabError } from "../command.js";
import { monotonicMs } from "../monotonic.js";
import { outageText } from "./report.js";
import { REQUESTS_PER_SECOND, type Stage } from "./stage.js";

const REFRESH_MS = 200;
const HOME = "\u001b[H";
const CLEAR_LINE = "\u001b[K";
const CLEAR_BELOW = "\u001b[J";
/** The other screen, no cursor, and long lines cut at the edge; and back. */
const ENTER = "\u001b[?1049h\u001b[?25l\u001b[?7l";
export const LEAVE = "\u001b[?7h\u001b[?25h\u001b[?1049l";
const CTRL_C = "\u0003";

interface Action {
  readonly label: string;
  /** Says what was done. */
  readonly run: (screen: Screen) => Promise<string>;
}

const ACTIONS: Readonly<Record<string, Action>> = {
  s: { label: "standby of the active node", run: (screen) => screen.standby() },
  o: { label: "all nodes online", run: (screen) => screen.online() },
  k: { label: "kill the proxy", run: (screen) => screen.killProxy() },
  p: { label: "power cut of the active node", run: (screen) => screen.powerCut() },
  l: { label: "cut the link of the active node, or heal", run: (screen) => screen.link() },
  f: { label: "freeze the active node's daemon, or thaw", run: (screen) => screen.freeze() },
};

export class Screen {
  private picture: StatusPicture | undefined;
  private since = { what: "the start", atMs: monotonicMs() };
  private said = "";
  private unplugged: NodeName | undefined;
  private frozen: NodeName | undefined;
  private quitting = false;

  constructor(private readonly stage: Stage) {}

  /** Until somebody quits. */
  async run(): Promise<void> {
    process.stdin.setRawMode(true).setEncoding("utf8").on("data", this.press).resume();
    process.stdout.write(ENTER);
    try {
      while (!this.quitting) {
        this.picture = await this.stage.cluster.anyPicture();
        this.draw();
        await delay(REFRESH_MS);
      }
    } finally {
      process.stdin.off("data", this.press).setRawMode(false).pause();
      process.stdout.write(LEAVE);
    }
  }

  quit(): void {
    this.quitting = true;
  }

  async standby(): Promise<string> {
    const node = this.servingNode();
    await this.stage.cluster.crm("node", "standby", node);
    return `${node} is in standby`;
  }

  async online(): Promise<string> {
    await this.stage.cluster.crm("node", "online", "--all");
    return "all nodes are online";
  }

  async killProxy(): Promise<string> {
    const node = this.servingNode();
    this.stage.killProxy(node);
    return `${this.stage.proxy.title} was killed on ${node}`;
  }

  async powerCut(): Promise<string> {
    const node = this.servingNode();
    await this.stage.cluster.node(node).machine.cutPower();
    return `${node} has no power; whoever fences it switches it on again`;
  }

  async link(): Promise<string> {
    if (this.unplugged !== undefined) {
      const node = this.unplugged;
      this.unplugged = undefined;
      await this.stage.lab.network.plug(node);
      return `the cable of ${node} is in again`;
    }
    const node = this.servingNode();
    this.unplugged = node;
    await this.stage.lab.network.unplug(node);
    return `the cable of ${node} is out; l puts it in again`;
  }

  async freeze(): Promise<string> {
    if (this.frozen !== undefined) {
      const node = this.frozen;
      this.frozen = undefined;
      this.stage.cluster.node(node).signalDaemon("SIGCONT");
      return `the daemon of ${node} runs again`;
    }
    const node = this.servingNode();
    this.stage.cluster.node(node).signalDaemon("SIGSTOP");
    this.frozen = node;
    return `the daemon of ${node} is frozen (its proxy is not); f thaws it, unless it was fenced`;
  }

  /** As the cluster says, or, while it is in doubt, whose kernel has the address. */
  private servingNode(): NodeName {
    const node = (this.picture && activeNode(this.picture, "proxy")) ?? this.stage.watch.holder();
    if (node === undefined) throw new LabError("no node serves at the moment");
    return node;
  }

  private readonly press = (key: string): void => {
    if (key === "q" || key === CTRL_C) this.quit();
    const action = ACTIONS[key];
    if (!action) return;
    this.said = `${action.label}...`;
    this.since = { what: action.label, atMs: monotonicMs() };
    void this.perform(action);
  };

  private async perform(action: Action): Promise<void> {
    this.said = await action.run(this).catch((error: unknown) => {
      if (error instanceof LabError) return error.message;
      throw error;
    });
  }

  private draw(): void {
    const columns = process.stdout.columns ?? 80;
    const below = [...this.serviceLines(), "", ...menuLines(columns)];
    const room = Math.max(3, (process.stdout.rows ?? 24) - below.length - 1);
    const status = this.picture
      ? statusScreen(this.picture, DEFAULT_DISPLAY).map(colouredText)
      : ["no daemon answers on any node"];
    const lines = [...status.slice(0, room), "-".repeat(columns), ...below];
    process.stdout.write(HOME + lines.join(`${CLEAR_LINE}\r\n`) + CLEAR_LINE + CLEAR_BELOW);
  }

  private serviceLines(): string[] {
    const { prober, vip, watch } = this.stage;
    const now = monotonicMs();
    const outage = prober.measureSoFar({ fromMs: this.since.atMs, toMs: now });
    const served = prober.lastGood();
    const working = served && now - served.endedMs < 300;
    const proxy = this.picture && activeNode(this.picture, "proxy");
    const sharing =
      watch.sharings.length === 0 ? "never two holders" : `TWO HOLDERS seen ${watch.sharings.length} times`;
    return [
      `Service http://${vip}/ (${REQUESTS_PER_SECOND} requests/s): ${working ? `served by ${served.servedBy} through ${proxy ?? "..."}` : "AWAY"}`,
      `  since ${this.since.what}, ${Math.round((now - this.since.atMs) / 1000)} s ago: ${outageText(outage)}`,
      `  ${vip} is held by ${watch.holder() ?? "nobody"}, ${sharing}`,
      printable(this.said),
    ];
  }
}

/** As many keys to a line as fit. */
function menuLines(columns: number): string[] {
  const entries = [...Object.entries(ACTIONS).map(([key, { label }]) => `${key} ${label}`), "q quit"];
  const lines: string[] = [];
  for (const entry of entries) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + entry.length + 5 < columns) lines[lines.length - 1] = `${last}   ${entry}`;
    else lines.push(entry);
  }
  return lines;
}
