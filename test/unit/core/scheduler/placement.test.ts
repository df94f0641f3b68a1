/** Where instances go: location, stickiness, colocation, priority, groups, clones, failures, and what takes nodes away. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { INFINITY } from "../../../../src/core/model/score.js";
import { sentence } from "../../../../src/core/scheduler/reason.js";
import { placementReasons } from "../../../../src/core/scheduler/schedule.js";
import { settled } from "./carry-out.js";
import {
  type Cluster,
  clone,
  cluster,
  colocation,
  decide,
  fenceDevice,
  group,
  input,
  location,
  monitor,
  NOW,
  primitive,
  summary,
  withConfiguration,
  withMeta,
  withNodeAttribute,
  withOperation,
  withProperty,
  withState,
  withStatusAttributes,
  withWish,
} from "./small-cluster.js";

const LBS = ["lb1", "lb2", "lb3"];
const vip = primitive("vip");

function because(before: Cluster, instance: string, notOn?: string): string[] {
  return placementReasons(input(before), instance, notOn).map(sentence);
}

describe("location", () => {
  test("the highest score wins", () => {
    const before = cluster(LBS, { resources: [fenceDevice(), vip], constraints: [location("vip", "lb3", 50)] });
    assert.ok(summary(decide(before)).includes("start vip lb3"));
    assert.ok(because(before, "vip").includes("constraint l-vip-lb3 gives 50 to lb3"));
  });

  test("a ban is stronger than any preference", () => {
    const constraints = [location("vip", "lb1", INFINITY), { ...location("vip", "lb1", -INFINITY), id: "ban" }];
    const before = cluster(["lb1"], { resources: [fenceDevice(), vip], constraints });
    assert.deepEqual(summary(decide(before)), ["start fence lb1"]);
    assert.ok(because(before, "vip").includes("no node is allowed to run vip"));
    assert.ok(because(before, "vip").includes("constraint ban gives -INFINITY to lb1"));
  });

  test("a pin ends at its time, and the schedule says when to look again", () => {
    const pin = location("vip", "lb3", INFINITY, "2027-01-15T08:00:10Z");
    const before = cluster(LBS, { resources: [fenceDevice(), vip], constraints: [pin] });
    assert.equal(decide(before).recheckAt, NOW + 10_000);
    assert.ok(summary(decide(before)).includes("start vip lb3"));
    const later = { ...before, now: NOW + 10_000 };
    assert.ok(summary(decide(later)).includes("start vip lb2"));
    assert.equal(decide(later).recheckAt, undefined);
  });

  test("in an asymmetric cluster a resource runs only where a constraint lets it", () => {
    const before = cluster(LBS, {
      properties: { "symmetric-cluster": "false" },
      resources: [fenceDevice(), vip],
      constraints: [location("fence", "lb2", 0)],
    });
    assert.deepEqual(summary(decide(before)), ["start fence lb2"]);
    assert.ok(because(before, "vip").includes("symmetric-cluster is false"));
  });
});

test("in an asymmetric cluster what others would like lets nothing run anywhere", () => {
  const before = cluster(LBS, {
    properties: { "symmetric-cluster": "false" },
    resources: [fenceDevice(), primitive("db"), vip],
    constraints: [location("fence", "lb2", 0), location("vip", "lb1", 100), colocation("vip", "db", 50)],
  });
  assert.deepEqual(summary(decide(before)), ["start fence lb2", "start vip lb1"]);
});

describe("staying and going", () => {
  const sticky = primitive("vip", { meta: { "resource-stickiness": "100" } });

  test("stickiness outweighs a smaller preference elsewhere", () => {
    const start = settled(
      cluster(LBS, { resources: [fenceDevice(), sticky], constraints: [location("vip", "lb2", 10)] }),
    );
    const later = withConfiguration(start, { constraints: [location("vip", "lb3", 99)] });
    assert.deepEqual(summary(decide(later)), []);
    const stronger = withConfiguration(start, { constraints: [location("vip", "lb3", 101)] });
    assert.deepEqual(summary(decide(stronger)), ["move vip lb2 -> lb3"]);
  });

  test("a move that was asked for beats stickiness, and a ban beats the move", () => {
    const start = settled(cluster(LBS, { resources: [fenceDevice(), sticky] }));
    assert.deepEqual(summary(decide(withWish(start, { kind: "move", resource: "vip", to: "lb3" }))), [
      "move vip lb2 -> lb3",
    ]);
    const banned = withConfiguration(start, { constraints: [location("vip", "lb3", -INFINITY)] });
    assert.deepEqual(summary(decide(withWish(banned, { kind: "move", resource: "vip", to: "lb3" }))), []);
    assert.deepEqual(summary(decide(withWish(start, { kind: "move", resource: "vip", from: "lb2" }))), [
      "move vip lb2 -> lb3",
    ]);
  });

  test("standby, a maintenance of the node, and a wish to leave take a node away", () => {
    const start = settled(cluster(LBS, { resources: [fenceDevice(), sticky] }));
    assert.deepEqual(summary(decide(withNodeAttribute(start, "lb2", { standby: "on" }))), ["move vip lb2 -> lb3"]);
    assert.deepEqual(summary(decide(withStatusAttributes(start, "lb2", { shutdown: "1800000000" }))), [
      "move vip lb2 -> lb3",
    ]);
    assert.deepEqual(summary(decide(withNodeAttribute(start, "lb2", { maintenance: "true" }))), []);
    const fresh = cluster(LBS, { resources: [fenceDevice(), vip], constraints: [location("vip", "lb2", 100)] });
    assert.ok(summary(decide(withNodeAttribute(fresh, "lb2", { maintenance: "true" }))).includes("start vip lb3"));
  });

  test("target-role Stopped stops it, and says so", () => {
    const start = settled(cluster(LBS, { resources: [fenceDevice(), sticky] }));
    const stopped = withMeta(start, "vip", { "target-role": "Stopped" });
    assert.deepEqual(summary(decide(stopped)), ["stop vip lb2"]);
    assert.deepEqual(because(stopped, "vip"), ["target-role is Stopped"]);
  });

  test("stop-all-resources stops everything", () => {
    const start = settled(cluster(LBS, { resources: [fenceDevice(), sticky] }));
    assert.deepEqual(summary(decide(withProperty(start, { "stop-all-resources": "true" }))), [
      "stop fence lb1",
      "stop vip lb2",
    ]);
  });

  test("what is no longer configured is stopped", () => {
    const start = settled(cluster(LBS, { resources: [fenceDevice(), sticky] }));
    const without = withConfiguration(start, { resources: [fenceDevice()] });
    assert.deepEqual(summary(decide(without)), ["stop vip lb2"]);
    assert.deepEqual(summary(decide(withProperty(without, { "stop-orphan-resources": "false" }))), []);
  });
});

describe("failures", () => {
  const fragile = primitive("vip", { meta: { "migration-threshold": "2", "failure-timeout": "60s" } });
  const failed = (count: string, secondsAgo: number) => ({
    "fail-count-vip#monitor_10000": count,
    "last-failure-vip#monitor_10000": String(NOW / 1000 - secondsAgo),
  });

  test("a node is banned at the threshold, not before", () => {
    const start = settled(cluster(LBS, { resources: [fenceDevice(), fragile] }));
    assert.deepEqual(summary(decide(withStatusAttributes(start, "lb2", failed("1", 5)))), []);
    const twice = withStatusAttributes(start, "lb2", failed("2", 5));
    assert.deepEqual(summary(decide(twice)), ["move vip lb2 -> lb3"]);
    assert.ok(because(twice, "vip", "lb2").includes("it failed 2 times on lb2 (migration-threshold 2)"));
  });

  test("failures end after the failure-timeout, and the schedule says when", () => {
    const start = settled(cluster(LBS, { resources: [fenceDevice(), fragile] }));
    assert.equal(decide(withStatusAttributes(start, "lb2", failed("2", 5))).recheckAt, NOW + 55_001);
    assert.deepEqual(summary(decide(withStatusAttributes(start, "lb2", failed("2", 61)))), []);
  });

  test("INFINITY failures ban without any threshold; of all operations together", () => {
    const start = settled(cluster(LBS, { resources: [fenceDevice(), primitive("vip")] }));
    const fatal = withStatusAttributes(start, "lb2", { "fail-count-vip#start_0": "INFINITY" });
    assert.deepEqual(summary(decide(fatal)), ["move vip lb2 -> lb3"]);
    const spread = { "fail-count-vip#start_0": "1", "fail-count-vip#monitor_10000": "1" };
    const both = withStatusAttributes(settled(cluster(LBS, { resources: [fenceDevice(), fragile] })), "lb2", spread);
    assert.deepEqual(summary(decide(both)), ["move vip lb2 -> lb3"]);
  });
});

describe("colocation", () => {
  const db = primitive("db");

  test("the dependent goes where the primary is, and nowhere when that is nowhere", () => {
    const resources = [fenceDevice(), vip, db];
    const constraints = [colocation("vip", "db"), location("db", "lb3", 100)];
    const before = cluster(LBS, { resources, constraints });
    assert.deepEqual(summary(decide(before)), ["start fence lb1", "start vip lb3", "start db lb3"]);
    const without = withMeta(before, "db", { "target-role": "Stopped" });
    assert.deepEqual(summary(decide(without)), ["start fence lb1"]);
    assert.ok(
      because(without, "vip").some((line) => line.startsWith("constraint c-vip-db ties it to db, which runs nowhere")),
    );
  });

  test("the primary minds what its dependents would like, through a chain", () => {
    const resources = [fenceDevice(), db, vip, primitive("web")];
    const constraints = [colocation("vip", "db"), colocation("web", "vip"), location("web", "lb3", 10)];
    assert.deepEqual(summary(decide(cluster(LBS, { resources, constraints }))), [
      "start fence lb1",
      "start db lb3",
      "start vip lb3",
      "start web lb3",
    ]);
  });

  test("a dependent that can run nowhere else does not stop its primary", () => {
    const constraints = [colocation("vip", "db"), ...LBS.map((node) => location("vip", node, -INFINITY))];
    const answer = decide(cluster(LBS, { resources: [fenceDevice(), db, vip], constraints }));
    assert.deepEqual(summary(answer), ["start fence lb1", "start db lb2"]);
  });

  test("a dependent whose likings leave its primary no node is not heard, nor is anybody behind it", () => {
    const constraints = [
      colocation("vip", "db"),
      colocation("web", "vip"),
      location("vip", "lb1", -INFINITY),
      location("web", "lb2", -INFINITY),
      location("web", "lb3", -INFINITY),
    ];
    const before = cluster(LBS, { resources: [fenceDevice(), db, vip, primitive("web")], constraints });
    assert.deepEqual(summary(decide(before)), ["start fence lb1", "start db lb2", "start vip lb2"]);
  });

  test("what a group can do nothing about, it has a say in where the other goes", () => {
    const web = group("web", [primitive("ip"), primitive("proxy")]);
    const constraints = [
      colocation("web", "db", -5000),
      location("db", "lb2", 10),
      location("proxy", "lb1", -INFINITY),
    ];
    const before = cluster(["lb1", "lb2"], { resources: [fenceDevice(), db, web], constraints });
    assert.deepEqual(summary(decide(before)).slice(1), ["start db lb1", "start ip lb2", "start proxy lb2"]);
  });

  test("what a later member of a group follows binds the whole group", () => {
    const web = group("web", [primitive("ip"), primitive("proxy")]);
    const constraints = [colocation("proxy", "db"), location("db", "lb3", 10)];
    const before = cluster(LBS, { resources: [fenceDevice(), db, web], constraints });
    assert.deepEqual(summary(decide(before)).slice(1), ["start db lb3", "start ip lb3", "start proxy lb3"]);
  });

  test("-INFINITY keeps apart; a finite dislike gives way where there is no other node", () => {
    const apart = (score: number) => ({
      resources: [fenceDevice(), db, vip],
      constraints: [colocation("vip", "db", score)],
    });
    assert.deepEqual(summary(decide(cluster(["lb1"], apart(-INFINITY)))), ["start fence lb1", "start db lb1"]);
    assert.deepEqual(summary(decide(cluster(["lb1"], apart(-500)))), [
      "start fence lb1",
      "start db lb1",
      "start vip lb1",
    ]);
  });

  test("of two that exclude each other the one with the higher priority runs", () => {
    const low = primitive("low");
    const high = primitive("high", { meta: { priority: "10" } });
    const before = cluster(["lb1"], {
      resources: [fenceDevice(), low, high],
      constraints: [colocation("low", "high", -INFINITY)],
    });
    assert.deepEqual(summary(decide(before)), ["start high lb1", "start fence lb1"]);
  });
});

describe("groups and clones", () => {
  test("a group is together, and goes where all of its members together like it most", () => {
    const web = group("web", [primitive("ip"), primitive("proxy")]);
    const constraints = [location("ip", "lb1", 10), location("proxy", "lb3", 30)];
    assert.deepEqual(summary(decide(cluster(LBS, { resources: [fenceDevice(), web], constraints }))), [
      "start fence lb1",
      "start ip lb3",
      "start proxy lb3",
    ]);
  });

  test("members behind one that cannot run do not run either", () => {
    const web = group("web", [
      primitive("ip"),
      primitive("proxy", { meta: { "target-role": "Stopped" } }),
      primitive("log"),
    ]);
    assert.deepEqual(summary(decide(cluster(LBS, { resources: [fenceDevice(), web] }))), [
      "start fence lb1",
      "start ip lb2",
    ]);
  });

  test("a clone has one copy on every node, and copies stay where they are", () => {
    const before = cluster(LBS, { resources: [fenceDevice(), clone("apis", primitive("api"))] });
    assert.deepEqual(summary(decide(before)), [
      "start fence lb1",
      "start api:0 lb2",
      "start api:1 lb3",
      "start api:2 lb1",
    ]);
    const running = settled(before);
    assert.deepEqual(summary(decide(withNodeAttribute(running, "lb1", { standby: "on" }))), [
      "move fence lb1 -> lb2",
      "stop api:0 lb1",
    ]);
  });

  test("clone-max limits the copies, and a free node takes over for a lost one", () => {
    const two = cluster(LBS, { resources: [fenceDevice(), clone("apis", primitive("api"), { "clone-max": "2" })] });
    const running = settled(two);
    assert.deepEqual(summary(decide(withState(running, "lb3", "lost"))), ["fence lb3", "move api:1 lb3 -> lb1"]);
    const fewer = withMeta(running, "apis", { "clone-max": "1" });
    assert.deepEqual(summary(decide(fewer)), ["stop api:1 lb3"]);
  });

  test("where another node would be better a spare copy goes there, and the one that runs stays", () => {
    const meta = { "clone-max": "2" };
    const running = settled(
      cluster(["lb1", "lb2"], { resources: [fenceDevice(), clone("apis", primitive("api"), meta)] }),
    );
    const one = settled(withNodeAttribute(running, "lb2", { standby: "on" }));
    const back = withConfiguration(withNodeAttribute(one, "lb2", { standby: "off" }), {
      constraints: [location("apis", "lb2", 100)],
    });
    assert.deepEqual(summary(decide(back)), ["start api:1 lb2"]);
  });

  test("two copies that would both like the same full node stay where they are", () => {
    const meta = { "clone-max": "2" };
    const running = settled(cluster(LBS, { resources: [fenceDevice(), clone("apis", primitive("api"), meta)] }));
    const liked = withConfiguration(running, { constraints: [location("apis", "lb3", 100)] });
    assert.deepEqual(summary(decide(liked)), []);
  });

  test("what follows a clone leaves a copy that is blocked by a failure", () => {
    const failing = primitive("api", { operations: [monitor(10_000, { "on-fail": "block" })] });
    const resources = [fenceDevice(), clone("apis", failing), vip];
    const running = settled(cluster(LBS, { resources, constraints: [colocation("vip", "apis")] }));
    const where = decide(running).placements.vip?.node ?? "";
    const failed = withOperation(running, where, "api", "monitor", { interval: 10_000, rc: 1 });
    assert.match(summary(decide(failed)).join(), new RegExp(`^move vip ${where} -> `));
  });

  test("a globally unique clone can have several copies on one node", () => {
    const meta = { "globally-unique": "true", "clone-max": "2", "clone-node-max": "2" };
    const running = settled(cluster(["lb1"], { resources: [fenceDevice(), clone("cips", primitive("cip"), meta)] }));
    assert.deepEqual(
      Object.keys(running.status.nodes.lb1?.operations ?? {}).filter((key) => key.includes("start")),
      ["fence_start_0", "cip:0_start_0", "cip:1_start_0"],
    );
  });

  test("what follows a clone goes where a copy is", () => {
    const constraints = [colocation("vip", "apis"), location("apis", "lb1", -INFINITY), location("vip", "lb1", 1000)];
    const before = cluster(LBS, { resources: [fenceDevice(), clone("apis", primitive("api")), vip], constraints });
    assert.ok(summary(decide(before)).some((line) => /^start vip lb[23]$/.test(line)));
  });

  test("a clone of a group has whole groups as copies", () => {
    const web = group("web", [primitive("ip"), primitive("proxy")]);
    assert.deepEqual(summary(decide(cluster(["lb1", "lb2"], { resources: [fenceDevice(), clone("webs", web)] }))), [
      "start fence lb1",
      "start ip:0 lb2",
      "start proxy:0 lb2",
      "start ip:1 lb1",
      "start proxy:1 lb1",
    ]);
  });
});
