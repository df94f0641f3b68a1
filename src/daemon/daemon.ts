/**
 * The daemon put together: disk, links, executor, sockets for commands, and the loop between them and the node.
 *
 * Started in the order in which each may rely on the one before: first the lock and the disk (nobody else is this node,
 * and the incarnation is new), then the links, then the sockets for commands, then the node itself. Ended in the other
 * order. Inputs that arrive while it starts wait in the loop.
 */
import { mkdir } from "node:fs/promises";
import type { NodeName } from "../core/model/names.js";
import type { NodeSettings } from "../core/node/io.js";
import type { TraceEvent } from "../core/node/trace.js";
import type { QuorateConfig } from "../formats/quorate-config.js";
import { Executor } from "./executor/executor.js";
import { IpcServer } from "./ipc/ipc-server.js";
import { HeartbeatLink } from "./links/heartbeat-link.js";
import { PeerLinks } from "./links/peer-links.js";
import type { Logger } from "./log.js";
import { Loop, type World } from "./loop.js";
import { Store } from "./store/store.js";

export interface DaemonSettings {
  readonly config: QuorateConfig;
  readonly self: NodeName;
  readonly clusterKey: Buffer;
  /** Of the program. */
  readonly version: string;
}

export interface DaemonEnds {
  /** Everything is closed: the process may end. */
  readonly onExit: (why: string) => void;
  /** The node is broken: the process must end now. */
  readonly onFatal: (error: unknown) => void;
}

export class Daemon {
  private loop: Loop | undefined;
  private readonly closers: (() => void | Promise<void>)[] = [];

  private constructor(
    private readonly settings: DaemonSettings,
    private readonly logger: Logger,
    private readonly ends: DaemonEnds,
  ) {}

  /** Rejects when something is in the way (another daemon, an address that is taken); then nothing is left open. */
  static async start(settings: DaemonSettings, logger: Logger, ends: DaemonEnds): Promise<Daemon> {
    const daemon = new Daemon(settings, logger, ends);
    try {
      await daemon.open();
      return daemon;
    } catch (error) {
      await daemon.close();
      throw error;
    }
  }

  /** Asked again, it goes on with what it is doing. */
  shutDown(): void {
    this.loop?.input({ kind: "shutdown" });
  }

  private async open(): Promise<void> {
    const { config, self, clusterKey, version } = this.settings;
    const { logger } = this;
    const store = await this.opened(Store.open(config.stateDir, logger, Date.now()));
    await mkdir(config.runDir, { recursive: true, mode: 0o755 });
    const { incarnation, disk } = store;
    const identity = { cluster: config.cluster, clusterKey, self, incarnation, nodeIds: nodeIds(config) };
    const { cluster, tokenMs, quorum } = config;
    const node: NodeSettings = { cluster, self, version, nodeIds: identity.nodeIds, incarnation, tokenMs, quorum };
    const loop = new Loop(node, disk);
    this.loop = loop;
    const place = { ...identity, port: config.port, tokenMs: config.tokenMs, addresses: addresses(config) };
    const messages = await this.opened(
      PeerLinks.open(place, logger, (from, sender, message) => {
        loop.input({ kind: "message", from, incarnation: sender, message });
      }),
    );
    const heartbeats = await this.opened(
      HeartbeatLink.open(place, logger, (from, heartbeat) => {
        messages.notice(from, heartbeat.incarnation);
        loop.input({ kind: "heartbeat", from, heartbeat });
      }),
    );
    const executor = new Executor(config.runDir, IpcServer.socketPath(config.runDir), (resource) => {
      loop.input({ kind: "process-gone", resource });
    });
    this.closers.unshift(() => executor.close());
    const commands = await this.opened(
      IpcServer.open(config.runDir, {
        request: (id, author, request) => loop.input({ kind: "request", id, author, request }),
        state: () => loop.state(),
      }),
    );
    logger.info({ incarnation, epoch: disk.epoch, revisions: disk.revisions.length }, `quorated ${version} starts`);
    loop.run(this.world(store, messages, heartbeats, executor, commands));
  }

  private world(
    store: Store,
    messages: PeerLinks,
    heartbeats: HeartbeatLink,
    executor: Executor,
    commands: IpcServer,
  ): World {
    return {
      heartbeat: (to, heartbeat) => heartbeats.send(to, heartbeat),
      send: (to, message) => messages.send(to, message),
      persist: (record) => store.persist(record),
      runOperation: (operation) => executor.runOperation(operation),
      runFenceAgent: (run) => executor.runFenceAgent(run),
      reply: (id, response) => commands.reply(id, response),
      changed: () => commands.changed(),
      trace: (event) => logTrace(this.logger, event),
      exit: (why) => void this.close().then(() => this.ends.onExit(why)),
      fatal: (error) => this.ends.onFatal(error),
    };
  }

  private async opened<T extends { close: () => void | Promise<void> }>(opening: Promise<T>): Promise<T> {
    const part = await opening;
    this.closers.unshift(() => part.close());
    return part;
  }

  private async close(): Promise<void> {
    this.loop?.stop();
    for (const close of this.closers.splice(0)) await close();
  }
}

function nodeIds(config: QuorateConfig): Readonly<Record<NodeName, number>> {
  return Object.fromEntries(config.nodes.map((node) => [node.name, node.id]));
}

function addresses(config: QuorateConfig): Readonly<Record<NodeName, string>> {
  return Object.fromEntries(config.nodes.map((node) => [node.name, node.address]));
}

function logTrace(logger: Logger, { level, machine, text }: TraceEvent): void {
  logger[level]({ machine }, text);
}
