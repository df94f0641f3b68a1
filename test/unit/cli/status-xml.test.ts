/** The status as XML: what agents look for in it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { statusXml } from "../../../src/cli/status-xml.js";
import { childOf, childrenOf, type XmlElement } from "../../../src/formats/cib-xml/xml-element.js";
import { readXml } from "../../../src/formats/cib-xml/xml-reader.js";
import { takePicture } from "../../../src/tui/status-picture.js";
import { clusterState, member } from "../tui/cluster-states.js";

function read(...changes: Parameters<typeof clusterState>): XmlElement {
  const result = readXml(statusXml(takePicture(clusterState(...changes), 0)));
  assert.ok("root" in result, JSON.stringify(result));
  return result.root;
}

/** Each as `id role: nodes`. */
function resourcesBelow(parent: XmlElement | undefined): readonly string[] {
  return (parent?.children ?? []).flatMap((each) => {
    if (each.tag !== "resource") return resourcesBelow(each);
    const nodes = childrenOf(each, "node").map(({ attributes }) => attributes.name);
    return [`${each.attributes.id} ${each.attributes.role}: ${nodes.join(" ")}`];
  });
}

test("resources say what they are and where they are", () => {
  const resources = childOf(read(), "resources");
  assert.deepEqual(resourcesBelow(resources), [
    "fence-lb1 Started: lb1",
    "vip Started: lb1",
    "haproxy Started: lb1",
    "api Started: lb1",
    "api Started: lb2",
    "api Stopped: ",
  ]);
  const [group] = childrenOf(resources, "group");
  assert.equal(group?.attributes.number_resources, "2");
  const [clone] = childrenOf(resources, "clone");
  assert.equal(clone?.attributes.multi_state, "false");
});

test("nodes are shown with their attributes, whatever these are called", () => {
  const root = read({ nodes: { lb3: { ...member([]), attributes: { site: `<"west">` } } } });
  const [first] = childrenOf(childOf(root, "nodes"), "node");
  assert.equal(first?.attributes.name, "lb1");
  assert.equal(first?.attributes.is_dc, "true");
  assert.equal(first?.attributes.online, "true");
  const last = childrenOf(childOf(root, "node_attributes"), "node").at(-1);
  assert.deepEqual(childrenOf(last, "attribute").at(-1)?.attributes, { name: "site", value: `<"west">` });
});
