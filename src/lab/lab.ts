/**
 * A lab: a switch, the machines on it, and the power switch that they hang on. Runs inside the namespaces that
 * `runEnclosed` makes, so whatever is left of it ends with its program.
 *
 * Addresses are of 198.18.0.0/24 (the benchmarking range): cluster nodes from .11, web servers from .21, clients from
 * .51, floating addresses from .100.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Millis } from "../core/model/duration.js";
import { AddressWatch } from "./address-watch.js";
import { LabError } from "./command.js";
import { insideLab } from "./isolation.js";
import { Machine } from "./machine.js";
import { LabNetwork } from "./network.js";
import { PowerSwitch } from "./power-switch.js";
import { Prober, type ProberSettings } from "./prober.js";
import { SharedDisk } from "./shared-disk.js";
import { LabWatchdog } from "./watchdog.js";
import { WebServer } from "./web-server.js";

export const SUBNET = "198.18.0";
/** Of each link. */
const SUBNETS = [SUBNET, "198.18.1", "198.18.2", "198.18.3"];

const FIRST_HOST = { node: 11, web: 21, client: 51, floating: 100 } as const;
export type Kind = keyof typeof FIRST_HOST;

export interface LabSettings {
  /** Where disks, logs and the power switch live. Kept when the lab closes. */
  readonly directory: string;
  readonly bootDelayMs?: Millis;
}

export class Lab {
  /** What went wrong in the background, oldest first. */
  readonly troubles: Error[] = [];
  readonly powerSwitch: PowerSwitch;
  private readonly machines = new Map<string, Machine>();
  private readonly closers: (() => Promise<void> | void)[] = [];
  private readonly used: Record<Kind, number> = { node: 0, web: 0, client: 0, floating: 0 };

  private constructor(
    readonly network: LabNetwork,
    readonly settings: LabSettings,
  ) {
    this.powerSwitch = new PowerSwitch({
      directory: this.powerDirectory,
      plugs: this.machines,
      onTrouble: (trouble) => this.troubles.push(trouble),
      ...(settings.bootDelayMs !== undefined && { bootDelayMs: settings.bootDelayMs }),
    });
  }

  static async open(settings: LabSettings): Promise<Lab> {
    if (!insideLab()) throw new LabError("a lab is opened inside namespaces of its own: start it with runEnclosed");
    mkdirSync(settings.directory, { recursive: true });
    return new Lab(await LabNetwork.create(), settings);
  }

  /** For `fence_lab`: its parameter `switch`. */
  get powerDirectory(): string {
    return join(this.settings.directory, "power");
  }

  nextAddress(kind: Kind): string {
    return `${SUBNET}.${FIRST_HOST[kind] + this.used[kind]++}`;
  }

  /** A machine that has no power yet. `links`: interfaces, each on a switch of its own; 1 to 4. */
  addMachine(name: string, kind: Kind, links = 1): Machine {
    if (this.machines.has(name)) throw new LabError(`there is a machine ${name} already`);
    const disk = join(this.settings.directory, name);
    const host = FIRST_HOST[kind] + this.used[kind]++;
    const addresses = SUBNETS.slice(0, links).map((subnet) => `${subnet}.${host}`);
    const { bootDelayMs } = this.settings;
    const onTrouble = (trouble: Error) => this.troubles.push(trouble);
    const settings = { name, addresses, disk, onTrouble, ...(bootDelayMs !== undefined && { bootDelayMs }) };
    const machine = new Machine(this.network, settings);
    this.machines.set(name, machine);
    return machine;
  }

  addWatchdog(machine: Machine, timeoutMs: Millis): LabWatchdog {
    const onTrouble = (trouble: Error) => this.troubles.push(trouble);
    const watchdog = new LabWatchdog(machine, { timeoutMs, bootDelayMs: this.settings.bootDelayMs ?? 1000, onTrouble });
    this.closers.push(() => watchdog.close());
    return watchdog;
  }

  /** Gone when the lab closes. */
  async addSharedDisk(name: string, bytes: number): Promise<SharedDisk> {
    const disk = await SharedDisk.make(join(this.settings.directory, name), bytes);
    this.closers.push(() => disk.close());
    return disk;
  }

  async startWebServer(name: string): Promise<WebServer> {
    const server = new WebServer(this.addMachine(name, "web"));
    await server.machine.powerOn();
    return server;
  }

  async startClient(name: string): Promise<Machine> {
    const machine = this.addMachine(name, "client");
    await machine.powerOn();
    return machine;
  }

  startProber(settings: ProberSettings): Prober {
    const prober = new Prober(settings);
    this.closers.push(() => prober.stop());
    return prober;
  }

  watchAddress(address: string, machines: readonly Machine[]): AddressWatch {
    const watch = new AddressWatch(address, machines);
    this.closers.push(() => watch.stop());
    return watch;
  }

  /** Everything off. */
  async close(): Promise<void> {
    this.powerSwitch.close();
    for (const close of this.closers.reverse()) await close();
    await Promise.all([...this.machines.values()].map((machine) => machine.cutPower()));
  }
}
