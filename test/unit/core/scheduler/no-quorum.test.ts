/** What a partition without quorum does, by `no-quorum-policy`: lb1 (the DC) and lb2 are here, lb3 is out of sight. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Primitive, Resource } from "../../../../src/core/cib/configuration.js";
import { currentView } from "../../../../src/core/scheduler/current.js";
import { settled } from "./carry-out.js";
import {
  actionNames,
  type Cluster,
  clone,
  cluster,
  decide,
  fenceDevice,
  input,
  location,
  primitive,
  summary,
  waitsFor,
  withConfiguration,
  withMeta,
  withNode,
  withNodeAttribute,
  withOperation,
  withProperty,
  withState,
  withStatusAttributes,
} from "./small-cluster.js";

const LBS = ["lb1", "lb2", "lb3"];
const POLICIES = ["stop", "freeze", "ignore", "demote", "suicide"] as const;
type Policy = (typeof POLICIES)[number];

const vip = primitive("vip");
const db = primitive("db");

/** fence and vip on lb1, db on lb2, app on lb3; then lb3 is lost, and the quorum with it. */
function partition(policy: Policy, more: readonly Resource[] = [], of: readonly Primitive[] = [vip, db]): Cluster {
  const app = primitive("app");
  const places = [location("fence", "lb1", 10), location("vip", "lb1", 10), location("db", "lb2", 10)];
  const before = cluster(LBS, {
    resources: [fenceDevice(), ...of, app, ...more],
    constraints: [...places, location("app", "lb3", 10)],
    properties: { "no-quorum-policy": policy },
  });
  return withoutQuorum(settled(before));
}

function withoutQuorum(before: Cluster): Cluster {
  const known = LBS.reduce((so, node) => withNode(so, node, { wasQuorate: true }), before);
  return { ...withState(known, "lb3", "lost"), quorate: false };
}

function withNew(before: Cluster, ...resources: readonly Resource[]): Cluster {
  return withConfiguration(before, { resources: [...before.configuration.resources, ...resources] });
}

function expect(before: Cluster, lines: readonly string[]): void {
  assert.deepEqual(summary(decide(before)), lines);
}

const STOPS = ["stop fence lb1", "stop vip lb1", "stop db lb2"];
const SHOTS = ["fence lb1", "fence lb2"];

describe("what runs, what is lost, and what is new", () => {
  const wanted: Record<Policy, readonly string[]> = {
    stop: STOPS,
    freeze: [],
    ignore: ["fence lb3", "move app lb3 -> lb2", "start new lb1"],
    demote: STOPS,
    suicide: [...SHOTS, ...STOPS],
  };
  for (const policy of POLICIES) {
    test(policy, () => expect(withNew(partition(policy), primitive("new")), wanted[policy]));
  }
});

describe("requires", () => {
  const free = primitive("free", { meta: { requires: "nothing" } });
  const simple = primitive("simple", { meta: { requires: "quorum" } });

  test("nothing: starts and goes on whatever the policy", () => {
    for (const policy of ["stop", "freeze", "demote"] as const) {
      const lines = summary(decide(withNew(partition(policy, [], [vip]), free)));
      assert.ok(lines.includes("start free lb2"), `${policy}: ${lines.join(", ")}`);
      expect(settled(withNew(partition(policy), free)), []);
    }
  });

  test("nothing: not on a node that is about to be shot", () => {
    assert.ok(!actionNames(decide(withNew(partition("suicide"), free))).some((name) => name.startsWith("start")));
  });

  test("quorum: like fencing", () => {
    for (const policy of ["stop", "freeze", "demote"] as const) {
      assert.ok(
        !actionNames(decide(withNew(partition(policy), simple))).some((name) => name.startsWith("start simple")),
      );
    }
    const ignoring = decide(withNew(partition("ignore"), simple, primitive("new")));
    assert.ok(waitsFor(ignoring, "start simple on lb1", "fence lb3"), "it could be active there");
    assert.ok(waitsFor(ignoring, "start new on lb2", "fence lb3"));
  });
});

describe("freeze", () => {
  test("what fails is recovered where it runs, and moves within the partition", () => {
    const failing = withOperation(partition("freeze"), "lb2", "db", "monitor", { interval: 10_000, rc: 7 });
    expect(failing, ["recover db lb2"]);
    expect(withNodeAttribute(partition("freeze"), "lb2", { standby: "on" }), ["move db lb2 -> lb1"]);
  });

  test("what runs with the others stays there, also where it would need no shot", () => {
    const simple = primitive("simple", { meta: { requires: "quorum" } });
    const before = cluster(LBS, {
      resources: [fenceDevice(), simple],
      constraints: [location("simple", "lb3", 10)],
      properties: { "no-quorum-policy": "freeze" },
    });
    const lines = actionNames(decide(withoutQuorum(settled(before))));
    assert.ok(!lines.some((line) => line.startsWith("start")), lines.join(", "));
  });

  test("what a probe could not tell of may run elsewhere: it is stopped here, and not started", () => {
    const returned = withNode(partition("freeze"), "lb2", { operations: {} });
    const doubtful = withOperation(returned, "lb2", "db", "monitor", { outcome: "timed-out", rc: 1, expectedRc: 7 });
    expect(doubtful, ["stop db lb2"]);
  });

  test("what a probe found here and then failed may run elsewhere, too; as long as it does not fail it stays", () => {
    const returned = withNode(partition("freeze"), "lb2", { operations: {} });
    const found = withOperation(returned, "lb2", "db", "monitor", { expectedRc: 7 });
    expect(found, []);
    expect(withOperation(found, "lb2", "db", "monitor", { interval: 10_000, rc: 7 }), ["stop db lb2"]);
  });

  test("what was stopped on the way stays stopped", () => {
    const stopped = withOperation(partition("freeze"), "lb2", "db", "stop");
    expect(stopped, []);
  });

  test("a start that was under way is asked for again, a stop is waited for", () => {
    const starting = withOperation(partition("freeze"), "lb2", "db", "start", { outcome: "pending" });
    assert.ok(actionNames(decide(starting)).includes("start db on lb2"));
    const stopping = withOperation(partition("freeze"), "lb2", "db", "stop", { outcome: "pending" });
    expect(stopping, []);
  });

  test("who cannot stop something is fenced by its own partition, which knows it to be its member", () => {
    const failed = withOperation(partition("freeze"), "lb2", "db", "stop", { rc: 1 });
    expect(failed, ["fence lb2", "recover db lb2 -> lb1"]);
  });
});

describe("operations under way", () => {
  test("stop: a start whose end is not known is undone", () => {
    const starting = withOperation(partition("stop"), "lb2", "db", "start", { outcome: "pending" });
    expect(starting, STOPS);
  });
});

describe("demote", () => {
  const promotable = clone("dbs", primitive("copy"), { promotable: "true", "clone-max": "2" });

  test("copies that can be promoted and are not go on; nothing new starts", () => {
    const before = partition("demote", [promotable]);
    const copies = decide(before).summary.filter(({ subject }) => subject.startsWith("copy"));
    assert.deepEqual(copies, []);
    const fresh = withNew(partition("demote"), promotable);
    assert.ok(!actionNames(decide(fresh)).some((name) => name.startsWith("start copy")));
  });

  test("a promoted copy does not stay promoted", () => {
    const before = partition("demote", [promotable]);
    const node = LBS.find((name) => before.status.nodes[name]?.operations.copy_start_0) ?? "";
    const lines = summary(decide(withOperation(before, node, "copy", "promote")));
    assert.deepEqual(
      lines.filter((line) => line.includes("copy")),
      [`demote copy:0 ${node}`],
    );
  });
});

describe("maintenance", () => {
  for (const policy of ["stop", "demote", "suicide"] as const) {
    test(`${policy}: what is in maintenance is left as it is, and its node is not shot`, () => {
      expect(withProperty(partition(policy), { "maintenance-mode": "true" }), []);
      const lines = summary(decide(withNodeAttribute(partition(policy), "lb2", { maintenance: "true" })));
      assert.ok(!lines.some((line) => line.endsWith("lb2")), lines.join(", "));
      const unmanaged = summary(decide(withMeta(partition(policy), "db", { "is-managed": "false" })));
      assert.ok(!unmanaged.includes("stop db lb2"));
    });
  }
});

describe("nodes never seen", () => {
  const alone = (policy: Policy) => ({
    ...withState(withState(cluster(LBS, { resources: [fenceDevice(), vip] }), "lb2", "unseen"), "lb3", "unseen"),
    quorate: false,
    policy,
  });

  test("only ignore fences them, and before anything is started", () => {
    for (const policy of POLICIES) {
      const answer = decide(withProperty(alone(policy), { "no-quorum-policy": policy }));
      const shots = summary(answer).filter((line) => line.startsWith("fence "));
      assert.deepEqual(shots, policy === "ignore" ? ["fence lb2", "fence lb3"] : [], policy);
      if (policy === "ignore") assert.ok(waitsFor(answer, "start vip on lb1", "fence lb3"));
      else assert.ok(!actionNames(answer).some((name) => name.startsWith("start")), policy);
    }
  });
});

describe("suicide", () => {
  test("every member is shot, the DC last; what they run is stopped without waiting for that", () => {
    const answer = decide(partition("suicide"));
    assert.ok(waitsFor(answer, "fence lb1", "fence lb2"));
    assert.ok(actionNames(answer).includes("stop db on lb2"), "told to the node, not implied by the shot");
    assert.ok(!waitsFor(answer, "stop db on lb2", "fence lb2"));
  });

  test("the last one cannot be shot by anybody: it stops what it runs", () => {
    expect(withState(partition("suicide"), "lb2", "fenced"), ["stop fence lb1", "stop vip lb1"]);
  });

  test("who never had quorum, or wishes to stop, is not shot", () => {
    const restarted = withNode(partition("suicide"), "lb2", { wasQuorate: false, operations: {} });
    assert.deepEqual(summary(decide(restarted))[0], "fence lb1");
    assert.ok(!summary(decide(restarted)).includes("fence lb2"));
    const leaving = withStatusAttributes(partition("suicide"), "lb2", { shutdown: "1" });
    assert.ok(!summary(decide(leaving)).includes("fence lb2"));
  });

  test("without fencing it is stop; without a device nothing is touched, for nobody recovers anything", () => {
    expect(withProperty(partition("suicide"), { "stonith-enabled": "false" }), STOPS);
    const [, ...others] = partition("suicide").configuration.resources;
    const lines = summary(decide(withConfiguration(partition("suicide"), { resources: others })));
    assert.deepEqual(lines, []);
  });

  test("a stop that fails is not repeated: the shot is on its way", () => {
    const failed = withOperation(partition("suicide"), "lb2", "db", "stop", { rc: 1 });
    const answer = decide(failed);
    assert.ok(!actionNames(answer).includes("stop db on lb2"));
    assert.ok(summary(answer).includes("fence lb2"));
  });

  test("with quorum again nobody is shot", () => {
    expect({ ...partition("suicide"), quorate: true }, ["fence lb3", "move app lb3 -> lb2"]);
  });

  test("displays call them unclean", () => {
    const { nodes } = currentView(input(partition("suicide")));
    assert.deepEqual(
      nodes.map((node) => node.words),
      ["UNCLEAN (online)", "UNCLEAN (online)", "UNCLEAN (offline)"],
    );
  });
});
