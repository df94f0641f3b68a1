/** The cluster as it is shown: node words, where instances are, flags. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  currentView,
  type InstanceView,
  instanceFlags,
  instanceViews,
} from "../../../../src/core/scheduler/current.js";
import { settled } from "./carry-out.js";
import {
  type Cluster,
  clone,
  cluster,
  fenceDevice,
  group,
  input,
  monitor,
  primitive,
  withConfiguration,
  withMeta,
  withNodeAttribute,
  withOperation,
  withProperty,
  withState,
} from "./small-cluster.js";

const LBS = ["lb1", "lb2", "lb3"];
const vip = primitive("vip", { operations: [monitor(10_000)] });

function running(): Cluster {
  return settled(cluster(LBS, { resources: [fenceDevice(), vip] }));
}

function words(before: Cluster, node: string): string | undefined {
  return currentView(input(before)).nodes.find((view) => view.name === node)?.words;
}

function instance(before: Cluster, id: string): InstanceView {
  const found = currentView(input(before))
    .resources.flatMap(instanceViews)
    .find((view) => view.id === id);
  assert.ok(found, `no instance ${id}`);
  return found;
}

function flags(before: Cluster, id: string): string {
  const view = instance(before, id);
  return instanceFlags(view, view.on[0]).join(", ");
}

describe("node words", () => {
  test("member, standby, maintenance", () => {
    assert.equal(words(running(), "lb3"), "online");
    assert.equal(words(withNodeAttribute(running(), "lb3", { standby: "on" }), "lb3"), "standby");
    assert.equal(
      words(withNodeAttribute(running(), "lb2", { standby: "on" }), "lb2"),
      "standby (with active resources)",
    );
    assert.equal(words(withNodeAttribute(running(), "lb3", { maintenance: "true" }), "lb3"), "maintenance");
  });

  test("joining, lost, left; without fencing nobody is unclean", () => {
    assert.equal(words(withState(running(), "lb3", "joining"), "lb3"), "pending");
    assert.equal(words(withState(running(), "lb3", "lost"), "lb3"), "UNCLEAN (offline)");
    assert.equal(words(withState(running(), "lb3", "left"), "lb3"), "OFFLINE");
    const off = withProperty(withState(running(), "lb3", "lost"), { "stonith-enabled": "false" });
    assert.equal(words(off, "lb3"), "OFFLINE");
    assert.equal(words(withNodeAttribute(off, "lb3", { standby: "on" }), "lb3"), "OFFLINE (standby)");
  });

  test("a node on which a stop failed", () => {
    const failed = withOperation(running(), "lb2", "vip", "stop", { rc: 1 });
    assert.equal(words(failed, "lb2"), "UNCLEAN (online)");
  });
});

describe("instances", () => {
  test("where they are, and what is under way", () => {
    assert.deepEqual(
      instance(running(), "vip").on.map(({ node, role, pending }) => [node, role, pending]),
      [["lb2", "Started", undefined]],
    );
    const pending = (name: string) => withOperation(running(), "lb2", "vip", name, { outcome: "pending" });
    assert.equal(instance(pending("start"), "vip").on[0]?.pending, "Starting");
    assert.equal(instance(pending("stop"), "vip").on[0]?.pending, "Stopping");
  });

  test("failed, unclean, on two nodes", () => {
    const failed = withOperation(running(), "lb2", "vip", "monitor", { interval: 10_000, rc: 7 });
    assert.equal(instance(failed, "vip").on[0]?.failed, true);
    assert.equal(flags(withState(running(), "lb2", "lost"), "vip"), "UNCLEAN");
    const twice = withOperation(running(), "lb3", "vip", "monitor", { expectedRc: 7 });
    assert.deepEqual(
      instance(twice, "vip").on.map(({ node }) => node),
      ["lb2", "lb3"],
    );
  });

  test("disabled, unmanaged, maintenance, blocked, failure ignored", () => {
    assert.equal(flags(withMeta(running(), "vip", { "target-role": "Stopped" }), "vip"), "disabled");
    assert.equal(flags(withMeta(running(), "vip", { "is-managed": "false" }), "vip"), "unmanaged");
    assert.equal(flags(withProperty(running(), { "maintenance-mode": "true" }), "vip"), "maintenance");
    const noFencing = withProperty(running(), { "stonith-enabled": "false" });
    assert.equal(flags(withOperation(noFencing, "lb2", "vip", "stop", { rc: 1 }), "vip"), "blocked");
    const ignoring = { ...vip, operations: [monitor(10_000, { "on-fail": "ignore" })] };
    const ignored = withConfiguration(running(), { resources: [fenceDevice(), ignoring] });
    const failed = withOperation(ignored, "lb2", "vip", "monitor", { interval: 10_000, rc: 7 });
    assert.equal(flags(failed, "vip"), "failure ignored");
  });

  test("what runs but is no longer configured is an orphan", () => {
    const without = withConfiguration(running(), { resources: [fenceDevice()] });
    assert.equal(instance(without, "vip").orphan, true);
  });

  test("copies take the numbers of the nodes they run on, in the order of nodes", () => {
    const api = clone("apis", group("web", [primitive("ip"), primitive("api")]));
    const copies = settled(cluster(LBS, { resources: [fenceDevice(), api] }));
    assert.deepEqual(
      ["api:0", "api:1", "api:2"].map((id) => instance(copies, id).on.map(({ node }) => node)),
      [["lb1"], ["lb2"], ["lb3"]],
    );
    assert.equal(instance(copies, "api:1").historyId, "api");
  });
});
