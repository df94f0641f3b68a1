/**
 * A witness: the arbiter behind a port.
 *
 * Each connection speaks for one node of one cluster, which its key and identity say; a second one of the same node takes
 * the place of the first. A stranger gets as far as the handshake and is counted against a bound, as are all connections; a
 * node that asks nothing for a minute is hung up on. Leases are kept in memory only: after a start the arbiter waits.
 */
import type { Socket } from "node:net";
import { createServer, type Server, type TLSSocket } from "node:tls";
import type { Millis } from "../../core/model/duration.js";
import { assertNever } from "../../core/model/invariant.js";
import {
  type ArbiterEffect,
  type ArbiterInput,
  type ArbiterState,
  createArbiter,
  stepArbiter,
} from "../../core/witness/arbiter.js";
import { PROTOCOL, versionRefusal } from "../../wire/frames.js";
import type { WitnessFrame } from "../../wire/witness-shapes.js";
import { type Logger, RateLimitedLog } from "../log.js";
import { OldestFile } from "./oldest-file.js";
import { type Asker, serverOptions } from "./tls.js";
import { WitnessStream } from "./witness-stream.js";

const MAX_CONNECTIONS = 2048;
const MAX_STRANGERS = 128;
const IDLE_MS = 60_000;

export interface WitnessSettings {
  /** Undefined: every address of this machine. */
  readonly listen: string | undefined;
  readonly port: number;
  readonly longestLeaseMs: Millis;
  readonly stateDir: string;
  /** By cluster. */
  readonly keys: ReadonlyMap<string, Buffer>;
}

export class WitnessServer {
  private arbiter: ArbiterState;
  private readonly server: Server;
  private readonly rare: RateLimitedLog;
  private readonly askers = new WeakMap<TLSSocket, Asker>();
  private readonly strangers = new Set<Socket>();
  /** By cluster and node. */
  private readonly streams = new Map<string, WitnessStream>();

  private constructor(
    private readonly settings: WitnessSettings,
    private readonly oldest: OldestFile,
    private readonly logger: Logger,
  ) {
    this.rare = new RateLimitedLog(logger);
    this.arbiter = createArbiter(settings.longestLeaseMs, oldest.oldest, performance.now());
    const options = serverOptions(settings.keys, (socket, asker) => this.askers.set(socket, asker));
    this.server = createServer(options, (socket) => this.accept(socket));
    this.server.maxConnections = MAX_CONNECTIONS;
  }

  /** Rejects when the address cannot be bound, or the state directory is of no use. */
  static async open(settings: WitnessSettings, logger: Logger): Promise<WitnessServer> {
    const oldest = await OldestFile.open(settings.stateDir);
    const witness = new WitnessServer(settings, oldest, logger);
    await witness.bind();
    return witness;
  }

  async close(): Promise<void> {
    for (const socket of this.strangers) socket.destroy();
    for (const stream of [...this.streams.values()]) stream.refuse("this witness ends");
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private bind(): Promise<void> {
    const { port, listen } = this.settings;
    this.server.on("connection", (socket: Socket) => this.admit(socket));
    this.server.on("tlsClientError", (error, socket) => this.turnedAway(error, socket));
    return new Promise((resolve, reject) => {
      this.server.once("error", reject);
      this.server.listen({ port, ...(listen === undefined ? {} : { host: listen }) }, () => {
        this.server.removeListener("error", reject);
        this.server.on("error", (error) => this.rare.warn("server", { error: error.message }, "accepting failed"));
        resolve();
      });
    });
  }

  private admit(socket: Socket): void {
    const address = socket.remoteAddress ?? "an unknown address";
    if (this.strangers.size >= MAX_STRANGERS) {
      this.rare.warn("strangers", { address }, "too many unfinished connections: dropped one");
      socket.destroy();
      return;
    }
    this.strangers.add(socket);
    socket.once("close", () => this.strangers.delete(socket));
  }

  private turnedAway(error: Error, socket: TLSSocket): void {
    const address = socket.remoteAddress ?? "an unknown address";
    const text = `refused a connection of ${address}: no node of a cluster that is served here, or with another key`;
    this.rare.warn(`tls ${address}`, { address, error: error.message }, text);
    // one whose handshake has taken too long is left open by Node.js
    socket.destroy();
  }

  private accept(socket: TLSSocket): void {
    this.settleStranger(socket);
    const asker = this.askers.get(socket);
    if (!asker) {
      socket.destroy();
      return;
    }
    const name = nameOf(asker);
    const known = this.streams.get(name);
    const stream: WitnessStream = new WitnessStream(socket, {
      onFrame: (frame) => this.take(asker, stream, frame),
      onEnd: (why) => this.lost(asker, stream, why),
    });
    this.streams.set(name, stream);
    known?.refuse("replaced by a newer connection");
    socket.setTimeout(IDLE_MS, () => stream.refuse("silent for a minute"));
    if (!known) this.logger.info({ ...asker, address: socket.remoteAddress }, `${name} is here`);
    stream.send({ kind: "hello", ...PROTOCOL });
  }

  /** The handshake is done: it counts as a stranger no more. */
  private settleStranger(socket: TLSSocket): void {
    for (const stranger of this.strangers) {
      const same = stranger.remotePort === socket.remotePort && stranger.remoteAddress === socket.remoteAddress;
      if (same) this.strangers.delete(stranger);
    }
  }

  private take(asker: Asker, stream: WitnessStream, frame: WitnessFrame): void {
    if (frame.kind === "question") {
      this.step({ kind: "asked", ...asker, question: frame });
      return;
    }
    const refusal = frame.kind === "hello" ? versionRefusal(frame) : `a node says no ${frame.kind}`;
    if (refusal) stream.refuse(refusal);
  }

  private lost(asker: Asker, stream: WitnessStream, why: string): void {
    const name = nameOf(asker);
    if (this.streams.get(name) !== stream) return;
    this.streams.delete(name);
    this.logger.info({ ...asker, why }, `${name} is gone: ${why}`);
    this.step({ kind: "disconnected", ...asker });
  }

  private step(input: ArbiterInput): void {
    const { state, effects } = stepArbiter(this.arbiter, input, performance.now());
    this.arbiter = state;
    for (const effect of effects) this.carryOut(effect);
  }

  private carryOut(effect: ArbiterEffect): void {
    switch (effect.kind) {
      case "trace":
        this.logger.info({ cluster: effect.cluster }, `${effect.cluster}: ${effect.text}`);
        return;
      case "remember":
        this.oldest.remember(effect.oldest);
        return;
      case "answer":
        if (this.oldest.isSaved) this.answer(effect);
        else void this.answerWhenSaved(effect);
        return;
      default:
        assertNever(effect);
    }
  }

  private answer({ answer, ...asker }: Extract<ArbiterEffect, { kind: "answer" }>): void {
    this.streams.get(nameOf(asker))?.send({ ...answer, kind: "answer" });
  }

  private async answerWhenSaved(effect: Extract<ArbiterEffect, { kind: "answer" }>): Promise<void> {
    try {
      await this.oldest.save();
      this.answer(effect);
    } catch (error) {
      const text = `answers nobody: the state directory cannot be written: ${(error as Error).message}`;
      this.rare.warn("state", {}, text);
      this.streams.get(nameOf(effect))?.refuse("the witness cannot write its state directory");
    }
  }
}

function nameOf({ cluster, node }: Asker): string {
  return `${cluster}/${node}`;
}
