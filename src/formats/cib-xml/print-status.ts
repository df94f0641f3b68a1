/**
 * A whole CIB, status and all: what the scheduler was asked, as text that `readCib` reads to the same question. The configuration is
 * printed as it was written; of the status what is known, in today's form.
 */
import type { Values } from "../../core/cib/configuration.js";
import type {
  NodeStateInput,
  OperationHistory,
  ResourceHistory,
  ScheduleInput,
  TicketState,
} from "../../core/scheduler/input.js";
import { defined } from "../defined.js";
import { configurationElement } from "./cib-printer.js";
import { element, type XmlElement } from "./xml-element.js";
import { withNotes } from "./xml-notes.js";
import { printXml } from "./xml-printer.js";

/** `attributes`: of the `<cib>` element, beside what the question itself says. */
export function printQuestion(input: ScheduleInput, attributes: Values): string {
  const { configuration, nodes, states, tickets, quorate, dc } = input;
  const nodeIds = Object.fromEntries(nodes.map(({ name, id }) => [name, id]));
  const section = withNotes(configurationElement(configuration, { nodeIds }), configuration.xmlNotes ?? []);
  const facts = {
    "validate-with": SCHEMA,
    ...attributes,
    "have-quorum": quorate ? "1" : "0",
    ...(dc === undefined ? {} : { "dc-uuid": nodeIds[dc] ?? dc }),
  };
  return printXml(element("cib", facts, [section, statusElement(states, tickets)]));
}

const SCHEMA = "pacemaker-3.10";

function statusElement(states: readonly NodeStateInput[], tickets: ScheduleInput["tickets"]): XmlElement {
  const held = Object.entries(tickets).map(([name, ticket]) => printTicket(name, ticket));
  return element("status", {}, [...states.map(printState), ...(held.length > 0 ? [element("tickets", {}, held)] : [])]);
}

function printTicket(id: string, { granted, standby, lastGranted, attributes }: TicketState): XmlElement {
  const since = defined({ "last-granted": lastGranted?.toString() });
  return element("ticket_state", { ...attributes, id, granted: String(granted), standby: String(standby), ...since });
}

function printState(state: NodeStateInput): XmlElement {
  const { id, name, remote, inCluster, peerOnline, join, expected, fenced, inMaintenance } = state;
  const crmd = typeof peerOnline === "boolean" ? (peerOnline ? "online" : "offline") : peerOnline?.toString();
  const attributes = {
    id,
    uname: name,
    ...(remote ? { remote_node: "true" } : {}),
    ...defined({
      in_ccm: inCluster?.toString(),
      crmd,
      join,
      expected,
      node_fenced: fenced?.toString(),
      node_in_maintenance: inMaintenance?.toString(),
    }),
  };
  return element("node_state", attributes, [...printAttributes(state), ...printHistories(state)]);
}

function printAttributes({ id, attributes }: NodeStateInput): XmlElement[] {
  const pairs = Object.entries(attributes).map(([name, value]) =>
    element("nvpair", { id: `status-${id}-${name.replace(/[^\w.-]/g, ".")}`, name, value }),
  );
  if (pairs.length === 0) return [];
  const set = element("instance_attributes", { id: `status-${id}` }, pairs);
  return [element("transient_attributes", { id }, [set])];
}

function printHistories({ id, histories }: NodeStateInput): XmlElement[] {
  if (histories.length === 0) return [];
  return [element("lrm", { id }, [element("lrm_resources", {}, histories.map(printHistory))])];
}

function printHistory({ resource, agent, container, shutdownLock, operations }: ResourceHistory): XmlElement {
  const attributes = {
    id: resource,
    class: agent.class,
    ...defined({ provider: agent.provider }),
    type: agent.type,
    ...defined({ container, "shutdown-lock": shutdownLock?.toString() }),
  };
  return element("lrm_resource", attributes, operations.map(printOperation));
}

function printOperation(operation: OperationHistory): XmlElement {
  const { id, key, rc, status, callId, interval, exitReason } = operation;
  const transitionKey = keyText(operation);
  const magic = transitionKey === undefined ? undefined : `${status}:${rc};${transitionKey}`;
  return element("lrm_rsc_op", {
    id,
    operation_key: key,
    operation: operation.operation,
    ...defined({
      crm_feature_set: operation.featureSet,
      "transition-key": transitionKey,
      "transition-magic": magic,
    }),
    ...(exitReason === "" ? {} : { "exit-reason": exitReason }),
    ...defined({ on_node: operation.onNode }),
    "call-id": String(callId),
    "rc-code": String(rc),
    "op-status": String(status),
    interval: String(interval),
    ...defined({
      "last-rc-change": operation.lastRcChange?.toString(),
      "last-run": operation.lastRun?.toString(),
      "exec-time": operation.execMs?.toString(),
      "queue-time": operation.queueMs?.toString(),
      migrate_source: operation.migrateSource,
      migrate_target: operation.migrateTarget,
      "op-digest": operation.digest,
      "op-restart-digest": operation.restartDigest,
      "op-force-restart": listText(operation.restartNames),
      "op-secure-digest": operation.secureDigest,
      "op-secure-params": listText(operation.secureNames),
    }),
  });
}

/** Nobody's transition is the field's -1; an owner is always named, for who reads it takes the first three only with it. */
function keyText({ actionId, transitionId, expectedRc, transitionOwner }: OperationHistory): string | undefined {
  if (actionId === undefined && transitionId === undefined && expectedRc === undefined) return undefined;
  return `${actionId ?? -1}:${transitionId ?? -1}:${expectedRc ?? 0}:${transitionOwner ?? NOBODY}`;
}

const NOBODY = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";

function listText(names: readonly string[] | undefined): string | undefined {
  return names && ` ${names.join(" ")} `;
}
