/**
 * Paints a live model on a terminal, with blessed, and feeds it: states from the daemon, keys from the keyboard, the clock.
 *
 * Decides nothing. A daemon that is not there, or goes away, is asked again every second; the screen stays and says so. Many changes
 * at once are painted once.
 */
import blessed from "blessed";
import { ClusterClient } from "../client/cluster-client.js";
import type { ClusterState } from "../core/node/requests.js";
import type { DisplayOptions } from "./display-options.js";
import { colouredText, plainText } from "./lines.js";
import {
  connectionLost,
  type LiveModel,
  liveFrame,
  newLiveModel,
  pressKey,
  resized,
  stateSeen,
  stillSo,
} from "./live-model.js";

const RETRY_MS = 1000;
const CLOCK_MS = 1000;
/** Longer than a burst of changes, shorter than anybody notices. */
const PAINT_MS = 40;

/** Shows until the user quits; answers with the process's exit code. `intervalMs`: the picture's time is renewed that often. */
export async function liveScreen(display: DisplayOptions, intervalMs: number): Promise<number> {
  const screen = blessed.screen({ smartCSR: true, title: "crm_mon" });
  const live = new LiveScreen(screen, display, intervalMs);
  try {
    await live.untilQuit();
  } finally {
    live.stop();
    screen.destroy();
  }
  return 0;
}

class LiveScreen {
  private readonly box: blessed.Widgets.BoxElement;
  private readonly quit: Promise<void>;
  private end: () => void = () => undefined;
  private model: LiveModel;
  private client: ClusterClient | undefined;
  private stopped = false;
  private paintTimer: NodeJS.Timeout | undefined;
  private retryTimer: NodeJS.Timeout | undefined;
  private readonly clock: NodeJS.Timeout;

  constructor(
    private readonly screen: blessed.Widgets.Screen,
    display: DisplayOptions,
    private readonly intervalMs: number,
  ) {
    this.quit = new Promise((resolve) => {
      this.end = resolve;
    });
    this.box = blessed.box({ top: 0, left: 0, width: "100%", height: "100%", wrap: false, tags: false });
    screen.append(this.box);
    this.model = newLiveModel(display, Number(screen.height), Number(screen.width));
    screen.on("keypress", (character: string | undefined, key: { full?: string; name?: string }) =>
      this.press(keyName(character, key)),
    );
    screen.on("resize", () => this.show(resized(this.model, Number(screen.height), Number(screen.width))));
    this.clock = setInterval(() => this.tick(), Math.min(CLOCK_MS, intervalMs));
    for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.once(signal, () => this.end());
    this.show(this.model);
    void this.follow();
  }

  untilQuit(): Promise<void> {
    return this.quit;
  }

  stop(): void {
    this.stopped = true;
    clearInterval(this.clock);
    clearTimeout(this.paintTimer);
    clearTimeout(this.retryTimer);
    this.client?.close();
  }

  private press(key: string): void {
    const next = pressKey(this.model, key, Date.now());
    if (next === "quit") this.end();
    else this.show(next);
  }

  private tick(): void {
    const now = Date.now();
    const due = this.model.seen !== undefined && now - this.model.seen.at >= this.intervalMs;
    this.show(due ? stillSo(this.model, now) : this.model);
  }

  private async follow(): Promise<void> {
    while (!this.stopped) {
      try {
        this.client = await ClusterClient.open();
        for await (const state of this.client.watch()) this.see(state);
      } catch (error) {
        this.show(connectionLost(this.model, error instanceof Error ? error.message : String(error), Date.now()));
      }
      this.client?.close();
      if (!this.stopped) await this.pause();
    }
  }

  private see(state: ClusterState): void {
    this.show(stateSeen(this.model, state, Date.now()));
  }

  private pause(): Promise<void> {
    return new Promise((resolve) => {
      this.retryTimer = setTimeout(resolve, RETRY_MS);
    });
  }

  private show(model: LiveModel): void {
    this.model = model;
    if (this.stopped) return;
    this.paintTimer ??= setTimeout(() => this.paint(), PAINT_MS);
  }

  private paint(): void {
    this.paintTimer = undefined;
    const print = this.hasColours() ? colouredText : plainText;
    this.box.setContent(liveFrame(this.model, Date.now()).map(print).join("\n"));
    this.screen.render();
  }

  private hasColours(): boolean {
    const colours: unknown = Reflect.get(this.screen.tput ?? {}, "colors");
    return !process.env.NO_COLOR && typeof colours === "number" && colours >= 8;
  }
}

/** The character itself where there is one: `R` and `r` are different keys. */
function keyName(character: string | undefined, key: { full?: string; name?: string }): string {
  const printable = character !== undefined && character.length === 1 && character > " " && character <= "~";
  return printable ? character : (key.full ?? key.name ?? "");
}
