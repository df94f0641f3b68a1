/** `crm fence`: whether fencing would work, and proof that it does. */
import type { FencingRecord } from "../../core/cib/status.js";
import { fencingPlan, lastProof } from "../../core/fencing/facts.js";
import { watchdogTimeout } from "../../core/fencing/watchdog.js";
import { formatDuration, parseDuration } from "../../core/model/duration.js";
import { type NodeName, sortedKeys } from "../../core/model/names.js";
import type { ClusterState } from "../../core/node/requests.js";
import { formatDate } from "../../tui/date.js";
import { CommandError, usageError } from "../command-error.js";
import { ExitCode } from "../exit-code.js";
import type { Session } from "../session.js";
import { firstOf, shoot } from "../shot.js";
import type { Call, Commands } from "./command.js";
import { knownNode } from "./object-names.js";

const DEFAULT_LIMIT_MS = 300_000;
/** A node that was not shot is heard, and told so, within some tokens. */
const LIE_MS = 5000;

export const FENCE: Commands = {
  test: {
    arguments: "<node>",
    summary: "prove that a node can be fenced, by fencing it, after asking; it must fall silent and come back",
    options: [
      { flags: "--ask-only", summary: "ask its devices whether they answer, and shoot nobody" },
      { flags: "--timeout <time>", summary: "how long it may take until the node is back (default 5min)" },
    ],
    run: test,
  },
  show: {
    arguments: "[node]",
    summary: "by which devices nodes are fenced, and when that was proved last",
    run: async ({ words, session }) => {
      const state = await session.state();
      const nodes = words[0] === undefined ? sortedKeys(state.layout.nodes) : [knownNode(state, words[0])];
      session.print(nodes.map((node) => nodeFencing(node, state)));
      return ExitCode.ok;
    },
  },
};

/** `lb1: fence-lb1, then pdu-a and pdu-b, then its watchdog of 10s; proved Sat Nov 21 09:21:00 2026 by fence-lb1 (reboot, run on lb2)`. */
export function nodeFencing(node: NodeName, state: ClusterState): string {
  const { status, revision } = state;
  const { levels, asked } = fencingPlan(revision.configuration, node);
  const named = levels.map((devices) => devices.join(" and "));
  const watchdog = watchdogOf(node, state);
  const all = [...named, ...asked.map((device) => `${device} (if it says so)`), ...(watchdog ? [watchdog] : [])];
  const devices = all.join(", then ");
  const proof = lastProof(status.fencing, node);
  return `${node}: ${devices || "no fence device"}; ${proof ? `proved ${proofText(proof)}` : "never proved"}`;
}

/** What fences it where no device could; undefined where nobody counts on it. */
function watchdogOf(node: NodeName, { status, revision }: ClusterState): string | undefined {
  const deviceMs = status.nodes[node]?.watchdogMs;
  if (deviceMs === undefined || watchdogTimeout(revision.configuration) === 0) return undefined;
  return `its watchdog of ${formatDuration(deviceMs)}`;
}

function proofText({ time, device, action, delegate }: FencingRecord): string {
  return `${formatDate(time)} by ${device} (${action}, run on ${delegate})`;
}

async function test({ words, options, session }: Call): Promise<number> {
  const state = await session.state();
  const node = knownNode(state, words[0] ?? "");
  const limitMs = options.timeout === undefined ? DEFAULT_LIMIT_MS : parseDuration(String(options.timeout));
  if (limitMs === undefined) throw usageError(`${String(options.timeout)} is no time: 5min`);
  const answers = await askDevices(session, node, state);
  if (options.askOnly === true) return answers ? ExitCode.ok : ExitCode.error;
  if (!answers) throw new CommandError(ExitCode.error, `a device of ${node} does not answer: nobody was shot`);
  return prove(session, node, state, limitMs);
}

/** From this node; whether all of them answered. */
async function askDevices(session: Session, node: NodeName, state: ClusterState): Promise<boolean> {
  const { levels, asked } = fencingPlan(state.revision.configuration, node);
  const devices = [...new Set([...levels.flat(), ...asked])];
  const watchdog = watchdogOf(node, state);
  if (devices.length === 0 && !watchdog) {
    throw new CommandError(ExitCode.error, `no fence device is there for ${node}`);
  }
  let all = true;
  for (const device of devices) {
    const problem = await session.request({ kind: "ask-device", device, question: "monitor" }).then(() => "", reason);
    if (problem !== "") all = false;
    session.print([`${device}: ${problem === "" ? "answers" : `does not answer: ${problem}`}`]);
  }
  if (watchdog) session.print([`${watchdog}: fed`]);
  return all;
}

function reason(error: unknown): string {
  return error instanceof CommandError && error.exitCode === ExitCode.error ? error.message : rethrow(error);
}

function rethrow(error: unknown): never {
  throw error;
}

async function prove(session: Session, node: NodeName, before: ClusterState, limitMs: number): Promise<number> {
  const known = before.status.nodes[node];
  if (known?.state !== "member")
    throw new CommandError(ExitCode.unsafe, `${node} is not online: its end would prove nothing`);
  if (node === before.self) {
    throw new CommandError(
      ExitCode.unsafe,
      `${node} is this node: run the test on another one, which can see the end of it`,
    );
  }
  const notice = [`This really fences ${node}: what runs there is recovered elsewhere.`];
  if (!(await session.confirm(`Do you want to fence ${node}`, notice))) {
    session.info("nothing was done");
    return ExitCode.error;
  }
  const began = performance.now();
  const record = await shoot(session, { node, limitMs });
  if (record.state !== "succeeded") {
    throw new CommandError(ExitCode.error, `${node} could not be fenced: ${record.reason}; the cluster goes on trying`);
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  session.print([
    `${record.device}: says after ${seconds} s that ${node} is ${record.action === "off" ? "off" : "rebooted"}`,
  ]);
  await believe(session, node, record, known.incarnation, limitMs);
  return ExitCode.ok;
}

/** A device may lie: the node must fall silent, and what comes back must be a new start of it. */
async function believe(
  session: Session,
  node: NodeName,
  record: FencingRecord,
  incarnation: number,
  limitMs: number,
): Promise<void> {
  const lied = (state: ClusterState) =>
    state.status.fencing.some(({ id, state: how, reason: why }) => id === record.id && how === "failed" && why);
  const isBack = (state: ClusterState) => {
    const row = state.status.nodes[node];
    return row?.state === "member" && row.incarnation !== incarnation;
  };
  const staysOff = record.action === "off";
  const verdict = await firstOf(session.states(), staysOff ? LIE_MS : limitMs, `${node} has not come back`, (state) => {
    if (lied(state)) return "lied";
    return isBack(state) ? "back" : undefined;
  }).catch((error: unknown) => {
    if (staysOff && error instanceof CommandError && error.exitCode === ExitCode.timeout) return "silent";
    throw error;
  });
  if (verdict === "lied") {
    throw new CommandError(
      ExitCode.error,
      `${record.device} lies: ${node} is alive, though the device said that it is off`,
    );
  }
  session.print([verdict === "back" ? `${node}: is back, as a new start: proved` : `${node}: is silent: proved`]);
}
