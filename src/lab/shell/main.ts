/**
 * `npm run lab`: machines to try things on by hand. Opens a shell with nodes lb1 to lb3 (nothing runs on them yet), web
 * servers, a client and a power switch; when the shell ends, all of it does.
 *
 * In the shell `on MACHINE COMMAND...` runs a command on a machine, `power on|off|reboot|status NODE` uses the switch, as
 * `fence_lab` does, and `quorated`, `crm` and `crm_mon` are this project's.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { insideLab, labObstacle, runEnclosed } from "../isolation.js";
import { Lab } from "../lab.js";
import type { Machine } from "../machine.js";
import { PROJECT, programLine } from "../project.js";
import { labToolsMissing } from "../tools.js";

const NODES = ["lb1", "lb2", "lb3"];
const SERVERS = ["web1", "web2"];

/** In the same working directory, where the machine has it: entering a mount namespace leads to its root. */
const ON = `#!/bin/sh
# on MACHINE COMMAND...
[ $# -ge 2 ] && [ -e "$LAB/pids/$1" ] || { echo "usage: on MACHINE COMMAND... (machines: $(ls "$LAB/pids" | xargs))" >&2; exit 64; }
export HOSTNAME="$1"
pid=$(cat "$LAB/pids/$1"); shift
exec nsenter --target "$pid" --mount --uts --ipc --net --pid -- sh -c 'cd "$0" 2>/dev/null; exec "$@"' "$PWD" "$@"
`;

const POWER = `#!/bin/sh
# power ACTION NODE
[ $# -eq 2 ] || { echo "usage: power on|off|reboot|status NODE" >&2; exit 64; }
exec "${PROJECT}/resource-agents/fence_lab" --switch="$LAB/power" --action="$1" --plug="$2"
`;

async function launch(): Promise<number> {
  const obstacle = labToolsMissing() ?? labObstacle();
  if (obstacle) {
    console.error(`no lab can be made here: ${obstacle}`);
    return 1;
  }
  const directory = mkdtempSync(join(tmpdir(), "quorate-lab-"));
  try {
    return await runEnclosed(fileURLToPath(import.meta.url), process.argv.slice(2), {
      env: { LAB: directory },
      graceMs: 0,
    });
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

async function openShell(directory: string): Promise<number> {
  const lab = await Lab.open({ directory });
  const machines = [
    ...NODES.map((name) => lab.addMachine(name, "node")),
    ...(await Promise.all([...SERVERS.map((name) => lab.startWebServer(name))])).map((server) => server.machine),
    await lab.startClient("client"),
  ];
  const pids = join(directory, "pids");
  mkdirSync(pids);
  const note = (machine: Machine) => writeFileSync(join(pids, machine.name), `${machine.initPid}\n`);
  for (const machine of machines) {
    if (machine.powered) note(machine);
    else machine.boot = async () => note(machine);
  }
  await Promise.all(machines.map((machine) => machine.powerOn()));
  writeCommands(directory);
  console.log(welcome(machines, directory));
  // Options of its own (`-c COMMAND`) are handed on to the shell.
  const shell = spawn("bash", ["--norc", ...process.argv.slice(2)], {
    stdio: "inherit",
    env: { ...process.env, PATH: `${join(directory, "bin")}:${process.env.PATH}`, PS1: "lab# " },
  });
  process.on("SIGINT", () => undefined); // Ctrl-C is for what runs in the shell
  const [code] = await once(shell, "exit");
  return code ?? 1;
}

function writeCommands(directory: string): void {
  const bin = join(directory, "bin");
  mkdirSync(bin);
  const scripts: Record<string, string> = { on: ON, power: POWER };
  for (const program of ["quorated", "crm", "crm_mon"] as const) {
    const line = programLine(program).map((word) => `'${word}'`);
    scripts[program] = `#!/bin/sh\nexec ${line.join(" ")} "$@"\n`;
  }
  for (const [name, text] of Object.entries(scripts)) writeFileSync(join(bin, name), text, { mode: 0o755 });
}

function welcome(machines: readonly Machine[], directory: string): string {
  return [
    ...machines.map(({ name, address }) => `  ${name.padEnd(8)}${address}`),
    "Run a command on one of them:  on lb1 ip address",
    "Cut a node's power, and back:  power off lb1; power on lb1    (fence_lab: switch=$LAB/power)",
    "Take a cable out, and in:      ip link set lb1 down; ip link set lb1 up",
    `Files that all of them see:    $LAB (${directory}); it goes with this shell.`,
  ].join("\n");
}

// Whatever is left of the lab ends with this process.
if (insideLab()) process.exit(await openShell(process.env.LAB ?? ""));
process.exitCode = await launch();
