/**
 * Every option by its place in a configuration: of the cluster, of resources, of operations, of fence devices, of nodes.
 *
 * Names, values and defaults are Pacemaker's (Pacemaker Explained, "Cluster Options", "Resource Options", "Operation
 * Properties"; pacemaker-fenced(7)). An option that is here is understood; whether it does something yet is said in
 * unsupported.ts, and what is neither here nor there is a slip of the hand and refused with the nearest name.
 */
import {
  BOOLEAN,
  COUNT,
  DURATION,
  type OptionSpec,
  oneOf,
  ROLE,
  SCORE,
  TEXT,
  TIMEOUT,
  type ValueKind,
} from "./option.js";

function option(name: string, value: ValueKind, byDefault: string, about: string): OptionSpec {
  return { name, value, byDefault, about };
}

const ANY_INTEGER: ValueKind = { kind: "integer", least: -1_000_000, most: 1_000_000 };
const POSITIVE: ValueKind = { kind: "integer", least: 1, most: 1_000_000 };
const NOT_NEGATIVE_SCORE: ValueKind = { kind: "score", least: 0 };
const FENCING_ACTION = oneOf("reboot", "off");

export const CLUSTER_PROPERTIES: readonly OptionSpec[] = [
  option("stonith-enabled", BOOLEAN, "true", "Fence lost nodes before anything of theirs is recovered"),
  option("stonith-action", FENCING_ACTION, "reboot", "What fencing does to a node"),
  option("stonith-timeout", TIMEOUT, "60s", "How long a fence device may take for one action"),
  option("stonith-max-attempts", POSITIVE, "10", "How often fencing of a node is tried before it waits for a person"),
  option("stonith-watchdog-timeout", DURATION, "0", "Count a lost node as fenced by its own watchdog after this time"),
  option(
    "no-quorum-policy",
    oneOf("stop", "freeze", "ignore", "demote", "suicide", "fence"),
    "stop",
    "Without quorum: stop all, freeze (keep what runs), ignore, demote (stop all but what can be), suicide or fence (stop, be shot)",
  ),
  option("symmetric-cluster", BOOLEAN, "true", "Resources may run anywhere unless a constraint says otherwise"),
  option("maintenance-mode", BOOLEAN, "false", "Leave all resources as they are: no start, stop or monitor"),
  option("cluster-recheck-interval", DURATION, "15min", "How often rules and failures that expire are looked at again"),
  option("start-failure-is-fatal", BOOLEAN, "true", "A failed start keeps a resource off that node"),
  option("startup-fencing", BOOLEAN, "true", "Fence nodes that were never seen"),
  option("enable-startup-probes", BOOLEAN, "true", "Ask a joining node what it runs"),
  option("stop-all-resources", BOOLEAN, "false", "Stop everything"),
  option("stop-orphan-resources", BOOLEAN, "true", "Stop what runs but is no longer in the configuration"),
  option("stop-orphan-actions", BOOLEAN, "true", "Cancel recurring operations that are no longer in the configuration"),
  option("remove-after-stop", BOOLEAN, "false", "Forget what a resource did on a node once it has stopped there"),
  option("cluster-delay", DURATION, "60s", "How long a command may take on its way to a node and back"),
  option("node-pending-timeout", DURATION, "0", "How long a node may take to join before it is fenced; 0: any time"),
  option("concurrent-fencing", BOOLEAN, "true", "Fence several nodes at the same time"),
  option("priority-fencing-delay", DURATION, "0", "Delay fencing of the node with the higher priority"),
  option("fence-reaction", oneOf("stop", "panic"), "stop", "What a node does that learns of its own fencing"),
  option("batch-limit", COUNT, "0", "Most actions at the same time in the cluster; 0: as many as its load allows"),
  option("migration-limit", ANY_INTEGER, "-1", "Most live migrations at the same time on a node; -1: any number"),
  option("cluster-name", TEXT, "", "A name of the cluster, for people and agents"),
  option("dc-deadtime", DURATION, "20s", "How long to wait for other nodes when this one starts"),
  option("shutdown-lock", BOOLEAN, "false", "Keep resources for a node that was shut down cleanly"),
  option("shutdown-lock-limit", DURATION, "0", "How long they are kept for it; 0: until it is back"),
  option("enable-acl", BOOLEAN, "false", "Who may read and change what is decided by access control lists"),
  option(
    "placement-strategy",
    oneOf("default", "utilization", "minimal", "balanced"),
    "default",
    "How capacities of nodes decide on placement",
  ),
  option(
    "node-health-strategy",
    oneOf("none", "migrate-on-red", "only-green", "progressive", "custom"),
    "none",
    "How health attributes of nodes decide on placement",
  ),
  option("node-health-base", SCORE, "0", "What every node's health is worth at first (progressive)"),
  option("node-health-green", SCORE, "0", "What a green health attribute is worth (progressive, custom)"),
  option("node-health-yellow", SCORE, "0", "What a yellow health attribute is worth (progressive, custom)"),
  option("node-health-red", SCORE, "-INFINITY", "What a red health attribute is worth (progressive, custom)"),
];

/** What Pacemaker writes there itself, or only its own daemons need: taken, and without effect. */
export const IDLE_PROPERTIES: readonly string[] = [
  ...["dc-version", "cluster-infrastructure", "have-watchdog", "last-lrm-refresh"],
  ...["pe-error-series-max", "pe-warn-series-max", "pe-input-series-max", "election-timeout", "shutdown-escalation"],
  ...["join-integration-timeout", "join-finalization-timeout", "transition-delay", "load-threshold"],
];

/** For primitives, groups and clones, and for `rsc_defaults`. */
export const RESOURCE_META: readonly OptionSpec[] = [
  option("target-role", ROLE, "Started", "The most that the cluster shall make of it"),
  option("is-managed", BOOLEAN, "true", "The cluster may start and stop it"),
  option("maintenance", BOOLEAN, "false", "Leave it as it is: no start, stop or monitor"),
  option("resource-stickiness", SCORE, "0", "How much it wants to stay where it runs (1 for clones)"),
  option("priority", SCORE, "0", "Of two that cannot both run, the one with more stays"),
  option("critical", BOOLEAN, "true", "Its group or followers move when it fails too often"),
  option("migration-threshold", NOT_NEGATIVE_SCORE, "INFINITY", "Failures on a node after which it must leave"),
  option("failure-timeout", DURATION, "0", "Failures older than this are forgiven; 0: never"),
  option(
    "multiple-active",
    oneOf("stop_start", "stop_only", "block", "stop_unexpected"),
    "stop_start",
    "What to do when it is found active on several nodes",
  ),
  option("requires", oneOf("nothing", "quorum", "fencing", "unfencing"), "", "What must hold before it may start"),
  option("allow-migrate", BOOLEAN, "false", "Move it by live migration where its agent can"),
  option("provides", oneOf("unfencing"), "", "Of a fence device: it also gives nodes back what fencing took away"),
  option("remote-node", TEXT, "", "The name of the node that this resource is"),
];

/** For clones, beside RESOURCE_META. */
export const CLONE_META: readonly OptionSpec[] = [
  option("clone-max", COUNT, "", "How many copies; by default as many as there are nodes"),
  option("clone-node-max", COUNT, "1", "How many copies on one node"),
  option("promotable", BOOLEAN, "false", "Copies can be promoted"),
  option("promoted-max", COUNT, "1", "How many copies are promoted"),
  option("promoted-node-max", COUNT, "1", "How many copies are promoted on one node"),
  option("notify", BOOLEAN, "false", "Tell every copy before and after each action"),
  option("ordered", BOOLEAN, "false", "Start copies one after the other"),
  option("interleave", BOOLEAN, "false", "Order each copy against the copy on its own node only"),
  option("globally-unique", BOOLEAN, "false", "Each copy does something different"),
];

export const OPERATION_NAMES: readonly string[] = [
  "start",
  "stop",
  "monitor",
  "promote",
  "demote",
  "notify",
  "reload",
  "reload-agent",
  "migrate_to",
  "migrate_from",
  "validate-all",
];

/** Beside its name and interval; all but `role` also for `op_defaults`. */
export const OPERATION_OPTIONS: readonly OptionSpec[] = [
  option("timeout", TIMEOUT, "20s", "How long it may take before it counts as failed and is killed"),
  option(
    "on-fail",
    oneOf("ignore", "block", "stop", "restart", "standby", "fence", "demote"),
    "",
    "What its failure leads to; by default fence for stop, restart for all others",
  ),
  option("enabled", BOOLEAN, "true", "A recurring operation is run"),
  option("role", ROLE, "", "A recurring monitor runs only where the resource has this role"),
  option("start-delay", DURATION, "0", "How long to wait before the first run"),
  option("record-pending", BOOLEAN, "true", "Show it in the status while it runs"),
  option("interval-origin", TEXT, "", "A moment from which recurring operations are counted"),
  option("description", TEXT, "", "What it is for, for people"),
  option("fails", POSITIVE, "1", "How many errors of a recurring monitor in a row count as a failure"),
  option("timeouts", POSITIVE, "1", "How many timeouts of a recurring monitor in a row count as a failure"),
  option("OCF_CHECK_LEVEL", COUNT, "0", "How thorough a monitor is; what that means is up to the agent"),
];

/** Parameters of fence devices that are for the cluster, not for the fence agent. */
export const FENCE_DEVICE_PARAMS: readonly OptionSpec[] = [
  option("pcmk_host_list", TEXT, "", "The nodes that the device can fence"),
  option("pcmk_host_map", TEXT, "", "Under which name the device knows a node: lb1:1;lb2:2"),
  option(
    "pcmk_host_check",
    oneOf("static-list", "dynamic-list", "status", "none"),
    "",
    "How to find out which nodes the device can fence",
  ),
  option(
    "pcmk_host_argument",
    TEXT,
    "",
    "The parameter that names the node to the fence agent, instead of plug; none: no such",
  ),
  option("pcmk_delay_base", TEXT, "0s", "How long to wait before fencing, for all or by node: lb1:5s;lb2:0s"),
  option("pcmk_delay_max", DURATION, "0s", "A random part is added to the delay, and the sum stays below this"),
  option("pcmk_action_limit", ANY_INTEGER, "-1", "Most actions at the same time on the device; -1: any number"),
  ...["reboot", "off", "on", "monitor", "status", "list"].flatMap((action) => [
    option(`pcmk_${action}_action`, TEXT, action, `What the fence agent is told to do for ${action}`),
    option(`pcmk_${action}_timeout`, TIMEOUT, "60s", `How long the fence agent may take for ${action}`),
    option(`pcmk_${action}_retries`, POSITIVE, "2", `How often ${action} is tried`),
  ]),
];

/** Attributes of a node that mean something to the cluster; administrators may add any others. */
export const NODE_ATTRIBUTES: readonly OptionSpec[] = [
  option("standby", BOOLEAN, "off", "No resources run here"),
  option("maintenance", BOOLEAN, "false", "Resources here are left as they are"),
];

const RENAMED: Readonly<Record<string, string>> = {
  "stop-removed-resources": "stop-orphan-resources",
  "cancel-removed-actions": "stop-orphan-actions",
};

/** Since Pacemaker 3 each `stonith-` option can be written `fencing-`, and others were renamed; this is the older name. */
export function canonicalProperty(name: string): string {
  const older = Object.hasOwn(RENAMED, name) ? (RENAMED[name] ?? name) : name.replace(/^fencing-/, "stonith-");
  return CLUSTER_PROPERTIES.some((spec) => spec.name === older) ? older : name;
}

/** Every name that a cluster option can be written with. */
export function propertyNames(): readonly string[] {
  const newer = CLUSTER_PROPERTIES.flatMap(({ name }) =>
    name.startsWith("stonith-") ? [name.replace(/^stonith-/, "fencing-")] : [],
  );
  return [...CLUSTER_PROPERTIES.map(({ name }) => name), ...newer, ...Object.keys(RENAMED)];
}

export function findOption(table: readonly OptionSpec[], name: string): OptionSpec | undefined {
  return table.find((spec) => spec.name === name);
}

/** Of a cluster option: what was set (under any of its names), else its default; undefined for no such option. */
export function effectiveProperty(properties: Readonly<Record<string, string>>, name: string): string | undefined {
  const canonical = canonicalProperty(name);
  const spec = findOption(CLUSTER_PROPERTIES, canonical);
  if (!spec) return undefined;
  if (Object.hasOwn(properties, canonical)) return properties[canonical];
  const written = Object.keys(properties).find((other) => canonicalProperty(other) === canonical);
  return written === undefined ? spec.byDefault : properties[written];
}
