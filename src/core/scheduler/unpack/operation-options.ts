/**
 * What the configuration says of one operation of one resource: its timeout, what its failure leads to, what it needs.
 *
 * From the resource's `operations`, the operation's own attribute sets, `op_defaults` with their rules, and the built-in
 * defaults (Pacemaker Explained, "Resource Operations"). Nothing here depends on the node, so each operation is read once.
 */
import type { OperationConfig, Values } from "../../cib/configuration.js";
import { OPERATION_ATTRIBUTES } from "../../cib/operation-attributes.js";
import { parseBoolean } from "../../model/boolean.js";
import { type Millis, parseDuration } from "../../model/duration.js";
import { parseRole, type Role } from "../../model/role.js";
import type { Cluster } from "../cluster/cluster.js";
import type { RuleFacts } from "../cluster/node.js";
import type { OnFail, PlannedRole, Primitive, Requires } from "../cluster/resource.js";
import { evaluateSets } from "./attribute-sets.js";
import { factsOf } from "./facts.js";
import { parseTime } from "./iso-time.js";
import { failRoleOf, onFailOf } from "./on-fail.js";

const DEFAULT_TIMEOUT_MS: Millis = 20_000;

export interface OperationOptions {
  /** The entry that was found, if any. */
  readonly config: OperationConfig | undefined;
  readonly timeout: Millis;
  readonly startDelay: Millis;
  readonly onFail: OnFail;
  /** The role that the resource has after the operation failed. */
  readonly failRole: PlannedRole;
  /** What must be given before it may run: of starts and promotions. */
  readonly needs: Requires;
  /** A recurring operation runs only where the resource has this role; undefined where nothing is said. */
  readonly role: Role | undefined;
  readonly enabled: boolean;
  /** Everything that was said of it, as text: what goes into the graph as `CRM_meta_...`. */
  readonly meta: Values;
  /** Its own parameters, which override the resource's: `OCF_CHECK_LEVEL`... */
  readonly params: Values;
}

/** Remembered at the resource. Ask only after the resource is unpacked. */
export function operationOptions(
  cluster: Cluster,
  resource: Primitive,
  task: string,
  interval: Millis,
): OperationOptions {
  const key = interval === 0 ? task : `${task}_${interval}`;
  const known = resource.operationOptions.get(key);
  if (known) return known;
  const options = readOperation(cluster, resource, task, interval);
  resource.operationOptions.set(key, options);
  return options;
}

/**
 * The first entry of that name and interval; one that is switched off counts only where it is asked for. A migration's
 * two halves may be configured together as `migrate`.
 */
export function findOperation(
  resource: Primitive,
  task: string,
  interval: Millis,
  disabledToo = false,
): OperationConfig | undefined {
  const find = (name: string) =>
    resource.operations.find((op) => op.name === name && op.interval === interval && (disabledToo || isEnabled(op)));
  const found = find(task);
  if (found || (task !== "migrate_to" && task !== "migrate_from")) return found;
  return resource.operations.find((op) => op.name === "migrate" && (disabledToo || isEnabled(op)));
}

export function isEnabled(op: OperationConfig): boolean {
  return parseBoolean(op.options.enabled ?? "") ?? true;
}

function readOperation(cluster: Cluster, resource: Primitive, task: string, interval: Millis): OperationOptions {
  // What was switched off may still have failed before: then its entry says what that leads to.
  const config = findOperation(resource, task, interval) ?? findOperation(resource, task, interval, true);
  const facts: RuleFacts = { ...factsOf(cluster), agent: resource.config.agent, operation: { name: task, interval } };
  const { opDefaults, opDefaultSets } = cluster.configuration;
  const meta: Record<string, string> = { ...evaluateSets(opDefaults, opDefaultSets, facts) };
  const probeTimeout =
    task === "monitor" && interval === 0 ? mostFrequentMonitor(resource)?.options.timeout : undefined;
  if (probeTimeout !== undefined) meta.timeout = probeTimeout;
  const [written, params] = partOptions(config?.options ?? {});
  if (config) Object.assign(meta, evaluateSets(undefined, config.metaSets, facts), written);
  const monitorTimeout = task === "monitor" && resource.isFenceDevice && resource.params.pcmk_monitor_timeout;
  if (monitorTimeout) meta.timeout = monitorTimeout;
  const role = parseRole(meta.role ?? "");
  const onFail = onFailOf(cluster, resource, task, interval, meta);
  return {
    config,
    timeout: timeoutOf(meta.timeout),
    startDelay: startDelayOf(meta, interval, cluster.now),
    onFail,
    failRole: failRoleOf(resource, task, onFail, meta),
    needs: task === "start" || task === "promote" ? resource.requires : "nothing",
    role,
    enabled: parseBoolean(meta.enabled ?? "") ?? true,
    meta,
    params: evaluateSets(params, config?.paramSets, facts),
  };
}

/** The operation's own, and those that are its agent's. */
function partOptions(options: Values): readonly [Values, Values] {
  const own: Record<string, string> = {};
  const others: Record<string, string> = {};
  for (const [name, value] of Object.entries(options)) (OPERATION_ATTRIBUTES.has(name) ? own : others)[name] = value;
  return [own, others];
}

/** Its timeout is a probe's, where the probe has no entry of its own. */
function mostFrequentMonitor(resource: Primitive): OperationConfig | undefined {
  let best: OperationConfig | undefined;
  for (const op of resource.operations) {
    if (op.name !== "monitor" || op.interval === 0 || !isEnabled(op)) continue;
    if (!best || op.interval < best.interval) best = op;
  }
  return best;
}

/** Zero would be a timeout that has passed before it began: counts as not said. */
function timeoutOf(text: string | undefined): Millis {
  return (text && parseDuration(text)) || DEFAULT_TIMEOUT_MS;
}

/** `interval-origin`: recurrences fall on this moment and whole intervals after it, so the first one waits for the next. */
function startDelayOf(meta: Values, interval: Millis, now: number): Millis {
  if (meta["start-delay"] !== undefined) return parseDuration(meta["start-delay"]) ?? 0;
  const origin = interval > 0 && meta["interval-origin"] ? parseTime(meta["interval-origin"], now) : undefined;
  if (origin === undefined) return 0;
  const sinceLast = (((now - origin) % interval) + interval) % interval;
  return sinceLast === 0 ? 0 : interval - sinceLast;
}
