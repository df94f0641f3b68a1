/**
 * A Pacemaker CIB as text -> the configuration and the scheduler's question.
 *
 * Every schema from pacemaker-1.0 on is read: what an older one said otherwise is first put into the words of the
 * newest (cib-upgrade.ts), as Pacemaker itself does before it schedules. Total: a text that is no CIB, or that says what
 * cannot be read, is answered with problems and their places, and never with half a configuration.
 */
import type { Configuration, Values } from "../../core/cib/configuration.js";
import { parseBoolean } from "../../core/model/boolean.js";
import type { NodeName } from "../../core/model/names.js";
import type { NodeStateInput, ScheduleInput, TicketState } from "../../core/scheduler/input.js";
import { parseTime } from "../../core/scheduler/unpack/iso-time.js";
import type { Places } from "../places.js";
import type { Problem } from "../problem.js";
import { AttributeReader } from "./attribute-values.js";
import { ConfigurationReader, nameOf } from "./cib-configuration.js";
import { notePlaces } from "./cib-places.js";
import { configurationElement } from "./cib-printer.js";
import { CibProblems } from "./cib-problems.js";
import { checkedIds } from "./cib-schema.js";
import { referenced, SetReader } from "./cib-sets.js";
import { readNodeStates, readTickets } from "./cib-status.js";
import { upgraded } from "./cib-upgrade.js";
import { childOf, childrenOf, type XmlElement } from "./xml-element.js";
import { learnNotes } from "./xml-notes.js";
import { readXml } from "./xml-reader.js";

export interface CibDocument {
  /** Why it cannot be used, with places: then the rest is empty. `data`: it is no XML, or no CIB; else the configuration is wrong. */
  readonly problems: readonly Problem[];
  readonly problemKind?: "data" | "configuration";
  /** What is passed over, as Pacemaker passes it over. */
  readonly warnings: readonly Problem[];
  /** Of the `<cib>` element: `validate-with`, `epoch`, `crm_feature_set`... */
  readonly attributes: Values;
  readonly configuration: Configuration;
  /** Cluster nodes in the order of the text; none that only a Pacemaker Remote connection makes. */
  readonly nodes: ScheduleInput["nodes"];
  readonly states: readonly NodeStateInput[];
  readonly tickets: Readonly<Record<string, TicketState>>;
  readonly quorate: boolean;
  readonly dc?: NodeName;
  readonly haveWatchdog: boolean;
  /** Milliseconds: the time that the cluster was at, where the CIB was kept for being looked at later. */
  readonly executionDate?: number;
}

export interface CibReading {
  /** Learns where the parts of the configuration stand. */
  readonly places?: Places;
  /** False: it will not be written again, so it need not be kept how it was written. */
  readonly notes?: boolean;
}

export function readCib(text: string, fileName: string, { places, notes = true }: CibReading = {}): CibDocument {
  const problems = new CibProblems(text, fileName);
  const root = readRoot(text, problems);
  if (!root) return { ...NOTHING, problems: problems.list, problemKind: "data" };
  const cib = upgraded(root);
  const section = childOf(cib, "configuration");
  if (places && section) notePlaces(section, places, problems);
  const document = readDocument(cib, problems, notes);
  const { list, warnings } = problems;
  if (list.length > 0) return { ...NOTHING, problems: list, problemKind: "configuration", warnings };
  return { ...document, problems: [], warnings };
}

/** What the scheduler is asked. `now`: what was asked for, else `executionDate`, else the clock. */
export function schedulingOf(document: CibDocument, now: number): ScheduleInput {
  const { attributes, configuration, nodes, states, tickets, quorate, dc, haveWatchdog } = document;
  return {
    configuration,
    nodes,
    states,
    tickets,
    wishes: [],
    quorate,
    hadQuorum: parseBoolean(attributes["no-quorum-panic"] ?? "") ?? false,
    haveWatchdog,
    ...(dc === undefined ? {} : { dc }),
    now,
  };
}

const NOTHING: CibDocument = {
  problems: [],
  warnings: [],
  attributes: {},
  configuration: {
    properties: {},
    nodes: {},
    resources: [],
    constraints: [],
    fencingTopology: [],
    rscDefaults: {},
    opDefaults: {},
  },
  nodes: [],
  states: [],
  tickets: {},
  quorate: false,
  haveWatchdog: false,
};

function readRoot(text: string, problems: CibProblems): XmlElement | undefined {
  const result = readXml(text);
  if (result.kind === "mistake") {
    problems.mistakeAt(result.offset, result.message);
    return undefined;
  }
  if (result.root.tag === "cib") return result.root;
  problems.mistake(result.root, `<${result.root.tag}> is no CIB: <cib> is expected`);
  return undefined;
}

function readDocument(cib: XmlElement, problems: CibProblems, notes: boolean): CibDocument {
  const read = new AttributeReader(problems);
  const section = childOf(cib, "configuration");
  if (!section) problems.mistake(cib, "a CIB without <configuration>");
  const byId = section ? checkedIds(section, problems) : new Map<string, XmlElement>();
  const sets = new SetReader(problems, read, byId);
  const status = childOf(cib, "status");
  const nodes = childrenOf(childOf(section, "nodes"), "node");
  const nameOfId = new Map(nodes.map((node) => [node.attributes.id ?? "", nameOf(node)]));
  const states = readNodeStates(status, nameOfId);
  const configuration = new ConfigurationReader(problems, read, sets, byId).configuration(section);
  const xmlNotes =
    notes && section
      ? learnNotes(section, configurationElement(configuration, {}), (from) => referenced(from, byId))
      : [];
  const dc = dcOf(cib, nameOfId, states);
  const executionDate = readDate(cib.attributes["execution-date"]);
  return {
    ...NOTHING,
    attributes: cib.attributes,
    configuration: xmlNotes.length > 0 ? { ...configuration, xmlNotes } : configuration,
    nodes: nodes
      .filter((node) => ["member", "normal", undefined].includes(node.attributes.type))
      .map((node) => ({ name: nameOf(node), id: node.attributes.id ?? "" })),
    states,
    tickets: readTickets(childOf(status, "tickets")),
    quorate: parseBoolean(cib.attributes["have-quorum"] ?? "") ?? false,
    haveWatchdog: parseBoolean(propertyOf(configuration, "have-watchdog") ?? "") ?? false,
    ...(dc === undefined ? {} : { dc }),
    ...(executionDate === undefined ? {} : { executionDate }),
  };
}

function dcOf(
  cib: XmlElement,
  nameOfId: ReadonlyMap<string, NodeName>,
  states: readonly NodeStateInput[],
): NodeName | undefined {
  const id = cib.attributes["dc-uuid"];
  if (id === undefined) return undefined;
  return nameOfId.get(id) ?? states.find((state) => state.id === id)?.name;
}

function propertyOf(configuration: Configuration, name: string): string | undefined {
  const sets = configuration.propertySets?.map((set) => set.values) ?? [configuration.properties];
  return sets.find((values) => values[name] !== undefined)?.[name];
}

function readDate(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return /^\d{1,12}$/.test(text) ? Number(text) * 1000 : parseTime(text);
}
