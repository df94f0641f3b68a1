/**
 * The liveness watch: a server that dies is noticed within a tenth of a second, not at its next monitor.
 *
 * In: for each running resource, the pids that its agent named.   Out: `gone`, once for each resource.
 * Only a process that was seen alive can be gone: an agent that keeps naming a dead pid, while its monitor says that all
 * is well, must not cause monitors without end. A pid that is another process by now counts as gone.
 */
import type { ResourceId } from "../../core/model/names.js";
import { processStartTime } from "../process-start-time.js";

const INTERVAL_MS = 100;

interface Watched {
  readonly pid: number;
  readonly startTime: string;
}

export class ProcessWatch {
  private readonly watched = new Map<ResourceId, readonly Watched[]>();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly gone: (resource: ResourceId) => void) {}

  /** In place of what was watched for that resource. */
  watch(resource: ResourceId, pids: readonly number[]): void {
    // It ended while or after its agent looked. Told when the agent's own result has been.
    const named = (this.watched.get(resource) ?? []).filter(({ pid }) => pids.includes(pid));
    if (named.some(isGone)) {
      this.forget(resource);
      setImmediate(() => this.gone(resource));
      return;
    }
    const alive = pids.flatMap((pid) => {
      const startTime = processStartTime(pid);
      return startTime === undefined ? [] : [{ pid, startTime }];
    });
    if (alive.length === 0) this.watched.delete(resource);
    else this.watched.set(resource, alive);
    this.arm();
  }

  forget(resource: ResourceId): void {
    this.watched.delete(resource);
    this.arm();
  }

  close(): void {
    this.watched.clear();
    this.arm();
  }

  private arm(): void {
    if (this.watched.size === 0) {
      clearInterval(this.timer);
      this.timer = undefined;
    } else this.timer ??= setInterval(() => this.look(), INTERVAL_MS);
  }

  private look(): void {
    for (const [resource, processes] of [...this.watched]) {
      if (!processes.some(isGone)) continue;
      this.forget(resource);
      this.gone(resource);
    }
  }
}

function isGone({ pid, startTime }: Watched): boolean {
  return processStartTime(pid) !== startTime;
}
