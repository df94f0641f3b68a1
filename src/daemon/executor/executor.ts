/**
 * Carries out operations on this node's resources and runs fence agents; judges nothing.
 *
 * Operations of one resource follow one another, however many are asked for; those of different resources run beside
 * each other, and so do fence agents, which wait for nobody. Every run ends in exactly one result.
 *
 * Class `ocf`: the agent itself. Class `stonith`: a device has nothing to start; starting it here is asking its fence
 * agent whether the device can be reached (`monitor`), and a device that was started here and not stopped is active
 * here. A restarted daemon has none.
 *
 * Class `lsb`: an init script (init-script.ts). Class `systemd`: a unit (systemd-unit.ts). Class `service`: an init script where there is one
 * of that name, else a unit.
 *
 * After an operation that leaves a resource running its agent may have named what to watch: processes, addresses (watch-file.ts);
 * before anything that could end it the watch is lifted, so that a wanted end is no alarm. An agent that has named addresses can
 * `announce` them, and is asked to when their interface is up again, or the network has healed.
 */
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { isInstalled, ocfAgentPath } from "../../agents/agent-files.js";
import { RestartParameters } from "../../agents/restart-parameters.js";
import { monitorRun } from "../../core/fencing/device.js";
import { assertNever } from "../../core/model/invariant.js";
import type { ResourceId } from "../../core/model/names.js";
import { OcfRc } from "../../core/model/ocf.js";
import type { FenceAgentResult, FenceAgentSpec, OperationResult, OperationSpec } from "../../core/node/io.js";
import { AddressWatch } from "./address-watch.js";
import { type AgentEnd, runAgent, terminateRunningAgents } from "./agent-process.js";
import { AgentSbin } from "./agent-sbin.js";
import { exitReason } from "./exit-reason.js";
import { fenceAgentEnd, runFenceAgent } from "./fence-agent.js";
import { initScriptEnd } from "./init-script.js";
import { type AgentDirectories, ocfEnvironment, watchFile } from "./ocf-environment.js";
import { outcome } from "./outcome.js";
import { ProcessWatch } from "./process-watch.js";
import { SystemdExecutor } from "./systemd-unit.js";
import { readWatchFile } from "./watch-file.js";

/** Operations after which the resource does not run here. */
const ENDING = ["stop", "migrate_to"];

const ONLY_LOOKING: ReadonlySet<string> = new Set(["monitor", "notify", "validate-all", "announce"]);
const RUNNING: ReadonlySet<number> = new Set([
  ...[OcfRc.ok, OcfRc.promoted],
  ...[OcfRc.degraded, OcfRc.degradedPromoted],
]);
/** Operations after which a resource runs with the parameters that they were given. */
const BEGINNING: ReadonlySet<string> = new Set(["start", "promote", "migrate_from", "reload-agent"]);

export interface ExecutorNews {
  readonly processGone: (resource: ResourceId) => void;
  readonly addressGone: (resource: ResourceId, what: string) => void;
}

export interface ExecutorPlaces {
  /** Empty after a restart of the machine. */
  readonly runDirectory: string;
  readonly stateDirectory: string;
  /** Of the daemon, for agents that call back. */
  readonly socket: string;
}

export class Executor {
  private readonly directories: Omit<AgentDirectories, "sbin">;
  private readonly sbin: AgentSbin;
  private readonly processes: ProcessWatch;
  private readonly addresses: AddressWatch;
  /** Of resources whose addresses are watched: an operation that found or made them so. */
  private readonly announced = new Map<ResourceId, OperationSpec>();
  private readonly restartParameters = new RestartParameters();
  private readonly systemd = new SystemdExecutor();
  private readonly activeDevices = new Set<ResourceId>();
  /** The end of the last operation that was asked for, for each resource that has one under way. */
  private readonly queues = new Map<ResourceId, Promise<unknown>>();

  constructor({ runDirectory, stateDirectory, socket }: ExecutorPlaces, news: ExecutorNews) {
    this.directories = {
      temporary: join(runDirectory, "agents"),
      watch: join(runDirectory, "watch"),
      kept: join(stateDirectory, "agents"),
      socket,
    };
    this.processes = new ProcessWatch(news.processGone);
    this.addresses = new AddressWatch({ gone: news.addressGone, linkUp: (resource) => this.announce(resource) });
    for (const directory of [this.directories.temporary, this.directories.watch, this.directories.kept]) {
      mkdirSync(directory, { recursive: true, mode: 0o755 });
    }
    this.sbin = new AgentSbin(join(runDirectory, "sbin"));
  }

  /** Never rejects. */
  runOperation(spec: OperationSpec): Promise<OperationResult> {
    const asked = performance.now();
    const before = this.queues.get(spec.resource) ?? Promise.resolve();
    const done = before.then(() => this.carryOut(spec, Math.round(performance.now() - asked)));
    this.queues.set(spec.resource, done);
    void done.then(() => {
      if (this.queues.get(spec.resource) === done) this.queues.delete(spec.resource);
    });
    return done;
  }

  /** Never rejects. */
  runFenceAgent(spec: FenceAgentSpec): Promise<FenceAgentResult> {
    return runFenceAgent(spec);
  }

  /** All that are here; nobody waits for it. */
  announceAddresses(): void {
    for (const resource of this.announced.keys()) this.announce(resource);
  }

  /** What is under way is told to end; nobody waits for it. */
  close(): void {
    this.processes.close();
    this.addresses.close();
    this.systemd.close();
    terminateRunningAgents();
  }

  private async carryOut(spec: OperationSpec, queueMs: number): Promise<OperationResult> {
    const began = performance.now();
    if (!ONLY_LOOKING.has(spec.operation)) this.forget(spec.resource);
    // Beside the operation, which mostly takes longer.
    const restartNames = BEGINNING.has(spec.operation) ? this.restartNames(spec) : undefined;
    const end = await this.agentEnd(spec);
    this.rewatch(spec, end);
    const execMs = Math.round(performance.now() - began);
    const result = { ...outcome(end), exitReason: exitReason(end, spec.timeoutMs), execMs, queueMs };
    const names = isRunningAfter(spec, result.rc) ? await (restartNames ?? this.restartNames(spec)) : undefined;
    return { ...result, ...(names ? { restartNames: names } : {}) };
  }

  private async restartNames({ agent }: OperationSpec): Promise<readonly string[] | undefined> {
    return agent.class === "ocf" ? this.restartParameters.namesOf(agent) : undefined;
  }

  private agentEnd(spec: OperationSpec): Promise<AgentEnd> {
    switch (spec.agent.class) {
      case "ocf":
        return this.ocfEnd(spec);
      case "stonith":
        return this.deviceEnd(spec);
      case "lsb":
        return initScriptEnd(spec);
      case "service":
        return isInstalled(spec.agent) ? initScriptEnd(spec) : this.unitEnd(spec);
      case "systemd":
        return this.unitEnd(spec);
      default:
        return assertNever(spec.agent.class);
    }
  }

  private async ocfEnd(spec: OperationSpec): Promise<AgentEnd> {
    const path = ocfAgentPath(spec.agent);
    if (path === undefined) return notRun(`${JSON.stringify(spec.agent.type)} cannot be the name of an agent`);
    if (!isFileName(spec.resource)) return notRun(`${JSON.stringify(spec.resource)} cannot be the id of a resource`);
    const environment = ocfEnvironment(spec, { ...this.directories, sbin: this.sbin.path() });
    if (!environment.ok) return notRun(environment.why);
    const { timeoutMs, operation } = spec;
    const end = await runAgent({ path, args: [operation], environment: environment.variables, input: "", timeoutMs });
    return end.kind === "not-run" && end.code === "ENOENT" ? { ...end, why: `there is no agent ${path}` } : end;
  }

  private async unitEnd(spec: OperationSpec): Promise<AgentEnd> {
    const { end, pids } = await this.systemd.unitEnd(spec);
    this.processes.watch(spec.resource, pids);
    return end;
  }

  private async deviceEnd(spec: OperationSpec): Promise<AgentEnd> {
    const device = spec.resource;
    switch (spec.operation) {
      case "stop":
        this.activeDevices.delete(device);
        return answer(OcfRc.ok);
      case "monitor":
        return this.activeDevices.has(device) ? reachDevice(spec) : answer(OcfRc.notRunning);
      case "start": {
        const end = await reachDevice(spec);
        if (end.kind === "exited" && end.rc === OcfRc.ok) this.activeDevices.add(device);
        return end;
      }
      default:
        return answer(OcfRc.unimplemented, `a fence device has no ${spec.operation}`);
    }
  }

  private rewatch(spec: OperationSpec, end: AgentEnd): void {
    if (spec.agent.class !== "ocf" || !isFileName(spec.resource)) return;
    const file = watchFile(spec.resource, this.directories);
    const succeeded = end.kind === "exited" && RUNNING.has(end.rc);
    if (ENDING.includes(spec.operation)) rmSync(file, { force: true });
    else if (succeeded) this.watchAll(spec, file);
  }

  private watchAll(spec: OperationSpec, file: string): void {
    const { pids, addresses } = readWatchFile(file);
    this.processes.watch(spec.resource, pids);
    this.addresses.watch(spec.resource, addresses);
    if (addresses.length > 0) this.announced.set(spec.resource, spec);
  }

  private forget(resource: ResourceId): void {
    this.processes.forget(resource);
    this.addresses.forget(resource);
    this.announced.delete(resource);
  }

  private announce(resource: ResourceId): void {
    const spec = this.announced.get(resource);
    if (spec) void this.runOperation({ ...spec, operation: "announce", interval: 0 });
  }
}

/** With these parameters: a probe has found it so. */
function isRunningAfter({ operation, interval }: OperationSpec, rc: number): boolean {
  if (operation === "monitor") return interval === 0 && rc !== OcfRc.notRunning && rc !== OcfRc.notInstalled;
  return rc === OcfRc.ok && BEGINNING.has(operation);
}

/** An end without a program. */
function answer(rc: number, stderr = ""): AgentEnd {
  return { kind: "exited", rc, stdout: "", stderr };
}

/**
 * Any failure of the fence agent is an error: what its other exit codes mean is not for OCF to say. Devices fail that are
 * busy with somebody else: they are asked again while there is time (`pcmk_monitor_retries`).
 */
async function reachDevice(spec: OperationSpec): Promise<AgentEnd> {
  const { run, tries } = monitorRun(spec);
  const began = performance.now();
  let end = await fenceAgentEnd(run);
  for (let tried = 1; tried < tries && end.kind === "exited" && end.rc !== OcfRc.ok; tried++) {
    const timeoutMs = run.timeoutMs - Math.round(performance.now() - began);
    if (timeoutMs <= 0) break;
    end = await fenceAgentEnd({ ...run, timeoutMs });
  }
  return end.kind === "exited" && end.rc !== OcfRc.ok ? { ...end, rc: OcfRc.error } : end;
}

function isFileName(id: ResourceId): boolean {
  return id !== "" && id !== "." && id !== ".." && !/[/\0]/.test(id);
}

function notRun(why: string): AgentEnd {
  return { kind: "not-run", code: "EINVAL", why };
}
