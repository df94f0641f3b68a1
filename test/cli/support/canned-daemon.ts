/**
 * The other end of a command: a socket that speaks the daemons' protocol, shows one picture of a cluster, and writes down what
 * was asked of it. It decides nothing; what real daemons answer is tested in the lab.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ClusterState, Request, Response } from "../../../src/core/node/requests.js";
import { clientFrameCodec, serverFrameCodec } from "../../../src/wire/codec.js";
import type { ClientFrame } from "../../../src/wire/frames.js";
import { FrameReader, frame } from "../../../src/wire/framing.js";

export type Answer = (request: Request) => Response;

export interface CannedDaemon {
  readonly socket: string;
  /** All that was asked but for the state. */
  readonly requests: readonly Request[];
  close(): Promise<void>;
}

export async function cannedDaemon(state: ClusterState, answer: Answer = () => done("")): Promise<CannedDaemon> {
  const directory = await mkdtemp(join(tmpdir(), "quorate-cli-"));
  const socket = join(directory, "quorated.sock");
  const requests: Request[] = [];
  const connections = new Set<Socket>();
  const server = createServer((connection) => {
    connections.add(connection);
    serve(connection, (frame) => respond(frame, state, answer, requests));
  });
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  const close = async () => {
    for (const connection of connections) connection.destroy();
    await new Promise((resolve) => server.close(resolve));
    await rm(directory, { recursive: true });
  };
  return { socket, requests, close };
}

export function done(message: string): Response {
  return { kind: "done", message };
}

function serve(connection: Socket, respond: (frame: ClientFrame) => Uint8Array | undefined): void {
  const reader = new FrameReader();
  connection.on("error", () => connection.destroy());
  connection.on("data", (piece) => {
    reader.push(piece);
    for (let bytes = reader.next(); bytes; bytes = reader.next()) {
      const decoded = clientFrameCodec.decode(bytes);
      const answer = decoded.ok ? respond(decoded.value) : undefined;
      if (answer) connection.write(frame(answer));
    }
  });
}

function respond(frame: ClientFrame, state: ClusterState, answer: Answer, requests: Request[]): Uint8Array | undefined {
  switch (frame.kind) {
    case "hello":
      return undefined;
    case "watch":
      return serverFrameCodec.encode({ kind: "state", id: frame.id, state });
    case "request": {
      if (frame.request.kind !== "get-state") requests.push(frame.request);
      const response = frame.request.kind === "get-state" ? { kind: "state" as const, state } : answer(frame.request);
      return serverFrameCodec.encode({ kind: "response", id: frame.id, response });
    }
  }
}
