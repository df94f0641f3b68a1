/**
 * How a command talks to the daemon of its node: requests with their answers, and the state as it changes.
 *
 * One connection carries everything; requests may overlap and watches run beside them. A broken or missing daemon is
 * always `NotConnected`, with a text that says what to do. Who may not open the daemon's socket (mode 0660, group
 * haclient) is given the read-only one beside it: displays work, changes are refused by the daemon with the reason.
 *
 * The author of a change is the user name that the client sends: Node.js cannot ask the kernel who is at the other end
 * of a Unix socket (SO_PEERCRED). Whoever may open the socket could send another name, so it tells who typed among
 * administrators and guards nothing; access is guarded by the mode of the socket.
 */
import { createConnection, type Socket } from "node:net";
import { userInfo } from "node:os";
import { dirname, join } from "node:path";
import type { ClusterState, Request, Response } from "../core/node/requests.js";
import { clientFrameCodec, serverFrameCodec } from "../wire/codec.js";
import { type ClientFrame, PROTOCOL, type ServerFrame } from "../wire/frames.js";
import { FrameReader, frame } from "../wire/framing.js";

export const DEFAULT_SOCKET = "/run/quorate/quorated.sock";
export const READ_ONLY_SOCKET_NAME = "quorated.ro.sock";

/** There is no daemon to talk to, or no longer. Exit code 102 in the tools. */
export class NotConnected extends Error {
  readonly code = "not-connected";

  constructor(
    readonly socket: string,
    why: string,
  ) {
    super(why);
    this.name = "NotConnected";
  }
}

interface Pending {
  readonly resolve: (response: Response) => void;
  readonly reject: (error: NotConnected) => void;
}

export class ClusterClient {
  private readonly reader = new FrameReader();
  private readonly pending = new Map<number, Pending>();
  private readonly watches = new Map<number, Watch>();
  private lastId = 0;
  private ended: NotConnected | undefined;

  private constructor(
    private readonly path: string,
    private readonly socket: Socket,
  ) {
    socket.on("data", (piece: Buffer) => this.read(piece));
    socket.on("error", (error) => this.end(`the connection to the daemon at ${path} broke: ${error.message}`));
    socket.on("close", () => this.end(`the daemon at ${path} closed the connection: is it stopping?`));
    this.send({ kind: "hello", ...PROTOCOL, user: userName() });
  }

  /** Throws NotConnected. Default socket: QUORATE_SOCKET of the environment, else that of the standard run directory. */
  static async open(options: { readonly socket?: string } = {}): Promise<ClusterClient> {
    const path = options.socket ?? (process.env.QUORATE_SOCKET || DEFAULT_SOCKET);
    try {
      return new ClusterClient(path, await connect(path));
    } catch (error) {
      const readOnly = join(dirname(path), READ_ONLY_SOCKET_NAME);
      if (errorCode(error) !== "EACCES" || readOnly === path) throw notConnected(path, error);
      const socket = await connect(readOnly).catch(() => Promise.reject(notConnected(path, error)));
      return new ClusterClient(readOnly, socket);
    }
  }

  /** The daemon's answer, refusals included; rejects with NotConnected only. As patient as the daemon is. */
  request(request: Request): Promise<Response> {
    if (this.ended) return Promise.reject(this.ended);
    const id = this.nextId();
    return new Promise((resolve, reject) => {
      this.pending.set(id, { resolve, reject });
      this.send({ kind: "request", id, request });
    });
  }

  /**
   * The state now and then after each change, without end; a reader that is slow sees the newest and not each one.
   * The iteration throws NotConnected when the daemon goes away, and finishes after `close`.
   */
  watch(): AsyncIterable<ClusterState> {
    return {
      [Symbol.asyncIterator]: () => {
        const id = this.nextId();
        const watch = new Watch(() => this.watches.delete(id));
        if (this.ended) watch.fail(this.ended);
        else {
          this.watches.set(id, watch);
          this.send({ kind: "watch", id });
        }
        return watch;
      },
    };
  }

  close(): void {
    for (const watch of this.watches.values()) watch.finish();
    this.end("closed by this client");
  }

  private nextId(): number {
    this.lastId += 1;
    return this.lastId;
  }

  private send(message: ClientFrame): void {
    this.socket.write(frame(clientFrameCodec.encode(message)));
  }

  private read(piece: Buffer): void {
    this.reader.push(piece);
    try {
      for (let bytes = this.reader.next(); bytes && !this.ended; bytes = this.reader.next()) this.receive(bytes);
    } catch (error) {
      this.end(`what answers at ${this.path} is no quorated: ${error instanceof Error ? error.message : error}`);
    }
  }

  private receive(bytes: Buffer): void {
    const decoded = serverFrameCodec.decode(bytes);
    if (decoded.ok) this.dispatch(decoded.value);
    else this.end(`the daemon at ${this.path} sent what this version cannot read: ${decoded.reason}`);
  }

  private dispatch(message: ServerFrame): void {
    switch (message.kind) {
      case "response":
        this.pending.get(message.id)?.resolve(message.response);
        this.pending.delete(message.id);
        return;
      case "state":
        this.watches.get(message.id)?.offer(message.state);
        return;
      case "goodbye":
        this.end(`the daemon at ${this.path} ended the conversation: ${message.reason}`);
    }
  }

  private end(why: string): void {
    if (this.ended) return;
    this.ended = new NotConnected(this.path, why);
    for (const { reject } of this.pending.values()) reject(this.ended);
    for (const watch of this.watches.values()) watch.fail(this.ended);
    this.pending.clear();
    this.socket.destroy();
  }
}

/** One running `watch`: holds the newest state that was not taken yet, and nothing older. */
class Watch implements AsyncIterator<ClusterState> {
  private newest: ClusterState | undefined;
  private failure: NotConnected | undefined;
  private finished = false;
  private wake: (() => void) | undefined;

  constructor(private readonly forget: () => void) {}

  offer(state: ClusterState): void {
    this.newest = state;
    this.wake?.();
  }

  fail(error: NotConnected): void {
    this.failure = error;
    this.wake?.();
  }

  finish(): void {
    this.finished = true;
    this.wake?.();
  }

  async next(): Promise<IteratorResult<ClusterState>> {
    while (!this.finished) {
      const state = this.newest;
      this.newest = undefined;
      if (state) return { done: false, value: state };
      if (this.failure) throw this.failure;
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
    return { done: true, value: undefined };
  }

  async return(): Promise<IteratorResult<ClusterState>> {
    this.forget();
    this.finish();
    return { done: true, value: undefined };
  }
}

function connect(path: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = createConnection(path);
    socket.once("error", reject);
    socket.once("connect", () => {
      socket.removeListener("error", reject);
      resolve(socket);
    });
  });
}

function notConnected(path: string, error: unknown): NotConnected {
  switch (errorCode(error)) {
    case "ENOENT":
    case "ECONNREFUSED":
      return new NotConnected(
        path,
        `no cluster daemon answers at ${path}: start it (quorated --config FILE), or name its socket in QUORATE_SOCKET`,
      );
    case "EACCES":
      return new NotConnected(
        path,
        `${path} may not be opened by this user: be root or a member of the group haclient`,
      );
    default:
      return new NotConnected(
        path,
        `${path} cannot be opened: ${error instanceof Error ? error.message : error}; is QUORATE_SOCKET right?`,
      );
  }
}

function errorCode(error: unknown): string | undefined {
  return error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
}

/** A user without an entry in the password database has a number only. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return `uid ${process.getuid?.() ?? "unknown"}`;
  }
}
