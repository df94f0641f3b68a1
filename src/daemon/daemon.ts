/**
 * The daemon put together: disk, links, executor, sockets for commands, and the loop between them and the node.
 *
 * Started in the order in which each may rely on the one before: first the lock and the disk (nobody else is this node,
 * and the incarnation is new), then the links, then the sockets for commands, then the node itself. Ended in the other
 * order. Inputs that arrive while it starts wait in the loop.
 */
import { mkdir } from "node:fs/promises";
import type { Layout } from "../core/cib/layout.js";
import { layoutDifferences } from "../core/cib/layout-differences.js";
import type { NodeName } from "../core/model/names.js";
import type { NodeSettings } from "../core/node/io.js";
import type { TraceEvent } from "../core/node/trace.js";
import type { QuorateConfig } from "../formats/quorate-config.js";
import { Executor } from "./executor/executor.js";
import { type IpcHost, IpcServer } from "./ipc/ipc-server.js";
import { CarrierWatch } from "./links/carrier-watch.js";
import { HeartbeatLinks } from "./links/heartbeat-links.js";
import { PeerLinks } from "./links/peer-links.js";
import type { Logger } from "./log.js";
import { Loop, type World } from "./loop.js";
import { Store } from "./store/store.js";
import { Thinker } from "./thinker.js";
import { WatchdogDevice } from "./watchdog-device.js";
import { WitnessClient } from "./witness/client.js";
import { witnessKey } from "./witness/tls.js";

export interface DaemonSettings {
  readonly config: QuorateConfig;
  readonly self: NodeName;
  readonly clusterKey: Buffer;
  /** Of the program. */
  readonly version: string;
}

export interface DaemonEnds {
  /** Everything is closed: the process may end. */
  readonly onExit: (why: string, final: boolean) => void;
  /** The node is broken: the process must end now. */
  readonly onFatal: (error: unknown) => void;
}

interface Parts {
  readonly store: Store;
  readonly messages: PeerLinks;
  readonly heartbeats: HeartbeatLinks;
  readonly carriers: CarrierWatch;
  readonly executor: Executor;
  readonly thinker: Thinker;
  readonly commands: IpcServer;
  readonly witness: WitnessClient;
  readonly watchdog: WatchdogDevice | undefined;
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
    const { config, version, self } = this.settings;
    const owner = { cluster: config.cluster, node: self };
    const store = await this.opened(Store.open(config.stateDir, owner, this.logger, Date.now()));
    await mkdir(config.runDir, { recursive: true, mode: 0o755 });
    const watchdog = config.watchdog && WatchdogDevice.prepare(config.watchdog, config.runDir, this.logger);
    const loop = new Loop(this.nodeSettings(store, watchdog), store.disk);
    this.loop = loop;
    const links = await this.openLinks(loop, store.incarnation);
    const places = {
      runDirectory: config.runDir,
      stateDirectory: config.stateDir,
      socket: IpcServer.socketPath(config.runDir),
    };
    const executor = new Executor(places, {
      processGone: (resource) => loop.input({ kind: "process-gone", resource }),
      addressGone: (resource, what) => loop.input({ kind: "address-gone", resource, what }),
    });
    this.closers.unshift(() => executor.close());
    const thinker = new Thinker(this.logger);
    this.closers.unshift(() => thinker.close());
    const host: IpcHost = {
      request: (id, author, request) => loop.input({ kind: "request", id, author, request }),
      state: () => loop.state(),
    };
    const commands = await this.opened(IpcServer.open(config.runDir, host));
    const witness = this.openWitness();
    const { epoch, revisions } = store.disk;
    const facts = { incarnation: store.incarnation, epoch, revisions: revisions.length };
    this.logger.info(facts, `quorated ${version} starts`);
    this.compareLayouts(loop.state().layout);
    loop.run(this.world({ store, ...links, executor, thinker, commands, witness, watchdog }));
  }

  /** quorate.yaml is what a cluster begins with: later changes are in its history, and count. */
  private compareLayouts(inForce: Layout): void {
    const differences = layoutDifferences(this.settings.config.layout, inForce);
    if (differences.length === 0) return;
    const text = `the cluster has other nodes or votes than quorate.yaml, and goes by its own: ${differences.join("; ")}`;
    this.logger.warn({ differences }, text);
  }

  private nodeSettings({ incarnation }: Store, watchdog: WatchdogDevice | undefined): NodeSettings {
    const { config, self, version } = this.settings;
    const { cluster, tokenMs, layout } = config;
    const settings = { cluster, self, version, layout, incarnation, tokenMs };
    return watchdog ? { ...settings, watchdog: watchdog.settings } : settings;
  }

  /** It connects when there is a witness to be asked. */
  private openWitness(): WitnessClient {
    const { config, self, clusterKey } = this.settings;
    const asker = { cluster: config.cluster, node: self };
    const witness = new WitnessClient(asker, witnessKey(config.cluster, clusterKey), this.logger);
    this.closers.unshift(() => witness.close());
    return witness;
  }

  private async openLinks(
    loop: Loop,
    incarnation: number,
  ): Promise<Pick<Parts, "messages" | "heartbeats" | "carriers">> {
    const { config, self, clusterKey } = this.settings;
    const { cluster, port, tokenMs, linkMode: mode } = config;
    // what the cluster has agreed upon counts, not the file: that may be older
    const places = loop.state().layout.nodes;
    const common = { cluster, clusterKey, self, incarnation, port, places };
    const messages = await this.opened(
      PeerLinks.open(
        { ...common, tokenMs, mode },
        this.logger,
        (from, sender, message) => loop.input({ kind: "message", from, incarnation: sender, message }),
        (peer, ended) => loop.input({ kind: "connection-closed", peer, incarnation: ended }),
      ),
    );
    const heartbeats = await this.opened(
      HeartbeatLinks.open(common, this.logger, (from, link, heartbeat) => {
        messages.notice(from, heartbeat.incarnation);
        loop.input({ kind: "heartbeat", from, link, heartbeat });
      }),
    );
    const carriers = new CarrierWatch(self, places, (lostOn) => loop.input({ kind: "carrier", lostOn }));
    this.closers.unshift(() => carriers.close());
    return { messages, heartbeats, carriers };
  }

  private world(parts: Parts): World {
    const { store, messages, heartbeats, carriers, executor, thinker, commands, witness, watchdog } = parts;
    return {
      heartbeat: (to, heartbeat) => heartbeats.send(to, heartbeat),
      send: (to, message) => messages.send(to, message),
      persist: (record) => store.persist(record),
      runOperation: (operation) => executor.runOperation(operation),
      runFenceAgent: (run) => executor.runFenceAgent(run),
      think: (question) => thinker.think(question),
      reply: (id, response) => commands.reply(id, response),
      askWitness: (options, question) => witness.ask(options, question),
      layout: ({ nodes }) => {
        this.logger.info({ nodes }, "the nodes and their addresses as the cluster has agreed upon them");
        heartbeats.follow(nodes);
        messages.follow(nodes);
        carriers.follow(nodes);
      },
      watchdog: (act, empty) => watchdog?.act(act, empty),
      route: (peer, links) => messages.route(peer, links),
      announce: () => executor.announceAddresses(),
      changed: () => commands.changed(),
      trace: (event) => logTrace(this.logger, event),
      exit: (why, final) => void this.close().then(() => this.ends.onExit(why, final)),
      fatal: (error) => this.ends.onFatal(error),
    };
  }

  /** It is closed when the daemon ends, before what was opened earlier. */
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

function logTrace(logger: Logger, { level, machine, text }: TraceEvent): void {
  logger[level]({ machine }, text);
}
