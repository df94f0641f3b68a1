/**
 * The status section of a CIB (Pacemaker Explained, "Status -- Here be dragons"): what is known of the nodes, what they
 * ran, and tickets. What a record does not say is left out, never guessed.
 */
import type { AgentClass, Values } from "../../core/cib/configuration.js";
import { parseBoolean } from "../../core/model/boolean.js";
import type { NodeName } from "../../core/model/names.js";
import type { NodeStateInput, OperationHistory, ResourceHistory, TicketState } from "../../core/scheduler/input.js";
import { defined } from "../defined.js";
import { optionalInteger } from "./attribute-values.js";
import { childOf, childrenOf, type XmlElement } from "./xml-element.js";

export function readNodeStates(
  status: XmlElement | undefined,
  nameOfId: ReadonlyMap<string, NodeName>,
): readonly NodeStateInput[] {
  return childrenOf(status, "node_state").map((state) => readNodeState(state, nameOfId));
}

function readNodeState(element: XmlElement, nameOfId: ReadonlyMap<string, NodeName>): NodeStateInput {
  const { id = "", uname, in_ccm, crmd, join, expected, remote_node, ...more } = element.attributes;
  const histories = childrenOf(childOf(childOf(element, "lrm"), "lrm_resources"), "lrm_resource");
  return {
    name: uname || nameOfId.get(id) || id,
    id: id || (uname ?? ""),
    remote: parseBoolean(remote_node ?? "") ?? false,
    ...defined({
      inCluster: sinceWhen(in_ccm),
      peerOnline: crmd === "online" ? true : crmd === "offline" ? false : sinceWhen(crmd),
      join: (["down", "pending", "member", "banned"] as const).find((word) => word === join),
      expected: (["down", "member"] as const).find((word) => word === expected),
      fenced: timeOrBoolean(more.node_fenced),
      inMaintenance: timeOrBoolean(more.node_in_maintenance),
    }),
    attributes: transientValues(element, "instance_attributes"),
    utilization: transientValues(element, "utilization"),
    histories: histories.map(readResourceHistory),
  };
}

/** `true`, `false`, or since when (0: not). */
function sinceWhen(text: string | undefined): boolean | number | undefined {
  const number = optionalInteger(text);
  return number !== undefined && number !== 1 ? number : parseBoolean(text ?? "");
}

function timeOrBoolean(text: string | undefined): boolean | undefined {
  const number = optionalInteger(text);
  return number === undefined ? parseBoolean(text ?? "") : number > 0;
}

/** Of a node until it restarts. */
function transientValues(state: XmlElement, tag: "instance_attributes" | "utilization"): Values {
  return pairsOf(childrenOf(state, "transient_attributes").flatMap((all) => childrenOf(all, tag)));
}

/** The first of several values of one name counts. */
function pairsOf(sets: readonly XmlElement[]): Values {
  const values: Record<string, string> = {};
  for (const pair of sets.flatMap((set) => childrenOf(set, "nvpair"))) {
    const { name, value = "" } = pair.attributes;
    if (name !== undefined && name !== "__proto__") values[name] ??= value;
  }
  return values;
}

function readResourceHistory(element: XmlElement): ResourceHistory {
  const { id = "", class: standard = "", provider, type = "", container } = element.attributes;
  return {
    resource: id,
    agent: { class: standard as AgentClass, ...defined({ provider }), type },
    ...defined({ container, shutdownLock: optionalInteger(element.attributes["shutdown-lock"]) }),
    operations: childrenOf(element, "lrm_rsc_op").map(readOperation),
  };
}

function readOperation(element: XmlElement): OperationHistory {
  const from = element.attributes;
  const magic = readMagic(from["transition-magic"]);
  const key = readTransitionKey(from["transition-key"] ?? magic.key);
  const { id = "" } = from;
  return defined({
    id,
    key: from.operation_key ?? id,
    operation: from.operation ?? "",
    interval: optionalInteger(from.interval) ?? 0,
    callId: optionalInteger(from["call-id"]) ?? 0,
    rc: optionalInteger(from["rc-code"]) ?? magic.rc ?? 0,
    status: optionalInteger(from["op-status"]) ?? magic.status ?? 0,
    exitReason: from["exit-reason"] ?? "",
    ...key,
    lastRcChange: optionalInteger(from["last-rc-change"]),
    lastRun: optionalInteger(from["last-run"]),
    execMs: optionalInteger(from["exec-time"]),
    queueMs: optionalInteger(from["queue-time"]),
    migrateSource: from.migrate_source,
    migrateTarget: from.migrate_target,
    digest: from["op-digest"],
    restartDigest: from["op-restart-digest"],
    restartNames: words(from["op-force-restart"]),
    secureDigest: from["op-secure-digest"],
    secureNames: words(from["op-secure-params"]),
    featureSet: from.crm_feature_set,
    onNode: from.on_node,
  });
}

/** `STATUS:RC;KEY`, in the oldest records `STATUS:KEY`. */
function readMagic(text: string | undefined) {
  const [, status, rc, key] = /^(-?\d+):(-?\d+);(.*)$/.exec(text ?? "") ?? [];
  return { status: optionalInteger(status), rc: optionalInteger(rc), key };
}

/** `ACTION:TRANSITION:TARGET-RC:OWNER`; older ones leave parts out. */
function readTransitionKey(text: string | undefined) {
  const [, action, transition, target, owner] = /^(-?\d+):(-?\d+):(-?\d+):(.*)$/.exec(text ?? "") ?? [];
  return {
    actionId: optionalInteger(action),
    transitionId: optionalInteger(transition),
    expectedRc: optionalInteger(target),
    transitionOwner: owner,
  };
}

function words(text: string | undefined): readonly string[] | undefined {
  return text?.split(/\s+/).filter((word) => word !== "");
}

/** Tickets as `<ticket_state>`, and as the attributes (`granted-ticket-NAME`) that older versions kept. */
export function readTickets(section: XmlElement | undefined): Readonly<Record<string, TicketState>> {
  const tickets: Record<string, TicketState> = {};
  const legacy = pairsOf(childrenOf(section, "instance_attributes"));
  for (const [name, parts] of Object.entries(legacyTickets(legacy))) tickets[name] = ticketState(parts);
  for (const { attributes } of childrenOf(section, "ticket_state")) {
    const { id, ...parts } = attributes;
    if (id !== undefined && id !== "__proto__") tickets[id] = ticketState(parts);
  }
  return tickets;
}

function legacyTickets(values: Values): Readonly<Record<string, Record<string, string>>> {
  const tickets: Record<string, Record<string, string>> = {};
  for (const [written, value] of Object.entries(values)) {
    const [, part = "", name = ""] =
      /^(.*?)-ticket-(.+)$/.exec(written) ?? /^(last-granted|standby)-(.+)$/.exec(written) ?? [];
    if (!name || name === "__proto__") continue;
    tickets[name] ??= {};
    (tickets[name] as Record<string, string>)[part] = value;
  }
  return tickets;
}

function ticketState({ granted, standby, "last-granted": lastGranted, ...attributes }: Values): TicketState {
  return {
    granted: parseBoolean(granted ?? "") ?? false,
    standby: parseBoolean(standby ?? "") ?? false,
    ...defined({ lastGranted: optionalInteger(lastGranted) }),
    attributes,
  };
}
