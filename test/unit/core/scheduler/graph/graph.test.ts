/** The graph's own order, and its two printed forms. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { printDot } from "../../../../../src/core/scheduler/graph/graph-dot.js";
import { printGraph } from "../../../../../src/core/scheduler/graph/graph-xml.js";
import { done, group, member, order, primitive, runOf } from "../order/given-orders.js";

const a = primitive("a");
const b = primitive("b");

test("a group's points come before its members, its newest first", () => {
  assert.deepEqual(done({ resources: [group("g", a, b)] }), [
    "g_running_0",
    "g_start_0",
    "a_start_0@n1",
    "b_start_0@n1",
  ]);
});

test("a clone's copies come before its points", () => {
  const clone = { kind: "clone", id: "c", child: a, meta: {} } as const;
  assert.deepEqual(done({ resources: [clone] }), ["a:0_start_0@n1", "a:1_start_0@n2", "c_running_0", "c_start_0"]);
});

test("as XML: each synapse with its action and its triggers", () => {
  const { cluster, graph } = runOf({ resources: [a, b], constraints: [order("a", "b")] });
  const text = printGraph(cluster, graph);
  assert.match(text, /^<transition_graph cluster-delay="60s" fencing-timeout="60s"/);
  assert.match(
    text,
    /<synapse id="1">\n {4}<action_set>\n {6}<rsc_op id="\d+" operation="start" operation_key="b_start_0" on_node="n2" on_node_uuid="n2">/,
  );
  assert.match(text, /<primitive id="b" class="ocf" provider="pacemaker" type="Dummy"\/>/);
  assert.match(
    text,
    /<trigger>\n {8}<rsc_op id="\d+" operation="start" operation_key="a_start_0" on_node="n1" on_node_uuid="n1"\/>/,
  );
});

test("nothing to do is an empty graph", () => {
  const { cluster, graph } = runOf({ resources: [], states: [member("n1"), member("n2")] });
  assert.match(printGraph(cluster, graph), /^<transition_graph [^>]*\/>\n$/);
});

test("for Graphviz: what is done is green, with its relations", () => {
  const { cluster, graph } = runOf({ resources: [a, b], constraints: [order("a", "b")] });
  const text = printDot(cluster, graph, false);
  assert.match(text, /"a_start_0 n1" \[ style=bold color="green" fontcolor="black"\]/);
  assert.match(text, /"a_start_0 n1" -> "b_start_0 n2" \[ style = bold\]/);
});
