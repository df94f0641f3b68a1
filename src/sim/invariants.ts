/**
 * What must hold after every event, judged from the truth of the world and from what the nodes send and store.
 *
 * S1  A primitive is active on one machine at most, and is not started anywhere while it could still be active on a
 *     machine that fell silent: a machine without power looks from outside like one whose cable was pulled, so what ran
 *     there counts as active until it was shot or came back. Administrators who turn fencing off give this up. The same
 *     holds of the promoted copy of a promotable clone that has one.
 * S2  Two revisions with one version are the same. A write is confirmed only when every member of its view has it on
 *     disk, and every later revision contains it; until disks have lost or forgotten so much that no member of that view
 *     has it any more, which is as far as the promise goes.
 * S3  A view id has one set of members; a node installs newer views only, across restarts; a node that promised a newer
 *     epoch says nothing more in an older one; two views without a common member are not both quorate (two_node
 *     gives this up).
 * S4  A node that was not run for longer than a token says and begins nothing in the view that it was in, before it is in
 *     another one.
 * And: nothing is begun, and nobody shot, before every member of the view has the intent on its table: whoever is DC next
 * knows all that could be active anywhere. A node takes leave only when nothing runs on it, and never shoots itself.
 */
import { type Configuration, primitivesOf } from "../core/cib/configuration.js";
import { compareVersions, formatVersion, type Revision, type RevisionVersion } from "../core/cib/revision.js";
import { type NodeStatus, type OperationRecord, operationKey } from "../core/cib/status.js";
import {
  compareViewIds,
  formatViewId,
  memberNames,
  sameViewId,
  type View,
  type ViewId,
  viewKey,
} from "../core/membership/view.js";
import { parseBoolean } from "../core/model/boolean.js";
import { type NodeName, type ResourceId, sortedNames } from "../core/model/names.js";
import { OcfRc } from "../core/model/ocf.js";
import type { OperationSpec } from "../core/node/io.js";
import type { PeerMessage } from "../core/node/messages.js";
import type { ClusterState } from "../core/node/requests.js";
import { Violation } from "./violation.js";

/** Node attributes of this form mark the writes whose survival is watched. */
export const MARK_PREFIX = "sim-write-";

/** What the judge may look at. */
export interface Truth {
  readonly nodes: readonly NodeName[];
  active(node: NodeName): Iterable<ResourceId>;
  isActive(node: NodeName, resource: ResourceId): boolean;
  /** Of those that are active. */
  promoted(node: NodeName): ReadonlySet<ResourceId>;
  /** It gets nothing and does nothing, and thinks of nothing. */
  isFrozen(node: NodeName): boolean;
  revisionsOnDisk(node: NodeName): readonly Revision[];
}

interface Standing {
  readonly view: View;
  readonly quorate: boolean;
  /** Its word is not to be compared with that of others. */
  readonly twoNode: boolean;
  /** It only believes its DC, and that its DC has votes of the witness: it learns a moment late that their lease is over. */
  readonly hearsay: boolean;
}

export class Invariants {
  readonly #membersOf = new Map<string, string>();
  readonly #lastView = new Map<NodeName, ViewId>();
  readonly #standing = new Map<NodeName, Standing>();
  readonly #promised = new Map<NodeName, number>();
  /** The view in which a node was when it was not run for too long. */
  readonly #stalledIn = new Map<NodeName, ViewId>();
  /** Per resource the dead machines on which, for all that anybody can know, it still runs. */
  readonly #ghosts = new Map<ResourceId, Set<NodeName>>();
  /** Likewise those on which it is still promoted. */
  readonly #promotedGhosts = new Map<ResourceId, Set<NodeName>>();
  readonly #liedAbout = new Set<NodeName>();
  readonly #revisions = new Map<string, string>();
  /** Per mark the members of the view in which it was written. */
  readonly #writtenIn = new Map<string, readonly NodeName[]>();
  /** Per mark the nodes that had it on a disk which is no longer what it was. */
  readonly #forgottenBy = new Map<string, Set<NodeName>>();
  readonly #acknowledged = new Set<string>();
  #newest: RevisionVersion | undefined;
  #manyAtOnce: ReadonlySet<ResourceId> = new Set();
  #promotedOnce: ReadonlySet<ResourceId> = new Set();
  #fencing = true;
  #maintenance = false;

  constructor(private readonly truth: Truth) {}

  get acknowledgedMarks(): readonly string[] {
    return sortedNames(this.#acknowledged);
  }

  becameActive(node: NodeName, resource: ResourceId): void {
    if (!this.#fencing || this.#manyAtOnce.has(resource)) return;
    const believed = this.truth.nodes.filter((other) => other !== node && !this.#liedAbout.has(other));
    const elsewhere = believed.filter((other) => this.truth.isActive(other, resource));
    if (elsewhere.length > 0) throw new Violation("S1: active on two nodes", { resource, node, elsewhere });
    const ghosts = [...(this.#ghosts.get(resource) ?? [])].filter((other) => other !== node);
    if (ghosts.length > 0) throw new Violation("S1: started before fencing", { resource, node, lastSeenOn: ghosts });
  }

  becamePromoted(node: NodeName, resource: ResourceId): void {
    if (!this.#fencing || !this.#promotedOnce.has(resource)) return;
    const elsewhere = this.truth.nodes.filter((other) => other !== node && this.truth.promoted(other).has(resource));
    if (elsewhere.length > 0) throw new Violation("S1: promoted on two nodes", { resource, node, elsewhere });
    const ghosts = [...(this.#promotedGhosts.get(resource) ?? [])].filter((other) => other !== node);
    if (ghosts.length > 0) throw new Violation("S1: promoted before fencing", { resource, node, lastSeenOn: ghosts });
  }

  /** To be called before the power goes. */
  losesPower(node: NodeName): void {
    this.#standing.delete(node);
    haunt(this.#ghosts, node, this.truth.active(node));
    haunt(this.#promotedGhosts, node, this.truth.promoted(node));
  }

  /** A device said that it is off. No cluster can know better: what still runs there counts against nobody. */
  liedAbout(node: NodeName): void {
    this.knownEmpty(node);
    this.#liedAbout.add(node);
  }

  /** Shot, or up again: nothing of its past runs there. */
  knownEmpty(node: NodeName): void {
    this.#liedAbout.delete(node);
    for (const ghosts of [...this.#ghosts.values(), ...this.#promotedGhosts.values()]) ghosts.delete(node);
  }

  daemonEnded(node: NodeName): void {
    this.#standing.delete(node);
    this.#stalledIn.delete(node);
  }

  stateChanged(node: NodeName, state: Pick<ClusterState, "view" | "quorate" | "layout" | "witness">): void {
    const { view, quorate } = state;
    if (!view) {
      const last = this.#standing.get(node);
      if (last) this.#standing.set(node, { ...last, quorate: false });
      return;
    }
    if (this.#standing.get(node)?.view !== view) this.#installed(node, view);
    const { twoNode } = state.layout.quorum;
    const hearsay = view.id.node !== node && (state.witness?.lent ?? 0) > 0;
    this.#standing.set(node, { view, quorate, twoNode, hearsay });
    if (quorate && !twoNode && !hearsay) this.#onlyOneQuorum(node, view);
  }

  /** It has just found, or should have, that it was not run for longer than a token. */
  stalled(node: NodeName): void {
    const standing = this.#standing.get(node);
    if (standing) this.#stalledIn.set(node, standing.view.id);
  }

  /** An operation other than the next look at what runs. */
  begins(node: NodeName, operation: string): void {
    const view = this.#stalledIn.get(node);
    if (view) throw new Violation("S4: acted after a stall", { node, view: formatViewId(view), operation });
  }

  sends(node: NodeName, message: PeerMessage): void {
    const stalledIn = this.#stalledIn.get(node);
    if (stalledIn && "view" in message && sameViewId(message.view, stalledIn)) {
      throw new Violation("S4: acted after a stall", { node, view: formatViewId(stalledIn), message: message.kind });
    }
    switch (message.kind) {
      case "propose":
      case "promise":
      case "install":
        this.#promised.set(node, Math.max(message.view.epoch, this.#promised.get(node) ?? 0));
        return;
      case "refuse":
      case "tell-revision":
      case "tell-fenced":
        return;
      case "leave": {
        const active = [...this.truth.active(node)].filter((resource) => !this.#manyAtOnce.has(resource));
        if (active.length === 0 || this.#maintenance) return;
        throw new Violation("a node takes leave with nothing running", { node, active });
      }
      default: {
        const promised = this.#promised.get(node) ?? 0;
        if (message.view.epoch >= promised) return;
        const view = formatViewId(message.view);
        throw new Violation("S3: acted on an old epoch", { node, view, promised, message: message.kind });
      }
    }
  }

  shoots(node: NodeName, target: NodeName | undefined, pictures: readonly ClusterState[]): void {
    if (node === target) throw new Violation("a node never shoots itself", { node });
    const known = ({ status }: ClusterState) =>
      status.fencing.some((record) => record.target === target && record.state === "pending");
    const ignorant = pictures.filter((state) => !known(state)).map(({ self }) => self);
    if (ignorant.length > 0) throw new Violation("intent before action", { node, shoots: target, ignorant });
  }

  /**
   * An operation other than a monitor begins: every member knew before that it was meant. A start of what the node itself knows to be active
   * there (a repair) adds nothing to what could be active anywhere.
   */
  isIntended(
    node: NodeName,
    { resource, operation, interval }: Pick<OperationSpec, "resource" | "operation" | "interval">,
    pictures: readonly ClusterState[],
  ): void {
    const key = operationKey(resource, operation, interval);
    const own = pictures.find(({ self }) => self === node);
    if (operation === "start" && isActiveThere(own?.status.nodes[node], resource)) return;
    const isKnown = ({ status }: ClusterState) => status.nodes[node]?.operations[key]?.outcome === "pending";
    const ignorant = pictures.filter((picture) => !isKnown(picture)).map(({ self }) => self);
    if (ignorant.length > 0) throw new Violation("intent before action", { node, operation: key, ignorant });
  }

  persists(node: NodeName, revision: Revision): void {
    const version = formatVersion(revision.version);
    const text = JSON.stringify(revision);
    const known = this.#revisions.get(version);
    if (known === text) return;
    if (known !== undefined) throw new Violation("S2: one version, two revisions", { node, version });
    this.#revisions.set(version, text);
    this.#newRevision(node, revision);
  }

  /** The cluster has confirmed the write that carries this mark. */
  acknowledges(node: NodeName, mark: string): void {
    const members = this.#writtenIn.get(mark);
    if (!members) throw new Violation("S2: confirmed what nobody wrote", { node, mark });
    const forgotten = this.#forgottenBy.get(mark) ?? new Set();
    const lacking = members.filter((member) => !forgotten.has(member) && !this.#isOnDisk(member, mark));
    if (lacking.length > 0) throw new Violation("S2: confirmed before it was on every disk", { mark, lacking });
    if (members.some((member) => this.#isOnDisk(member, mark))) this.#acknowledged.add(mark);
  }

  /** The disk of that node, on which these revisions were, holds something older now, or nothing. */
  diskForgot(node: NodeName, before: readonly Revision[]): void {
    this.#lastView.delete(node);
    this.#promised.delete(node);
    const marks = new Set(before.flatMap(({ configuration }) => [...marksIn(configuration)]));
    for (const mark of marks) {
      if (this.#isOnDisk(node, mark)) continue;
      this.#forgottenBy.set(mark, (this.#forgottenBy.get(mark) ?? new Set()).add(node));
      const members = this.#writtenIn.get(mark) ?? [];
      if (!members.some((member) => this.#isOnDisk(member, mark))) this.#acknowledged.delete(mark);
    }
  }

  #isOnDisk(node: NodeName, mark: string): boolean {
    return this.truth.revisionsOnDisk(node).some(({ configuration }) => marksIn(configuration).has(mark));
  }

  /** At the end, in the configuration in force. */
  containsAllWrites(node: NodeName, configuration: Configuration): void {
    const marks = marksIn(configuration);
    const lost = this.acknowledgedMarks.filter((mark) => !marks.has(mark));
    if (lost.length > 0) throw new Violation("S2: lost a confirmed write", { node, lost });
  }

  /** On every disk from the beginning. */
  given(revision: Revision): void {
    this.#revisions.set(formatVersion(revision.version), JSON.stringify(revision));
    this.configured(revision.configuration);
  }

  /** In force from now on. */
  configured(configuration: Configuration): void {
    this.#manyAtOnce = runsManyTimes(configuration);
    this.#promotedOnce = isPromotedOnce(configuration);
    this.#fencing = parseBoolean(configuration.properties["stonith-enabled"] ?? "true") !== false;
    this.#maintenance = parseBoolean(configuration.properties["maintenance-mode"] ?? "false") === true;
  }

  #newRevision(node: NodeName, { version, configuration }: Revision): void {
    this.containsAllWrites(node, configuration);
    const view = this.#standing.get(node)?.view;
    for (const mark of marksIn(configuration)) {
      if (!this.#writtenIn.has(mark)) this.#writtenIn.set(mark, memberNames(view));
    }
    if (this.#newest && compareVersions(this.#newest, version) > 0) return;
    this.#newest = version;
    this.configured(configuration);
  }

  #installed(node: NodeName, view: View): void {
    const id = viewKey(view.id);
    const members = view.members.map((member) => `${member.node}#${member.incarnation}`).join(" ");
    const known = this.#membersOf.get(id) ?? members;
    if (known !== members) throw new Violation("S3: one view id, two sets of members", { id, node, members, known });
    this.#membersOf.set(id, members);
    this.#stalledIn.delete(node);
    const last = this.#lastView.get(node);
    if (last && compareViewIds(view.id, last) < 0) {
      throw new Violation("S3: went back to an older view", { node, id, last: formatViewId(last) });
    }
    this.#lastView.set(node, view.id);
  }

  #onlyOneQuorum(node: NodeName, view: View): void {
    const mine = new Set(memberNames(view));
    for (const [other, standing] of this.#standing) {
      if (!standing.quorate || standing.twoNode || standing.hearsay || this.truth.isFrozen(other)) continue;
      if (memberNames(standing.view).some((member) => mine.has(member))) continue;
      const views = { [node]: formatViewId(view.id), [other]: formatViewId(standing.view.id) };
      throw new Violation("S3: two partitions are quorate", views);
    }
  }
}

function marksIn(configuration: Configuration): ReadonlySet<string> {
  const marks = new Set<string>();
  for (const { attributes } of Object.values(configuration.nodes)) {
    for (const name of Object.keys(attributes)) if (name.startsWith(MARK_PREFIX)) marks.add(name);
  }
  return marks;
}

function haunt(ghosts: Map<ResourceId, Set<NodeName>>, node: NodeName, resources: Iterable<ResourceId>): void {
  for (const resource of resources) ghosts.set(resource, (ghosts.get(resource) ?? new Set()).add(node));
}

/** Primitives in promotable clones of which one copy is promoted, as it is by default. */
function isPromotedOnce(configuration: Configuration): ReadonlySet<ResourceId> {
  return new Set(
    configuration.resources.flatMap((resource) => {
      const once = resource.kind === "clone" && (resource.meta["promoted-max"] ?? "1") === "1";
      return once ? primitivesOf(resource).map(({ id }) => id) : [];
    }),
  );
}

/** Copies of a clone; and fence devices, whose "start" is only a note that they may be watched from there. */
function runsManyTimes(configuration: Configuration): ReadonlySet<ResourceId> {
  return new Set(
    configuration.resources.flatMap((resource) =>
      primitivesOf(resource)
        .filter((primitive) => resource.kind === "clone" || primitive.agent.class === "stonith")
        .map((primitive) => primitive.id),
    ),
  );
}

/** It was started or found there, and no stop was meant since. */
function isActiveThere(row: NodeStatus | undefined, resource: ResourceId): boolean {
  const records = Object.values(row?.operations ?? {}).filter((record) => record.resource === resource);
  const lastOf = (which: (record: OperationRecord) => boolean) =>
    Math.max(-1, ...records.filter(which).map(({ callId }) => callId));
  const shown = lastOf(
    ({ operation, outcome, rc }) => operation !== "stop" && outcome === "complete" && rc === OcfRc.ok,
  );
  return shown > lastOf(({ operation }) => operation === "stop");
}
