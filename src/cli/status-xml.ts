/**
 * The status of a cluster as `crm_mon --output-as=xml` words it, as far as agents and scripts read it: nodes with their attributes, and
 * resources with their roles and places. What is not there (the history of operations, bans, fencing, tickets) is left out whole, never in part;
 * `--output-as=json` has it.
 */
import { formatAgent } from "../core/cib/configuration.js";
import { sortedKeys } from "../core/model/names.js";
import {
  type GroupView,
  type InstanceView,
  instanceViews,
  type NodeView,
  type ResourceView,
} from "../core/scheduler/current.js";
import { element, type XmlElement } from "../formats/cib-xml/xml-element.js";
import { printXml } from "../formats/cib-xml/xml-printer.js";
import { shownAttributes } from "../tui/attribute-lines.js";
import type { StatusPicture } from "../tui/status-picture.js";

/** Of the elements and attributes that are here, as Pacemaker 2.1 describes them (xml/api). */
const API_VERSION = "2.25";

type Attributes = Readonly<Record<string, string | number | boolean>>;

export function statusXml(picture: StatusPicture): string {
  const { view } = picture;
  const parts = [
    xml(
      "nodes",
      {},
      view.nodes.map((node) => nodeXml(node, picture)),
    ),
    xml(
      "resources",
      {},
      view.resources.map((resource) => resourceXml(resource, picture)),
    ),
    xml(
      "node_attributes",
      {},
      view.nodes.map((node) => attributesXml(node, picture)),
    ),
    xml("status", { code: 0, message: "OK" }),
  ];
  const head = { "api-version": API_VERSION, request: "crm_mon -1 --output-as=xml" };
  return `<?xml version="1.0"?>\n${printXml(xml("pacemaker-result", head, parts))}`.trimEnd();
}

function nodeXml(node: NodeView, { state, view }: StatusPicture): XmlElement {
  const instances = view.resources.flatMap(instanceViews);
  return xml("node", {
    name: node.name,
    id: nodeId(node.name, state.layout),
    online: node.online,
    standby: node.standby,
    standby_onfail: node.standbyOnFail,
    maintenance: node.maintenance,
    pending: node.pending,
    unclean: node.unclean !== undefined,
    shutdown: node.shutdown,
    is_dc: node.name === state.dc,
    resources_running: instances.filter(({ on }) => on.some((place) => place.node === node.name)).length,
    type: "member",
  });
}

function resourceXml(resource: ResourceView, picture: StatusPicture): XmlElement {
  if (resource.kind === "primitive") return instanceXml(resource, picture);
  if (resource.kind === "group") return groupXml(resource, picture);
  const { id, promotable, unique, managed, disabled } = resource;
  const copies = resource.copies.map((copy) => resourceXml(copy, picture));
  return xml("clone", { id, multi_state: promotable, unique, managed, disabled }, copies);
}

function groupXml({ id, members, managed, disabled }: GroupView, picture: StatusPicture): XmlElement {
  const parts = members.map((member) => instanceXml(member, picture));
  return xml("group", { id, number_resources: members.length, managed, disabled }, parts);
}

function instanceXml(instance: InstanceView, { state }: StatusPicture): XmlElement {
  const { historyId, on, targetRole } = instance;
  const [main] = on;
  const places = on.map(({ node }) => xml("node", { name: node, id: nodeId(node, state.layout), cached: true }));
  return xml(
    "resource",
    {
      id: historyId,
      resource_agent: formatAgent(instance.agent),
      role: main?.role ?? "Stopped",
      ...(targetRole && { target_role: targetRole }),
      active: main !== undefined,
      orphaned: instance.orphan,
      blocked: instance.blocked,
      maintenance: instance.maintenance,
      managed: instance.managed,
      failed: on.some(({ failed }) => failed),
      failure_ignored: on.some(({ failureIgnored }) => failureIgnored),
      nodes_running_on: on.length,
      ...(main?.pending && { pending: main.pending }),
    },
    places,
  );
}

function attributesXml({ name }: NodeView, { cluster }: StatusPicture): XmlElement {
  const shown = shownAttributes(cluster.nodeByName.get(name));
  return xml(
    "node",
    { name },
    sortedKeys(shown).map((each) => xml("attribute", { name: each, value: shown[each] ?? "" })),
  );
}

function nodeId(name: string, { nodes }: StatusPicture["state"]["layout"]): number {
  return nodes[name]?.id ?? 0;
}

function xml(tag: string, attributes: Attributes, children: readonly XmlElement[] = []): XmlElement {
  const texts = Object.entries(attributes).map(([name, value]) => [name, String(value)]);
  return element(tag, Object.fromEntries(texts), children);
}
