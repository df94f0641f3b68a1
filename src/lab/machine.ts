/**
 * One machine of the lab: a network namespace with eth0 on the switch (and eth1 on the second one, if it has two links),
 * processes, mounts and a host name of its own,
 * and a disk (a directory) that outlives its power.
 *
 * A machine whose kernel is told to reset it (reboot(2)) is reset: the kernel ends all that is in its PID namespace, and it boots again
 * `bootDelayMs` later, unless it was told to power off. Magic SysRq, which would be the lab's own machine's, is out of its reach.
 *
 * Cutting its power takes its port down first, so that no FIN or RST of its dying sockets gets out, and then kills its
 * init, with which the kernel kills everything in it. Done means: init is reaped, nothing of it runs, no address of it
 * answers. Power on makes everything anew but the disk and the port's state (an unplugged cable stays unplugged).
 * `boot` runs at the end of every power on: what such a machine starts by itself.
 */
import { type ChildProcess, type StdioOptions, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Millis } from "../core/model/duration.js";
import { type CommandOptions, type CommandResult, LabError, run, runOrFail } from "./command.js";
import type { LabNetwork } from "./network.js";
import { type LabProcess, processesOf, signalProcess } from "./processes.js";

/** /proc is still the lab's when init reads its number: the number under which the lab knows it. */
const INIT = `
read -r pid rest </proc/self/stat
mount -t proc proc /proc || exit 1
for file in /proc/sysrq-trigger /proc/sys/kernel/sysrq; do
  [ ! -e "$file" ] || mount --bind /dev/null "$file" || exit 1
done
mount -t sysfs sysfs /sys && mount -t tmpfs -o mode=755 tmpfs /run && hostname "$1" || exit 1
shift
echo "$pid"
read -r attached
ip link set lo up || exit 1
link=0
for address; do
  ip address add "$address/24" dev "eth$link" && ip link set "eth$link" up || exit 1
  link=$((link + 1))
done
echo up
exec </dev/null >/dev/null
sleep infinity &
while :; do wait; done
`;

export interface MachineSettings {
  /** Host name and port: lower case letters, digits and dashes, at most 15 characters. */
  readonly name: string;
  /** One a link: of 198.18.0.0/24, 198.18.1.0/24... */
  readonly addresses: readonly string[];
  readonly disk: string;
  /** From a reset by its own kernel to its boot; default 1000. */
  readonly bootDelayMs?: Millis;
  /** Told of a machine that does not come up again. */
  readonly onTrouble?: (trouble: Error) => void;
}

interface Power {
  /** The `unshare` above init: its end is init's end, reaped. */
  readonly holder: ChildProcess;
  readonly initPid: number;
  dying: boolean;
}

export class Machine {
  readonly name: string;
  readonly addresses: readonly string[];
  readonly disk: string;
  boot: () => Promise<void> = async () => undefined;
  private power: Power | undefined;
  private turn: Promise<void> = Promise.resolve();

  constructor(
    private readonly network: LabNetwork,
    private readonly settings: MachineSettings,
  ) {
    if (!/^[a-z][a-z0-9-]{0,14}$/.test(settings.name)) throw new LabError(`no name for a machine: ${settings.name}`);
    this.name = settings.name;
    this.addresses = settings.addresses;
    this.disk = settings.disk;
    mkdirSync(this.disk, { recursive: true });
  }

  /** On the first link. */
  get address(): string {
    return this.addresses[0] ?? "";
  }

  /** Its port on the switch of that link: what `unplug`, `block` and the others take. */
  port(link: number): string {
    return link === 0 ? this.name : `${this.name}.${link}`;
  }

  get powered(): boolean {
    return this.power !== undefined;
  }

  /** On, and nobody is about to cut its power. */
  get alive(): boolean {
    return this.power !== undefined && !this.power.dying;
  }

  /** The number of its init in the lab. */
  get initPid(): number {
    if (!this.power) throw new LabError(`${this.name} is off`);
    return this.power.initPid;
  }

  /** No-op when it is on. */
  powerOn(): Promise<void> {
    return this.inTurn(async () => {
      if (this.power) return;
      const power = await this.makeNamespaces();
      this.power = power;
      power.holder.once("exit", (_code, signal) => this.ended(power, signal));
      await this.boot();
    });
  }

  /** No-op when it is off. Resolves when nothing of it is left. */
  cutPower(): Promise<void> {
    return this.inTurn(async () => {
      if (!this.power) return;
      const { holder, initPid } = this.power;
      this.power.dying = true;
      await Promise.all(this.addresses.map((_, link) => this.network.detach(this.port(link))));
      const gone = once(holder, "exit");
      const entrances = this.entrances(holder);
      process.kill(initPid, "SIGKILL");
      for (const pid of entrances) signalProcess(pid, "SIGKILL");
      await gone;
      this.power = undefined;
    });
  }

  /** Init is gone, and the signal of its end says what its kernel was told to do (reboot(2), pid_namespaces(7)). */
  private ended(power: Power, signal: NodeJS.Signals | null): void {
    if (this.power !== power || power.dying) return;
    power.dying = true;
    for (const [link] of this.addresses.entries()) this.network.lost(this.port(link));
    this.power = undefined;
    if (signal !== "SIGHUP") return;
    const { bootDelayMs = 1000, onTrouble } = this.settings;
    setTimeout(() => void this.powerOn().catch((error: Error) => onTrouble?.(error)), bootDelayMs).unref();
  }

  /** Starts a program inside; it ends with the machine at the latest. */
  spawn(argv: readonly string[], stdio: StdioOptions, env: Readonly<Record<string, string>> = {}): ChildProcess {
    const [program = "", ...args] = this.enter(argv);
    return spawn(program, args, { stdio, env: { ...process.env, HOSTNAME: this.name, ...env } });
  }

  /** Runs a program inside to its end. */
  run(argv: readonly string[], options: CommandOptions = {}): Promise<CommandResult> {
    return run(this.enter(argv), { ...options, env: { HOSTNAME: this.name, ...options.env } });
  }

  runOrFail(argv: readonly string[], options: CommandOptions = {}): Promise<string> {
    return runOrFail(this.enter(argv), { ...options, env: { HOSTNAME: this.name, ...options.env } });
  }

  /** A path of the machine's own file system, as the lab reaches it: for what lives on its private /run. */
  pathInside(path: string): string {
    return `/proc/${this.initPid}/root${path}`;
  }

  processes(): readonly LabProcess[] {
    return this.power ? processesOf(this.power.initPid) : [];
  }

  /** Sends the signal to every process of that name; returns how many got it. */
  signalByName(name: string, signal: NodeJS.Signals): number {
    const targets = this.processes().filter((each) => each.name === name);
    return targets.filter((target) => signalProcess(target.pid, signal)).length;
  }

  /** `pidFile` as the machine names it. Returns whether such a process was there. */
  signalByPidFile(pidFile: string, signal: NodeJS.Signals): boolean {
    const innerPid = Number(readFileSync(this.pathInside(pidFile), "utf8").trim());
    const target = this.processes().find((each) => each.innerPid === innerPid);
    return target !== undefined && signalProcess(target.pid, signal);
  }

  /**
   * The parents, in the lab, of what was started inside from there. One that is stopped, as `nsenter` stops itself when
   * its child is, would not take note of its child's end, and the kernel would wait for that for ever.
   */
  private entrances(holder: ChildProcess): readonly number[] {
    const inside = this.processes();
    const known = new Set([holder.pid, ...inside.map((each) => each.pid)]);
    return [...new Set(inside.map((each) => each.parentPid))].filter((pid) => !known.has(pid));
  }

  private enter(argv: readonly string[]): string[] {
    const namespaces = ["--mount", "--uts", "--ipc", "--net", "--pid"];
    return ["nsenter", "--target", String(this.initPid), ...namespaces, "--", ...argv];
  }

  private async makeNamespaces(): Promise<Power> {
    const namespaces = ["--mount", "--net", "--pid", "--uts", "--ipc", "--fork", "--kill-child"];
    const consoleLog = openSync(this.consoleLog, "a");
    const holder = spawn("unshare", [...namespaces, "sh", "-c", INIT, "init", this.name, ...this.addresses], {
      stdio: ["pipe", "pipe", consoleLog],
    });
    closeSync(consoleLog);
    try {
      return { holder, initPid: await this.bringUp(holder), dying: false };
    } catch (error) {
      holder.kill("SIGKILL");
      throw error;
    }
  }

  private async bringUp({ stdin, stdout }: ChildProcess): Promise<number> {
    if (!stdin || !stdout) throw new LabError(`${this.name} does not come up: unshare (util-linux) cannot be run`);
    const said = createInterface({ input: stdout })[Symbol.asyncIterator]();
    const initPid = Number(await this.nextLine(said));
    for (const [link, address] of this.addresses.entries()) {
      await this.network.attach({ port: this.port(link), link, initPid, mac: macOf(address) });
    }
    stdin.write("attached\n");
    await this.nextLine(said);
    return initPid;
  }

  private async nextLine(said: AsyncIterator<string>): Promise<string> {
    const line = await said.next();
    if (line.done) throw new LabError(`${this.name} does not come up: see ${this.consoleLog}`);
    return line.value;
  }

  private get consoleLog(): string {
    return join(this.disk, "console.log");
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    const result = this.turn.then(work);
    // The next in turn does not care how this one ended: its caller was told.
    this.turn = result.catch(() => undefined);
    return result;
  }
}

/** The same card after every power cycle, as in a real machine. */
function macOf(address: string): string {
  const bytes = address.split(".").map((byte) => Number(byte).toString(16).padStart(2, "0"));
  return ["02", "00", ...bytes].join(":");
}
