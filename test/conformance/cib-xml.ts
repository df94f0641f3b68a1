/**
 * Reads as much of a Pacemaker CIB (XML) as the first tier of the public scheduler suite holds, for comparing our
 * decisions with its expected ones. Says what it does not know: such a case is skipped, never half read.
 */
import { XMLParser } from "fast-xml-parser";
import type {
  Clone,
  Configuration,
  Constraint,
  Group,
  OperationConfig,
  OrderAction,
  Primitive,
  Resource,
  Values,
} from "../../src/core/cib/configuration.js";
import type { NodeState, NodeStatus, OperationOutcome, OperationRecord } from "../../src/core/cib/status.js";
import { NEW_NODE_STATUS, operationKey } from "../../src/core/cib/status.js";
import { parseBoolean } from "../../src/core/model/boolean.js";
import { parseDuration } from "../../src/core/model/duration.js";
import { parseScore } from "../../src/core/model/score.js";
import { parseInstant } from "../../src/core/scheduler/iso-date.js";
import type { ScheduleInput } from "../../src/core/scheduler/schedule.js";

export class NotRead extends Error {}

interface Element {
  readonly tag: string;
  readonly attributes: Values;
  readonly children: readonly Element[];
}

/** The order of elements matters, and attributes are kept as text. */
function parse(text: string): Element {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: "",
    parseAttributeValue: false,
  });
  const roots = elements(parser.parse(text));
  const cib = roots.find((element) => element.tag === "cib");
  if (!cib) throw new NotRead("no cib element");
  return cib;
}

function elements(nodes: readonly Record<string, unknown>[]): Element[] {
  return nodes.flatMap((node) => {
    const tag = Object.keys(node).find((key) => key !== ":@");
    if (tag === undefined || tag.startsWith("#") || tag.startsWith("?")) return [];
    const attributes = (node[":@"] ?? {}) as Values;
    return [{ tag, attributes, children: elements(node[tag] as readonly Record<string, unknown>[]) }];
  });
}

export function readCib(text: string): ScheduleInput {
  const cib = parse(text);
  const configuration = child(cib, "configuration");
  const properties = nvpairs(sets(configuration, "crm_config", "cluster_property_set"));
  const nodes = (configuration && child(configuration, "nodes")?.children) ?? [];
  const names = new Map(nodes.map((node) => [node.attributes.id ?? "", node.attributes.uname ?? ""]));
  const fencing = parseBoolean(properties["stonith-enabled"] ?? properties["fencing-enabled"] ?? "") ?? true;
  const states = child(cib, "status")?.children ?? [];
  if (configuration && child(configuration, "tags")) throw new NotRead("tags");
  return {
    configuration: {
      properties,
      nodes: Object.fromEntries(
        nodes.map((node) => [node.attributes.uname, { attributes: nvpairs(named(node, "instance_attributes")) }]),
      ),
      resources: (configuration && child(configuration, "resources")?.children.flatMap(readResource)) ?? [],
      constraints: (configuration && child(configuration, "constraints")?.children.flatMap(readConstraint)) ?? [],
      fencingTopology: [],
      rscDefaults: nvpairs(sets(configuration, "rsc_defaults", "meta_attributes")),
      opDefaults: nvpairs(sets(configuration, "op_defaults", "meta_attributes")),
    } satisfies Configuration,
    status: {
      nodes: Object.fromEntries(
        [...names].map(([id, name]) => [
          name,
          readNode(
            states.find((state) => state.attributes.id === id),
            fencing,
            parseBoolean(cib.attributes["no-quorum-panic"] ?? "") ?? false,
          ),
        ]),
      ),
      fencing: [],
      wishes: [],
    },
    nodeIds: Object.fromEntries([...names.values()].map((name, index) => [name, index + 1])),
    quorate: parseBoolean(cib.attributes["have-quorum"] ?? "") ?? false,
    dc: names.get(cib.attributes["dc-uuid"] ?? "") ?? "",
    now: readNow(cib),
  };
}

function readNow(cib: Element): number {
  const date = cib.attributes["execution-date"];
  if (date === undefined) return parseInstant("2026-11-21T00:00:00Z") ?? 0;
  return /^\d+$/.test(date) ? Number(date) * 1000 : (parseInstant(date) ?? 0);
}

function child(element: Element, tag: string): Element | undefined {
  return element.children.find((other) => other.tag === tag);
}

function named(element: Element, tag: string): readonly Element[] {
  return element.children.filter((other) => other.tag === tag);
}

function sets(configuration: Element | undefined, section: string, tag: string): readonly Element[] {
  const found = configuration && child(configuration, section);
  return found ? named(found, tag) : [];
}

/** The first set that has a name wins. */
function nvpairs(all: readonly Element[]): Values {
  const values: Record<string, string> = {};
  for (const set of all) {
    for (const pair of set.children) {
      if (pair.tag !== "nvpair") throw new NotRead(`${pair.tag} in ${set.tag}`);
      if (pair.attributes.name === undefined) throw new NotRead("nvpair by reference");
      values[pair.attributes.name] ??= pair.attributes.value ?? "";
    }
  }
  return values;
}

function readResource(element: Element): Resource[] {
  switch (element.tag) {
    case "primitive":
      return [readPrimitive(element)];
    case "group":
      return [readGroup(element)];
    case "clone":
      return [readClone(element)];
    default:
      throw new NotRead(element.tag);
  }
}

function readPrimitive(element: Element): Primitive {
  const { id = "", class: standard, provider, type = "" } = element.attributes;
  if (element.attributes.template !== undefined) throw new NotRead("template");
  const stopped = named(element, "operations").some((ops) =>
    ops.children.some((op) => op.attributes.role === "Stopped"),
  );
  if (stopped) throw new NotRead("monitor of the role Stopped");
  const meta = nvpairs(named(element, "meta_attributes"));
  if (parseBoolean(meta["allow-migrate"] ?? "")) throw new NotRead("allow-migrate");
  return {
    kind: "primitive",
    id,
    agent:
      standard === "stonith" ? { class: "stonith", type } : { class: "ocf", provider: provider ?? "heartbeat", type },
    params: nvpairs(named(element, "instance_attributes")),
    meta,
    operations: named(element, "operations").flatMap((operations) => operations.children.map(readOperation)),
  };
}

function readOperation(element: Element): OperationConfig {
  const { id: _, name = "", interval = "0", ...options } = element.attributes;
  const more = nvpairs([...named(element, "meta_attributes"), ...named(element, "instance_attributes")]);
  return { name, interval: parseDuration(interval) ?? 0, options: { ...options, ...more } };
}

function readGroup(element: Element): Group {
  const { id = "" } = element.attributes;
  const members = named(element, "primitive").map(readPrimitive);
  return { kind: "group", id, members, meta: nvpairs(named(element, "meta_attributes")) };
}

function readClone(element: Element): Clone {
  const { id = "" } = element.attributes;
  const meta = nvpairs(named(element, "meta_attributes"));
  for (const name of ["promotable", "clone-min", "notify", "globally-unique"]) {
    if (!["false", undefined].includes(meta[name])) throw new NotRead(name);
  }
  const inner = element.children.flatMap((other) =>
    other.tag === "primitive" || other.tag === "group" ? readResource(other) : [],
  );
  const [copied] = inner;
  if (copied?.kind !== "primitive" && copied?.kind !== "group") throw new NotRead("clone of nothing");
  return { kind: "clone", id, child: copied, meta };
}

function readConstraint(element: Element): Constraint[] {
  switch (element.tag) {
    case "rsc_location":
      return readLocation(element);
    case "rsc_colocation":
      return [readColocation(element)];
    case "rsc_order":
      return [readOrder(element)];
    default:
      throw new NotRead(element.tag);
  }
}

function readScore(text: string | undefined, byDefault: number): number {
  const score = text === undefined ? byDefault : parseScore(text);
  if (score === undefined) throw new NotRead(`score ${text}`);
  return score;
}

function readLocation(element: Element): Constraint[] {
  const { id = "", rsc, node, score } = element.attributes;
  if (rsc === undefined || element.attributes.role !== undefined) throw new NotRead("location of a set or role");
  if (node !== undefined) return [{ kind: "location", id, resource: rsc, node, score: readScore(score, 0) }];
  return element.children.flatMap((rule): Constraint[] => {
    const [expression, ...more] = rule.children;
    const { attribute, operation, value = "" } = expression?.attributes ?? {};
    const simple = rule.tag === "rule" && more.length === 0 && attribute === "#uname" && operation === "eq";
    if (!simple || rule.attributes.role !== undefined) throw new NotRead("rule");
    return [{ kind: "location", id, resource: rsc, node: value, score: readScore(rule.attributes.score, 0) }];
  });
}

function readColocation(element: Element): Constraint {
  const { id = "", rsc, "with-rsc": primary, score } = element.attributes;
  if (rsc === undefined || primary === undefined || element.attributes["node-attribute"])
    throw new NotRead("colocation of sets");
  if (element.attributes["rsc-role"] ?? element.attributes["with-rsc-role"]) throw new NotRead("colocation of roles");
  return { kind: "colocation", id, resource: rsc, with: primary, score: readScore(score, 0) };
}

function readOrder(element: Element): Constraint {
  const { id = "", first, then, score, kind, symmetrical } = element.attributes;
  if (first === undefined || then === undefined) throw new NotRead("order of sets");
  if (element.attributes["require-all"] === "false") throw new NotRead("require-all");
  const firstAction = (element.attributes["first-action"] ?? "start") as OrderAction;
  const known = kind === "Optional" || kind === "Serialize" ? kind : kind && "Mandatory";
  const orderKind = known ?? (score !== undefined && readScore(score, 0) <= 0 ? "Optional" : "Mandatory");
  return {
    kind: "order",
    id,
    orderKind: orderKind as "Mandatory" | "Optional" | "Serialize",
    first,
    firstAction,
    then,
    thenAction: (element.attributes["then-action"] ?? firstAction) as OrderAction,
    symmetrical: parseBoolean(symmetrical ?? "") ?? orderKind !== "Serialize",
  };
}

/** Older histories number the copies of anonymous clones too. */
function plainId(id: string): string {
  return id.replace(/:\d+$/, "");
}

function readNode(state: Element | undefined, fencing: boolean, wasQuorate: boolean): NodeStatus {
  if (!state) return NEW_NODE_STATUS;
  const attributes = nvpairs(named(state, "transient_attributes").flatMap((all) => named(all, "instance_attributes")));
  const lrm = child(state, "lrm");
  const resources = (lrm && child(lrm, "lrm_resources")?.children) ?? [];
  const records = resources.flatMap(readHistory).map((record) => ({ ...record, resource: plainId(record.resource) }));
  return {
    state: nodeState(state.attributes, fencing),
    incarnation: 1,
    epoch: 1,
    wasQuorate,
    attributes,
    operations: Object.fromEntries(
      records.map((record, index) => [
        `${operationKey(record.resource, record.operation, record.interval)} ${index}`,
        record,
      ]),
    ),
  };
}

/** `in_ccm` and `crmd` are true/online, or since when; 0 for not. */
function nodeState({ in_ccm = "", crmd = "", join = "", expected = "" }: Values, fencing: boolean): NodeState {
  const inView = parseBoolean(in_ccm) ?? Number(in_ccm) > 0;
  const online = crmd === "online" || Number(crmd) > 0;
  if (inView && online && join === "member") return "member";
  if (inView && online && expected !== "down") return "joining";
  if (inView && !online && !fencing) return "left";
  const wasMember = expected === "member" || (inView && expected !== "down");
  return wasMember ? "lost" : "left";
}

function readHistory(resource: Element): OperationRecord[] {
  const { id = "", class: standard, provider, type = "" } = resource.attributes;
  return resource.children
    .filter((op) => op.tag === "lrm_rsc_op")
    .map((op) => {
      const { operation = "", interval = "0", "call-id": callId = "0", "rc-code": rc = "0" } = op.attributes;
      const [, , expected = "0"] = (op.attributes["transition-key"] ?? "").split(":");
      return {
        resource: id,
        agent:
          standard === "stonith"
            ? { class: "stonith", type }
            : { class: "ocf", provider: provider ?? "heartbeat", type },
        operation,
        interval: Number(interval),
        callId: Number(callId) < 0 ? Number.MAX_SAFE_INTEGER : Number(callId),
        outcome: outcomeOf(op.attributes["op-status"]),
        rc: Number(rc),
        expectedRc: Number(expected),
        exitReason: op.attributes["exit-reason"] ?? "",
        lastRcChange: Number(op.attributes["last-rc-change"] ?? "0") * 1000,
        execMs: 0,
        queueMs: 0,
        digest: "",
      };
    });
}

function outcomeOf(status: string | undefined): OperationOutcome {
  switch (status) {
    case "-1":
      return "pending";
    case "2":
      return "timed-out";
    case "7":
      return "not-run";
    default:
      return "complete";
  }
}
