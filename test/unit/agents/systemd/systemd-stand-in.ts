/**
 * What our units need of systemd, on a bus of the test's: LoadUnit, StartUnit, StopUnit, Reload, JobRemoved, and the properties of
 * units (org.freedesktop.systemd1(5)). A unit that is active runs a process; when that dies the unit has failed, or is started again if the test
 * says so and no drop-in that was read forbids it.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createClient, type MessageBus } from "dbus-native";

const SYSTEMD = "org.freedesktop.systemd1";
const MANAGER_PATH = "/org/freedesktop/systemd1";

export interface UnitPlan {
  readonly start?: "fails" | "never-done" | "runs-nothing";
  readonly stop?: "never-done";
  /** As `Restart=always`. */
  readonly restarts?: true;
}

interface StandInOptions {
  readonly address: string;
  readonly units: Readonly<Record<string, UnitPlan>>;
  /** Where drop-ins of this boot are. */
  readonly runtimeUnits: string;
}

export class SystemdStandIn {
  /** `start web.service`, `stop web.service`, `reload`, in order. */
  readonly calls: string[] = [];
  private readonly units = new Map<string, StandInUnit>();
  private lastJob = 0;

  private constructor(
    private readonly bus: MessageBus,
    private readonly options: StandInOptions,
  ) {}

  static async open(options: StandInOptions): Promise<SystemdStandIn> {
    const bus = createClient({ busAddress: options.address, authMethods: ["EXTERNAL"] });
    // The test that ends the bus knows what it does.
    bus.connection.on("error", () => undefined);
    const standIn = new SystemdStandIn(bus, options);
    standIn.exportManager();
    await bus.requestName(SYSTEMD, 0);
    return standIn;
  }

  unit(name: string): StandInUnit {
    const known = this.units.get(name);
    if (known) return known;
    const unit = new StandInUnit(name, this.options.units[name], this.options.runtimeUnits, (job, result) => {
      this.bus.sendSignal(MANAGER_PATH, `${SYSTEMD}.Manager`, "JobRemoved", "uoss", [job, jobPath(job), name, result]);
    });
    this.units.set(name, unit);
    this.exportUnit(unit);
    return unit;
  }

  /** Its units' processes live on, as those of a systemd that is executed anew. */
  async leave(): Promise<void> {
    await this.bus.close();
  }

  async close(): Promise<void> {
    for (const unit of this.units.values()) unit.end();
    await this.leave();
  }

  private exportManager(): void {
    const manager = {
      LoadUnit: (name: string) => {
        if (name.includes("@."))
          throw refusal("org.freedesktop.DBus.Error.InvalidArgs", `${name} has no instance name`);
        return this.unit(name).path;
      },
      StartUnit: (name: string) => this.queue("start", name),
      StopUnit: (name: string) => this.queue("stop", name),
      Subscribe: () => null,
      Reload: () => {
        this.calls.push("reload");
        for (const unit of this.units.values()) unit.read();
        return null;
      },
    };
    const job = ["ss", "o"];
    const methods = { LoadUnit: ["s", "o"], StartUnit: job, StopUnit: job, Subscribe: ["", ""], Reload: ["", ""] };
    this.bus.exportInterface(manager, MANAGER_PATH, { name: `${SYSTEMD}.Manager`, methods } as never);
  }

  private exportUnit(unit: StandInUnit): void {
    const texts = { Description: "s", LoadState: "s", ActiveState: "s", SubState: "s" };
    const properties = { ...texts, Job: "(uo)", NeedDaemonReload: "b" };
    this.bus.exportInterface(unit, unit.path, { name: `${SYSTEMD}.Unit`, properties } as never);
    const service = { MainPID: "u", Result: "s" };
    this.bus.exportInterface(unit, unit.path, { name: `${SYSTEMD}.Service`, properties: service } as never);
  }

  private queue(what: "start" | "stop", name: string): string {
    this.calls.push(`${what} ${name}`);
    if (!this.options.units[name]) throw refusal(`${SYSTEMD}.NoSuchUnit`, `Unit ${name} not found.`);
    const id = ++this.lastJob;
    this.unit(name).begin(what, id);
    return jobPath(id);
  }
}

/** With systemd's names for its properties. */
class StandInUnit {
  readonly path: string;
  ActiveState = "inactive";
  SubState = "dead";
  Result = "success";
  private job = 0;
  private process: ChildProcess | undefined;
  private wasRead = "";

  constructor(
    private readonly name: string,
    private readonly plan: UnitPlan | undefined,
    private readonly runtimeUnits: string,
    private readonly jobRemoved: (job: number, result: string) => void,
  ) {
    this.path = `${MANAGER_PATH}/unit/${name.replace(/[^A-Za-z0-9]/g, (char) => `_${char.charCodeAt(0).toString(16)}`)}`;
    this.read();
  }

  get Description(): string {
    return `The unit ${this.name}`;
  }

  get LoadState(): string {
    return this.plan ? "loaded" : "not-found";
  }

  get Job(): readonly [number, string] {
    return this.job === 0 ? [0, "/"] : [this.job, jobPath(this.job)];
  }

  get NeedDaemonReload(): boolean {
    return this.onDisk() !== this.wasRead;
  }

  get MainPID(): number {
    return this.process?.pid ?? 0;
  }

  read(): void {
    this.wasRead = this.onDisk();
  }

  begin(what: "start" | "stop", job: number): void {
    if (this.job !== 0) this.jobEnds("canceled");
    this.job = job;
    if (what === "start") this.start();
    else this.stop();
  }

  /** Its process dies of this signal. */
  kill(signal: NodeJS.Signals): void {
    this.process?.kill(signal);
  }

  end(): void {
    this.process?.removeAllListeners("exit");
    this.kill("SIGKILL");
  }

  /** What a unit whose start was held up does when that is over. */
  startsAtLast(): void {
    this.run();
    this.jobEnds("done");
  }

  private start(): void {
    if (this.ActiveState === "active") this.jobEnds("done");
    else this.activate();
  }

  private activate(): void {
    this.become("activating", "start");
    if (this.plan?.start === "never-done") return;
    // After the reply, or before it is read: both happen.
    setImmediate(() => {
      if (this.plan?.start === "fails") this.become("failed", "failed", "exit-code");
      else if (this.plan?.start === "runs-nothing") this.become("inactive", "dead");
      else this.run();
      this.jobEnds(this.plan?.start === "fails" ? "failed" : "done");
    });
  }

  private stop(): void {
    if (this.process) {
      this.become("deactivating", "stop-sigterm");
      if (this.plan?.stop !== "never-done") this.kill("SIGTERM");
    } else {
      this.become("inactive", "dead");
      this.jobEnds("done");
    }
  }

  private run(): void {
    this.process = spawn("sleep", ["infinity"], { stdio: "ignore" });
    this.process.once("exit", () => this.died());
    this.become("active", "running");
  }

  private died(): void {
    this.process = undefined;
    if (this.ActiveState === "deactivating") {
      this.become("inactive", "dead");
      this.jobEnds("done");
    } else if (this.plan?.restarts && !this.wasRead.includes("Restart=no")) this.run();
    else this.become("failed", "failed", "signal");
  }

  private become(active: string, sub: string, result = "success"): void {
    [this.ActiveState, this.SubState, this.Result] = [active, sub, result];
  }

  private jobEnds(result: string): void {
    const { job } = this;
    this.job = 0;
    if (job !== 0) this.jobRemoved(job, result);
  }

  private onDisk(): string {
    try {
      return readFileSync(join(this.runtimeUnits, `${this.name}.d`, "50-quorate.conf"), "utf8");
    } catch {
      return "";
    }
  }
}

function jobPath(job: number): string {
  return `${MANAGER_PATH}/job/${job}`;
}

function refusal(dbusName: string, message: string): Error {
  return Object.assign(new Error(message), { dbusName });
}
