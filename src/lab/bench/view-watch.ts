/**
 * Which view each node has installed, and when: every daemon is watched over its own socket. A moment is that at which
 * the news arrived here, so it is late by what a message over a local socket takes, and never early.
 *
 * A daemon that does not answer (off, killed, not started yet) is connected to again as soon as it does.
 */
import { setTimeout as delay } from "node:timers/promises";
import { type ClusterClient, NotConnected } from "../../client/cluster-client.js";
import { formatViewId, type Member, type View } from "../../core/membership/view.js";
import type { Millis } from "../../core/model/duration.js";
import { formatDuration } from "../../core/model/duration.js";
import type { NodeName } from "../../core/model/names.js";
import { LabError } from "../command.js";
import { monotonicMs } from "../monotonic.js";
import type { LabNode } from "../node.js";

export interface Installation {
  readonly node: NodeName;
  /** On the monotonic clock. */
  readonly atMs: Millis;
  readonly view: string;
  readonly members: readonly Member[];
}

const RETRY_MS: Millis = 20;
const POLL_MS: Millis = 5;

export class ViewWatch {
  /** Every view that a node was seen to have installed, oldest first. */
  readonly installations: Installation[] = [];
  private readonly last = new Map<NodeName, Installation>();
  private readonly clients = new Map<NodeName, ClusterClient>();
  private readonly ended: Promise<unknown>;
  private closed = false;

  constructor(private readonly nodes: readonly LabNode[]) {
    this.ended = Promise.all(nodes.map((node) => this.follow(node)));
  }

  /** The last one of the node. */
  of(node: NodeName): Installation | undefined {
    return this.last.get(node);
  }

  /** Those nodes are in one view, and it has as many members. */
  agree(nodes: readonly NodeName[]): boolean {
    const views = new Set(nodes.map((node) => this.of(node)?.view));
    return views.size === 1 && nodes.every((node) => this.of(node)?.members.length === nodes.length);
  }

  /** Rejects when it does not come to be in time, with what is there instead. */
  async waitFor(what: string, condition: () => boolean, timeoutMs: Millis): Promise<void> {
    for (const deadline = monotonicMs() + timeoutMs; monotonicMs() < deadline; await delay(POLL_MS)) {
      if (condition()) return;
    }
    const views = this.nodes.map(({ name }) => `${name} ${this.of(name)?.view ?? "none"}`);
    throw new LabError(`not within ${formatDuration(timeoutMs)}: ${what}; last views: ${views.join(", ")}`);
  }

  waitForAll(timeoutMs: Millis): Promise<void> {
    const names = this.nodes.map((node) => node.name);
    return this.waitFor("all nodes in one view", () => this.agree(names), timeoutMs);
  }

  async close(): Promise<void> {
    this.closed = true;
    for (const client of this.clients.values()) client.close();
    await this.ended;
  }

  private async follow(node: LabNode): Promise<void> {
    while (!this.closed) {
      try {
        await this.readFrom(node, await node.connect());
      } catch (error) {
        if (!(error instanceof NotConnected || error instanceof LabError)) throw error;
        await delay(RETRY_MS);
      }
    }
  }

  private async readFrom({ name }: LabNode, client: ClusterClient): Promise<void> {
    this.clients.set(name, client);
    for await (const { view } of client.watch()) {
      if (this.closed) return client.close();
      if (view) this.note(name, view);
    }
  }

  private note(node: NodeName, { id, members }: View): void {
    const view = formatViewId(id);
    if (this.last.get(node)?.view === view) return;
    const installation = { node, atMs: monotonicMs(), view, members };
    this.last.set(node, installation);
    this.installations.push(installation);
  }
}
