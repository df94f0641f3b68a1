/** What `stonith_admin` does for each thing that can be asked of it. */
import { checkAgainstAgents, lookUpAgents } from "../../agents/agent-checks.js";
import { installedAgents } from "../../agents/agent-files.js";
import { readMetadataText } from "../../agents/metadata-run.js";
import { EMPTY_CONFIGURATION, type Primitive } from "../../core/cib/configuration.js";
import { fenceDevices } from "../../core/fencing/device.js";
import { lastProof } from "../../core/fencing/facts.js";
import { type DeviceAnswers, reachOf, withAnswer } from "../../core/fencing/reach.js";
import { assertNever } from "../../core/model/invariant.js";
import { sortedKeys } from "../../core/model/names.js";
import type { ClusterState } from "../../core/node/requests.js";
import { formatDate } from "../../tui/date.js";
import { DEFAULT_DISPLAY, withFencingLevel } from "../../tui/display-options.js";
import { fencingLines } from "../../tui/fencing-lines.js";
import { plainText } from "../../tui/lines.js";
import { takePicture } from "../../tui/status-picture.js";
import { CommandError, noSuchObject } from "../command-error.js";
import { knownNode } from "../crm/object-names.js";
import { ExitCode } from "../exit-code.js";
import { packageVersion } from "../package-version.js";
import type { Session } from "../session.js";
import { shoot } from "../shot.js";
import type { AdminOptions, AdminTask } from "./options.js";

export async function doTask(session: Session, { task, timeoutMs, quiet }: AdminOptions): Promise<number> {
  switch (task.kind) {
    case "version":
      session.print([`stonith_admin ${await packageVersion()}`]);
      return ExitCode.ok;
    case "help":
      session.print(task.text.split("\n"));
      return ExitCode.ok;
    case "installed":
      return list(session, agentNames(), "fence device", quiet);
    case "registered":
      return list(session, deviceIds(await session.state()), "fence device", quiet);
    case "devices-for":
      return devicesFor(session, task.node, quiet);
    case "targets-of":
      return list(session, await targetsOf(session, task.device), "fence target", quiet);
    case "metadata":
      return metadata(session, task.agent);
    case "query":
      await session.request({ kind: "ask-device", device: task.device, question: "monitor" });
      return ExitCode.ok;
    case "history":
      return history(session, task.node, task.all, quiet);
    case "last":
      return last(session, task.node, quiet);
    case "validate":
      return validate(session, task.agent, task.params, quiet);
    case "shoot":
      return fence(session, task, timeoutMs);
    case "confirm": {
      const node = knownNode(await session.state(), task.node);
      session.info(await session.request({ kind: "confirm-off", node }));
      return ExitCode.ok;
    }
    default:
      return assertNever(task);
  }
}

// ---- lists ----

function list(session: Session, names: readonly string[], what: string, quiet: boolean): number {
  session.print(names);
  if (!quiet) session.print([`${names.length} ${what}${names.length === 1 ? "" : "s"} found`]);
  return ExitCode.ok;
}

function agentNames(): string[] {
  return installedAgents()
    .filter((agent) => agent.class === "stonith")
    .map(({ type }) => type);
}

function deviceIds({ revision }: ClusterState): string[] {
  return fenceDevices(revision.configuration).map(({ id }) => id);
}

async function devicesFor(session: Session, name: string, quiet: boolean): Promise<number> {
  const state = await session.state();
  const node = knownNode(state, name);
  const able: string[] = [];
  for (const { id } of fenceDevices(state.revision.configuration))
    if (await reaches(session, state, id, node)) able.push(id);
  return list(session, able, "fence device", quiet);
}

async function targetsOf(session: Session, device: string): Promise<string[]> {
  const state = await session.state();
  const targets: string[] = [];
  for (const node of sortedKeys(state.layout.nodes))
    if (await reaches(session, state, device, node)) targets.push(node);
  return targets;
}

/** By its parameters, or by its own answer to this node; one that does not answer reaches nobody. */
async function reaches(session: Session, state: ClusterState, id: string, node: string): Promise<boolean> {
  const device = fenceDevices(state.revision.configuration).find((each) => each.id === id);
  if (!device) throw noSuchObject(`there is no fence device '${id}'`);
  const known = reachOf(device, node);
  if (known.kind !== "ask") return known.kind === "yes";
  const question = { kind: "ask-device", device: id, question: known.action, node } as const;
  const output = await session.request(question).catch((error: unknown) => {
    if (error instanceof CommandError && error.exitCode === ExitCode.error) return undefined;
    throw error;
  });
  if (output === undefined) return false;
  const result = { kind: "exited", rc: 0, output, exitReason: "", execMs: 0 } as const;
  const answers: DeviceAnswers = withAnswer(undefined, known.action, node, result);
  return reachOf(device, node, answers).kind === "yes";
}

// ---- agents ----

async function metadata(session: Session, agent: string): Promise<number> {
  const text = await readMetadataText({ class: "stonith", type: agent });
  if (typeof text !== "string") throw new CommandError(ExitCode.error, `${agent}: ${text.why}`);
  session.print([text.trimEnd()]);
  return ExitCode.ok;
}

/** Against what the agent says of its parameters. */
async function validate(
  session: Session,
  type: string,
  params: Readonly<Record<string, string>>,
  quiet: boolean,
): Promise<number> {
  const device: Primitive = {
    kind: "primitive",
    id: type,
    agent: { class: "stonith", type },
    params,
    meta: {},
    operations: [],
  };
  const configuration = { ...EMPTY_CONFIGURATION, resources: [device] };
  const issues = checkAgainstAgents(configuration, await lookUpAgents(configuration));
  const errors = issues.filter(({ severity }) => severity === "error");
  const verdict = errors.length === 0 ? "succeeded" : "failed";
  if (!quiet) session.print([...issues.map(({ message }) => message), `Validation of ${type} ${verdict}`]);
  return errors.length === 0 ? ExitCode.ok : ExitCode.error;
}

// ---- history ----

async function history(session: Session, name: string, all: boolean, quiet: boolean): Promise<number> {
  const state = await session.state();
  const onlyNode = name === "*" ? undefined : knownNode(state, name);
  if (quiet) {
    const times = state.status.fencing.filter(({ target }) => onlyNode === undefined || target === onlyNode);
    session.print(times.map(({ time }) => String(Math.floor(time / 1000))));
    return ExitCode.ok;
  }
  const options = { ...withFencingLevel(DEFAULT_DISPLAY, all ? 3 : 2), ...(onlyNode && { onlyNode }) };
  const [, ...lines] = fencingLines(takePicture(state, Date.now()), options).map(plainText);
  return list(session, lines, "event", false);
}

async function last(session: Session, name: string, quiet: boolean): Promise<number> {
  const state = await session.state();
  const node = knownNode(state, name);
  const proof = lastProof(state.status.fencing, node);
  if (quiet) session.print([proof ? String(Math.floor(proof.time / 1000)) : "0"]);
  else session.print([`Node ${node} last fenced at: ${proof ? formatDate(proof.time) : "never, as far as is known"}`]);
  return ExitCode.ok;
}

// ---- shots ----

type ShotTask = Extract<AdminTask, { kind: "shoot" }>;

/** The tool asks nobody: whoever calls it means it. */
async function fence(session: Session, task: ShotTask, limitMs: number): Promise<number> {
  const state = await session.state();
  const node = knownNode(state, task.node);
  const recent = lastProof(state.status.fencing, node);
  if (task.action !== "on" && recent && Date.now() - recent.time < task.toleranceMs) return ExitCode.ok;
  const record = await shoot(session, { node, action: task.action, limitMs });
  if (record.state === "succeeded") return ExitCode.ok;
  throw new CommandError(ExitCode.error, `${task.action} of ${node} failed: ${record.reason}`);
}
