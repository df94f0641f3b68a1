/**
 * How commands reach this node: `quorated.sock` for administrators, `quorated.ro.sock` for everybody to look through.
 *
 * Requests get a number of the daemon's own, so that clients cannot mix up each other's answers. Watchers are told of
 * changes at most every 50 ms, each with the newest state only. Passwords are not shown on the read-only socket.
 *
 * The author of a request is the user name that the client sends with its hello: Node.js cannot ask the kernel who is
 * at the other end (SO_PEERCRED). Whoever may open the socket is an administrator, and could name another one.
 */
import type { Server, Socket } from "node:net";
import { join } from "node:path";
import type { Revision } from "../../core/cib/revision.js";
import { obscureSecrets } from "../../core/cib/secrets.js";
import type { ClusterState, Request, Response } from "../../core/node/requests.js";
import { IpcClient } from "./ipc-client.js";
import { listenAt } from "./ipc-sockets.js";

const SETTLE_MS = 50;

/** The node, as its clients see it. */
export interface IpcHost {
  readonly request: (id: number, author: string, request: Request) => void;
  readonly state: () => ClusterState;
}

interface Asker {
  readonly client: IpcClient;
  readonly id: number;
}

export class IpcServer {
  private readonly clients = new Set<IpcClient>();
  private readonly askers = new Map<number, Asker>();
  private readonly servers: Server[] = [];
  private lastId = 0;
  private settling: NodeJS.Timeout | undefined;
  private changedSince = false;

  private constructor(private readonly host: IpcHost) {}

  static socketPath(runDirectory: string): string {
    return join(runDirectory, "quorated.sock");
  }

  /** Rejects when a socket cannot be made. */
  static async open(runDirectory: string, host: IpcHost): Promise<IpcServer> {
    const ipc = new IpcServer(host);
    try {
      const path = IpcServer.socketPath(runDirectory);
      ipc.servers.push(await listenAt(path, 0o660, (socket) => ipc.accept(socket, false)));
      const readOnly = join(runDirectory, "quorated.ro.sock");
      ipc.servers.push(await listenAt(readOnly, 0o666, (socket) => ipc.accept(socket, true)));
      return ipc;
    } catch (error) {
      ipc.close();
      throw error;
    }
  }

  /** The node's answer to a request of that number. A client that has gone meanwhile is not an error. */
  reply(id: number, response: Response): void {
    const asker = this.askers.get(id);
    this.askers.delete(id);
    asker?.client.answer(asker.id, asker.client.readOnly ? withoutSecrets(response) : response);
  }

  /** The state is another: whoever watches is told, at once if nothing was told just now. */
  changed(): void {
    this.changedSince = true;
    if (!this.settling) this.tell();
  }

  close(): void {
    clearTimeout(this.settling);
    for (const server of this.servers) server.close();
    for (const client of [...this.clients]) client.hangUp("the daemon ends");
  }

  private accept(socket: Socket, readOnly: boolean): void {
    const client = new IpcClient(socket, readOnly, {
      onRequest: (asking, id, author, request) => this.ask({ client: asking, id }, author, request),
      onWatch: (watching) => this.show(watching, this.host.state()),
      onClosed: (gone) => this.forget(gone),
    });
    this.clients.add(client);
  }

  private ask(asker: Asker, author: string, request: Request): void {
    this.lastId += 1;
    this.askers.set(this.lastId, asker);
    this.host.request(this.lastId, author, request);
  }

  private forget(client: IpcClient): void {
    this.clients.delete(client);
    for (const [id, asker] of this.askers) if (asker.client === client) this.askers.delete(id);
  }

  private tell(): void {
    this.changedSince = false;
    this.settling = setTimeout(() => {
      this.settling = undefined;
      if (this.changedSince) this.tell();
    }, SETTLE_MS);
    const watching = [...this.clients].filter((client) => client.isWatching);
    if (watching.length === 0) return;
    const state = this.host.state();
    for (const client of watching) this.show(client, state);
  }

  private show(client: IpcClient, state: ClusterState): void {
    client.show(() => (client.readOnly ? stateWithoutSecrets(state) : state));
  }
}

function withoutSecrets(response: Response): Response {
  if (response.kind === "state") return { ...response, state: stateWithoutSecrets(response.state) };
  if (response.kind === "history") return { ...response, revisions: response.revisions.map(revisionWithoutSecrets) };
  return response;
}

function stateWithoutSecrets(state: ClusterState): ClusterState {
  return { ...state, revision: revisionWithoutSecrets(state.revision) };
}

function revisionWithoutSecrets(revision: Revision): Revision {
  return { ...revision, configuration: obscureSecrets(revision.configuration) };
}
