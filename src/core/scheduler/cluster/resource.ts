/**
 * Resources, as one scheduling run sees them: the configured ones unfolded into what is really placed, with what is
 * known of them and what has been decided so far. A primitive is what is placed; groups, clones and bundles hold others.
 *
 * Each stage of the scheduler fills in its own part, named at the fields: unpack (what is), assign (where), plan (what is done).
 */
import type * as cib from "../../cib/configuration.js";
import type { Millis } from "../../model/duration.js";
import type { NodeName, ResourceId } from "../../model/names.js";
import type { Role } from "../../model/role.js";
import type { Score } from "../../model/score.js";
import type { OperationHistory } from "../input.js";
import type { NotificationPoints, NotifiedTask } from "../plan/notification.js";
import type { Reason } from "../reason.js";
import type { OperationOptions } from "../unpack/operation-options.js";
import type { PlannedAction } from "./action.js";
import { ActionIndex } from "./action-index.js";
import type { Colocation, Location, TicketRule } from "./constraint.js";
import type { ClusterNode } from "./node.js";
import type { Scores } from "./scores.js";

export type Resource = Primitive | Group | Clone | Bundle;

/** `Unknown` as the next role: not decided. */
export type PlannedRole = Role | "Unknown";

export type MultipleActive = "stop_start" | "stop_only" | "block" | "stop_unexpected";
export type Requires = "nothing" | "quorum" | "fencing" | "unfencing";
/** What is done about a failed operation, mildest first. */
export type OnFail =
  | "ignore"
  | "demote"
  | "recover"
  | "restart-container"
  | "stop"
  | "block"
  | "ban"
  | "standby"
  | "reset-remote"
  | "fence";

export abstract class Base {
  /** `api`, `api:1` for a copy. */
  readonly id: string;
  /** As nodes know it in their history: without the number for a copy of an anonymous clone. */
  readonly historyId: ResourceId;
  readonly parent: Group | Clone | Bundle | undefined;

  // ---- unpack
  /** Own meta-attributes and inherited ones, defaults and rules evaluated: all that is known, as text. */
  meta: cib.Values = {};
  priority: Score = 0;
  stickiness: Score = 0;
  /** Failures on a node after which it may not run there; 0: never moves away for that, INFINITY by default. */
  migrationThreshold: Score = 0;
  /** 0: failures are never forgiven by time. */
  failureTimeout: Millis = 0;
  multipleActive: MultipleActive = "stop_start";
  requires: Requires = "fencing";
  targetRole: Role | undefined;
  managed = true;
  maintenance = false;
  /** `critical` (colocations' default influence). */
  critical = true;
  notify = false;
  unique = false;
  /** Runs, but is no longer configured. */
  orphan = false;
  /** Not to be touched, after a failure, until somebody has looked. */
  blocked = false;
  failed = false;
  /** Its newest failure is to be ignored (`on-fail: ignore`): it neither moves nor is banned for failures. */
  ignoreFailure = false;
  /** Of what failed: it is stopped before anything else, whatever the failed operation's own consequence says. */
  stopIfFailed = false;
  /** It failed, and `on-fail: ignore` says that nothing shall be done about it: for people. */
  failureIgnored = false;
  allowMigrate = false;
  /** Where the resource, or anything in it, runs or may run; in the order in which it was found. */
  runningOn: ClusterNode[] = [];
  /** Where its state is known: no probe is needed there. */
  knownOn = new Set<ClusterNode>();
  role: Role = "Stopped";
  /** Which location constraint, failure, etc. lets it be probed and run only where it is exclusively allowed. */
  exclusiveDiscovery = false;
  /** Reserved for a node that was shut down cleanly, until when (seconds; 0: no end). */
  lock: { readonly node: ClusterNode; readonly until: number } | undefined;

  // ---- constraints
  locations: Location[] = [];
  /** Those in which this is the dependent, and those in which it is the primary, strongest first. */
  colocationsAsDependent: Colocation[] = [];
  colocationsAsPrimary: Colocation[] = [];
  tickets: TicketRule[] = [];

  // ---- assign
  /** Complete after constraints, stickiness and failures have been applied. */
  scores: Scores;
  assignedTo: ClusterNode | undefined;
  /** False: not assigned yet. True with no `assignedTo`: it will run nowhere. */
  assigned = false;
  /** Work in progress (its node is chosen; its scores are merged into another's): met again means a loop of colocations. */
  assigning = false;
  merging = false;
  nextRole: PlannedRole = "Unknown";
  /** Of a copy of a promotable clone: its rank among those that could be promoted, as far as it is known. */
  promotionScore: Score | undefined;
  /** Why it is where it will be, or nowhere. */
  because: readonly Reason[] = [];

  // ---- plan
  /** How often something has changed in what its actions, and those of its parts, must or can do while they are ordered. */
  changes = 0;
  /** All of its actions, in the order in which they were planned (plan/create-action.ts). */
  readonly actions: PlannedAction[] = [];
  readonly actionIndex = new ActionIndex();
  /** Of actions that do not recur, by task: remembered (plan/create-action.ts). */
  readonly keys = new Map<string, string>();

  constructor(id: string, historyId: ResourceId, parent: Group | Clone | Bundle | undefined, scores: Scores) {
    this.id = id;
    this.historyId = historyId;
    this.parent = parent;
    this.scores = scores;
  }

  abstract readonly kind: Resource["kind"];
  abstract readonly config: cib.Resource;
  /** What is directly inside, in order. */
  abstract readonly children: readonly Resource[];
}

export class Primitive extends Base {
  readonly kind = "primitive";
  readonly children: readonly Resource[] = [];
  params: cib.Values = {};
  utilization: Record<string, number> = {};
  /** With those of its template merged in, template's last. */
  operations: readonly cib.OperationConfig[] = [];
  isFenceDevice = false;

  /** Inside this container: a guest node's connection, or what runs beside it. Its failure is the container's. */
  container: Primitive | undefined;
  /** Of a bundle's own resource: the address of its container, which its agent is told. */
  containerAddress: string | undefined;
  /** What lives and dies with this container. */
  readonly fillers: Resource[] = [];
  /** The node that this connection (explicit or of a guest) brings up. */
  remoteNode: ClusterNode | undefined;
  /** Of a connection to a Pacemaker Remote node: the time between attempts; 0: a failed one is dealt with at once. */
  reconnectInterval: Millis = 0;
  /** A migration that did not end: where from and to. */
  partialMigration: { readonly source: ClusterNode; readonly target: ClusterNode } | undefined;
  readonly danglingMigrations: ClusterNode[] = [];
  /** Of the newest pending operation, for people: `Starting`, `Monitoring`... as the task that is pending. */
  pendingTask: string | undefined;
  pendingNode: ClusterNode | undefined;
  /**
   * It is not managed until that node has answered: it runs there, and the node is out of reach; or it is on its way from there to
   * another one.
   */
  waitsFor: ClusterNode | undefined;
  /** The next start may begin while it is active elsewhere (stop_unexpected). */
  startPending = false;
  /**
   * Of a copy of an anonymous clone: the name that a node's history knows it by, where that is another than its id (`api`; `api:0` of
   * an older numbering). Set by whoever matches histories with copies; graphs name it by this.
   */
  historyName: string | undefined;
  stopUnexpected = false;
  /** A new start is needed, or a reload, for parameters that changed. */
  restartNeeded = false;
  reloadNeeded = false;
  /**
   * For each node that has any, all operations that it remembers, oldest first. Which of them are still in force, such as the
   * recurring monitors since the last start: `operationsInForce` (unpack/operation-order.ts).
   */
  readonly history = new Map<ClusterNode, readonly OperationHistory[]>();
  /** Nodes on which it ran and failed, for `failed` marks and recoveries. */
  readonly failedOn = new Set<ClusterNode>();
  /** Where a failure calls for a stop or for a demotion, whatever else is decided. */
  readonly stopRequiredOn = new Set<ClusterNode>();
  stopRequiredEverywhere = false;
  readonly demoteRequiredOn = new Set<ClusterNode>();
  /** Fail counts that no longer say anything, and why: their clearing is planned. */
  readonly failCountsToClear: { readonly node: ClusterNode; readonly reason: string }[] = [];
  /** Recurring monitors whose failure has expired: started anew, so that a failure that lasts is reported again. */
  readonly expiredMonitors = new Set<OperationHistory>();
  /** Nodes on which its history has served its purpose (a shutdown lock that expired) and is deleted. */
  readonly historyToDelete = new Set<ClusterNode>();
  /** What its operations are configured to do, each read once (unpack/operation-options.ts). */
  readonly operationOptions = new Map<string, OperationOptions>();
  /** Of all parameters, by operation: remembered (plan/operation-digest.ts). */
  readonly digests = new Map<string, string>();
  readonly config: cib.Primitive;

  constructor(
    id: string,
    historyId: ResourceId,
    parent: Group | Clone | Bundle | undefined,
    scores: Scores,
    config: cib.Primitive,
  ) {
    super(id, historyId, parent, scores);
    this.config = config;
  }
}

export class Group extends Base {
  readonly kind = "group";
  readonly children: Primitive[] = [];
  ordered = true;
  colocated = true;
  readonly config: cib.Group;

  constructor(id: string, historyId: ResourceId, parent: Clone | undefined, scores: Scores, config: cib.Group) {
    super(id, historyId, parent, scores);
    this.config = config;
  }
}

export class Clone extends Base {
  readonly kind = "clone";
  /** The copies; of a bundle's inner clone those inside its containers. */
  readonly children: (Primitive | Group)[] = [];
  max = 0;
  nodeMax = 1;
  min = 0;
  promotable = false;
  promotedMax = 1;
  promotedNodeMax = 1;
  interleave = false;
  /** Points at which its copies are told what happens, where it has `notify`. */
  readonly notifications: Partial<Record<NotifiedTask, NotificationPoints>> = {};
  /** One copy at a time starts (and stops, in reverse). */
  ordered = false;
  /** What has been done only once: its agents' promotion scores added; its copies ranked for promotion. */
  promotionScoresAdded = false;
  promotionRanked = false;
  readonly config: cib.Clone;

  constructor(id: string, parent: Bundle | undefined, scores: Scores, config: cib.Clone) {
    super(id, id, parent, scores);
    this.config = config;
  }
}

export class Bundle extends Base {
  readonly kind = "bundle";
  readonly replicas: Replica[] = [];
  /** The clone of what is inside; undefined where only the container is managed. */
  inner: Clone | undefined;
  promotedMax = 0;
  replicasPerHost = 1;
  readonly config: cib.Bundle;

  constructor(id: string, scores: Scores, config: cib.Bundle) {
    super(id, id, undefined, scores);
    this.config = config;
  }

  /** What is implied by it, and the inner clone. */
  get children(): readonly Resource[] {
    const implied = this.replicas.flatMap(({ address, container, remote }) =>
      [address, container, remote].filter((resource) => resource !== undefined),
    );
    return this.inner ? [...implied, this.inner] : implied;
  }
}

/** One copy of a bundle's container, with what belongs to it. */
export interface Replica {
  readonly number: number;
  readonly container: Primitive;
  readonly address: Primitive | undefined;
  readonly remote: Primitive | undefined;
  readonly child: Primitive | undefined;
  /** The guest node inside. */
  readonly node: ClusterNode | undefined;
  readonly addressText: string | undefined;
}

/** The group or clone or bundle at the top, or the resource itself. */
export function topOf(resource: Resource, throughBundles = true): Resource {
  let top: Resource = resource;
  while (top.parent && (throughBundles || top.parent.kind !== "bundle")) top = top.parent;
  return top;
}

/** Whether it is that resource, or in it. */
export function isWithin(resource: Resource, whole: Resource): boolean {
  for (let one: Resource | undefined = resource; one; one = one.parent) if (one === whole) return true;
  return false;
}

/** The primitives in it, in the order in which they start. */
export function primitivesIn(resource: Resource): readonly Primitive[] {
  return resource.kind === "primitive" ? [resource] : resource.children.flatMap(primitivesIn);
}

export type { NodeName };
