/** What `quorate.yaml` says: which nodes form the cluster, how they reach each other, and where this one keeps things. */
import type { Layout } from "../core/cib/layout.js";
import type { Millis } from "../core/model/duration.js";
import type { NodeName } from "../core/model/names.js";

export interface QuorateConfig {
  readonly cluster: string;
  /** Which of the nodes this machine is; absent: the one with the machine's host name, else the one whose address it has. */
  readonly node?: NodeName;
  /** 256 random bits as 64 hexadecimal digits; readable by root only. */
  readonly keyFile: string;
  readonly tokenMs: Millis;
  /** UDP (heartbeats) and TCP (messages) alike. */
  readonly port: number;
  /** Over one link at a time, the best that works, or over all that work. */
  readonly linkMode: "passive" | "active";
  /** In force until the cluster has one of its own. */
  readonly layout: Layout;
  /** Survives a restart of the machine: epochs and the configuration's history. */
  readonly stateDir: string;
  /** Sockets, pids, agents' temporary files. */
  readonly runDir: string;
  readonly watchdog?: WatchdogConfig;
  readonly logLevel: "debug" | "info" | "warn" | "error";
}

export interface WatchdogConfig {
  /** `/dev/watchdog`, say. */
  readonly device: string;
  /** What it is, where the system does not say. */
  readonly timeoutMs?: Millis;
}
