/** A message bus of our own: Debian's dbus-daemon, on a socket that the test names. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

const noBus = spawnSync("dbus-daemon", ["--version"]).error !== undefined;

/** Why tests of it are skipped; false when they are not. */
export const busObstacle = noBus && "the package dbus is not installed";

export class PrivateBus {
  private constructor(private readonly daemon: ChildProcess) {}

  static async open(socket: string): Promise<PrivateBus> {
    mkdirSync(dirname(socket), { recursive: true });
    rmSync(socket, { force: true });
    const file = `${socket}.conf`;
    writeFileSync(file, configuration(socket));
    const line = ["dbus-daemon", "--nofork", "--nopidfile", "--print-address", `--config-file=${file}`];
    const daemon = spawn("setpriv", ["--pdeathsig", "KILL", ...line], { stdio: ["ignore", "pipe", "ignore"] });
    const ended = once(daemon, "exit").then(([code]) => Promise.reject(new Error(`dbus-daemon ended: ${code}`)));
    ended.catch(() => undefined);
    await Promise.race([once(daemon.stdout, "data"), ended]);
    return new PrivateBus(daemon);
  }

  /** `SIGSTOP`: it takes connections and calls, and answers nothing. */
  signal(signal: NodeJS.Signals): void {
    this.daemon.kill(signal);
  }

  async kill(): Promise<void> {
    const gone = once(this.daemon, "exit");
    if (this.daemon.exitCode !== null || this.daemon.signalCode !== null) return;
    this.daemon.kill("SIGKILL");
    await gone;
  }
}

function configuration(socket: string): string {
  return `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
  "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=${socket}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`;
}
