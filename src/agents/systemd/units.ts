/**
 * Units as systemd knows them: their state, their jobs, and reading their files anew (org.freedesktop.systemd1(5)).
 *
 * A job is done when the unit says so: it has no job then, and is in no state on the way to another. That a job was removed is
 * only a reason to ask at once; whoever misses it (systemd was replaced, the bus was) asks again within a second. So no message
 * of anybody's can make a unit look started that is not.
 */
import { EventEmitter } from "node:events";
import { SystemdBus, within } from "./systemd-bus.js";

const ASK_AGAIN_MS = 1000;
/** Of a machine with thousands of units. */
const RELOAD_MS = 90_000;
/** A unit whose files change all the time is taken as it is. */
const MOST_RELOADS = 3;

export interface UnitState {
  readonly path: string;
  readonly description: string;
  /** `loaded`, `not-found`, `masked`, `bad-setting`, `error`... */
  readonly load: string;
  /** `active`, `reloading`, `inactive`, `failed`, `activating`, `deactivating`... */
  readonly active: string;
  /** More closely: `running`, `start-pre`, `auto-restart`... */
  readonly sub: string;
  readonly hasJob: boolean;
  /** Its files are not those any more that systemd has read. */
  readonly needsReload: boolean;
}

export interface JobOutcome {
  readonly state: UnitState;
  /** `done`, `failed`, `timeout`, `dependency`, `canceled`...; undefined when nobody told. */
  readonly result: string | undefined;
}

/** What a service says beside, which other units have not. */
export interface ServiceState {
  /** 0: none. */
  readonly mainPid: number;
  /** `success`, `exit-code`, `signal`, `timeout`, `start-limit-hit`... */
  readonly result: string;
}

/** Not on the way from one state to another; a job of it may wait for its turn. */
export function isSteady({ active }: UnitState): boolean {
  return active !== "activating" && active !== "deactivating";
}

export function isDone(state: UnitState): boolean {
  return !state.hasJob && isSteady(state);
}

export class SystemdUnits {
  private readonly news = new EventEmitter().setMaxListeners(0);
  private readonly bus = new SystemdBus({
    jobRemoved: (unit, result) => this.news.emit(`removed ${unit}`, result),
    lost: () => this.news.emit("lost"),
  });
  private reloading: Promise<unknown> | undefined;

  close(): void {
    this.bus.close();
  }

  async state(unit: string, deadline: number): Promise<UnitState> {
    const path = String(await this.bus.call({ member: "LoadUnit", signature: "s", body: [unit] }, deadline));
    const properties = await this.properties(path, "Unit", deadline);
    const text = (name: string) => String(properties[name] ?? "");
    const [job] = Array.isArray(properties.Job) ? properties.Job : [0];
    return {
      path,
      description: text("Description"),
      load: text("LoadState"),
      active: text("ActiveState"),
      sub: text("SubState"),
      hasJob: Number(job) !== 0,
      needsReload: properties.NeedDaemonReload === true,
    };
  }

  async service({ path }: UnitState, deadline: number): Promise<ServiceState> {
    if (!path.endsWith("_2eservice")) return { mainPid: 0, result: "" };
    const { MainPID, Result } = await this.properties(path, "Service", deadline);
    return { mainPid: Number(MainPID ?? 0), result: String(Result ?? "") };
  }

  /** When it is steady, or time is up. */
  async steadyState(unit: string, deadline: number): Promise<UnitState> {
    return (await this.wait(unit, isSteady, deadline)).state;
  }

  /** Until it is done, or time is up. As `systemctl start` or `stop` would: a contrary job that is under way is given up. */
  start(unit: string, deadline: number): Promise<JobOutcome> {
    return this.wait(unit, isDone, deadline, "StartUnit");
  }

  stop(unit: string, deadline: number): Promise<JobOutcome> {
    return this.wait(unit, isDone, deadline, "StopUnit");
  }

  /** Has systemd read its units' files anew if it has not yet those of this one. One reload does for all who need it at the time. */
  async reloadIfNeeded(unit: string, deadline: number): Promise<void> {
    for (let reloads = 0; reloads < MOST_RELOADS; reloads++) {
      if (!(await this.state(unit, deadline)).needsReload) return;
      this.reloading ??= this.bus.call({ member: "Reload" }, performance.now() + RELOAD_MS).finally(() => {
        this.reloading = undefined;
      });
      await within(this.reloading, deadline);
    }
  }

  private async wait(
    unit: string,
    over: (state: UnitState) => boolean,
    deadline: number,
    job?: string,
  ): Promise<JobOutcome> {
    const news = new UnitNews(this.news, `removed ${unit}`);
    try {
      if (job) await this.bus.call({ member: job, signature: "ss", body: [unit, "replace"] }, deadline);
      for (;;) {
        const asked = news.count;
        const state = await this.state(unit, deadline);
        const left = deadline - performance.now();
        if (over(state)) return { state, result: news.result };
        const asks = news.count !== asked || (await news.next(Math.min(left, ASK_AGAIN_MS)));
        if (!asks && left <= ASK_AGAIN_MS) return { state, result: news.result };
      }
    } finally {
      news.close();
    }
  }

  private async properties(path: string, kind: string, deadline: number): Promise<Readonly<Record<string, unknown>>> {
    const body = [`org.freedesktop.systemd1.${kind}`];
    const asked = { member: "GetAll", interface: "org.freedesktop.DBus.Properties", path, signature: "s", body };
    return Object(await this.bus.call(asked, deadline));
  }
}

/** What is a reason to ask at once, from its making on: a job of the unit was removed, the bus was lost. */
class UnitNews {
  count = 0;
  /** Of the job that was removed last. */
  result: string | undefined;
  private wake: (heard: boolean) => void = () => undefined;

  constructor(
    private readonly news: EventEmitter,
    private readonly removed: string,
  ) {
    news.on(removed, this.heard).on("lost", this.heard);
  }

  /** Whether there is any within that time. */
  next(longestMs: number): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.wake(false), longestMs);
      this.wake = (heard) => {
        clearTimeout(timer);
        resolve(heard);
      };
    });
  }

  close(): void {
    this.news.off(this.removed, this.heard).off("lost", this.heard);
  }

  private readonly heard = (result?: string) => {
    this.count++;
    this.result = result ?? this.result;
    this.wake(true);
  };
}
