/** What is done, in which order: stops and starts, orders, probes, monitors, recovery, fencing. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { currentView } from "../../../../src/core/scheduler/current.js";
import { sentence } from "../../../../src/core/scheduler/reason.js";
import { schedule } from "../../../../src/core/scheduler/schedule.js";
import { settled } from "./carry-out.js";
import {
  actionNames,
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
  operation,
  order,
  primitive,
  summary,
  waitsFor,
  withAwaited,
  withConfiguration,
  withMeta,
  withNode,
  withNodeAttribute,
  withOperation,
  withProperty,
  withState,
  withWish,
} from "./small-cluster.js";

const LBS = ["lb1", "lb2", "lb3"];
const vip = primitive("vip", { operations: [monitor(10_000)] });

/** Fence device on lb1, vip on lb2. */
function running(more: readonly ReturnType<typeof primitive>[] = []): Cluster {
  return settled(cluster(LBS, { resources: [fenceDevice(), vip, ...more] }));
}

function why(before: Cluster, subject: string): string[] {
  const line = decide(before).summary.find((other) => other.subject === subject);
  return (line?.because ?? []).map(sentence);
}

describe("probes", () => {
  test("every node is asked before anything starts, and only once", () => {
    const answer = decide(cluster(LBS, { resources: [fenceDevice(), vip] }));
    for (const node of LBS) assert.ok(waitsFor(answer, "start vip on lb2", `monitor vip on ${node}`));
    const probe = answer.graph.actions.find((action) => action.kind === "resource" && action.resource === "vip");
    assert.deepEqual(probe?.kind === "resource" && [probe.operation, probe.interval, probe.expectedRc], [
      "monitor",
      0,
      7,
    ]);
    assert.deepEqual(actionNames(decide(running())), []);
  });

  test("each is told its own node, and beside that the same", () => {
    const { graph } = decide(cluster(LBS, { resources: [fenceDevice(), vip] }));
    const probes = graph.actions.flatMap((action) =>
      action.kind === "resource" && action.resource === "vip" && action.expectedRc === 7 ? [action] : [],
    );
    assert.deepEqual(probes.map(({ node }) => node).sort(), LBS);
    for (const { node, params } of probes) {
      const { CRM_meta_on_node, CRM_meta_on_node_uuid, ...others } = params;
      assert.equal(CRM_meta_on_node, node);
      assert.equal(CRM_meta_on_node_uuid, String(LBS.indexOf(node) + 1));
      assert.deepEqual(others, { CRM_meta_name: "monitor", CRM_meta_op_target_rc: "7", CRM_meta_timeout: "20000" });
    }
  });

  test("multiple-active: stop_unexpected stops only what should not be there, stop_only everything, block nothing", () => {
    const found = (multiple: string) => {
      const resources = [fenceDevice(), primitive("vip", { meta: { "multiple-active": multiple } })];
      const start = settled(cluster(LBS, { resources, constraints: [location("vip", "lb2", 100)] }));
      return decide(withOperation(start, "lb3", "vip", "monitor", { expectedRc: 7 }));
    };
    assert.deepEqual(actionNames(found("stop_unexpected")).sort(), ["stop vip on lb3", "vip_start_0"]);
    assert.deepEqual(actionNames(found("stop_only")).sort(), ["stop vip on lb2", "stop vip on lb3"]);
    assert.deepEqual(actionNames(found("block")), []);
    assert.deepEqual(actionNames(found("stop_start")), ["stop vip on lb2", "stop vip on lb3", "start vip on lb2"]);
  });

  test("what is found running on two nodes is stopped on both and started once", () => {
    const world = new Set(["vip@lb1", "vip@lb3"]);
    const end = settled(cluster(LBS, { resources: [fenceDevice(), vip] }), world);
    assert.equal([...world].filter((where) => where.startsWith("vip@")).length, 1);
    assert.deepEqual(summary(decide(end)), []);
  });

  test("nothing starts while a node that has just joined was not asked yet", () => {
    const joining = withState(cluster(LBS, { resources: [fenceDevice(), vip] }), "lb3", "joining");
    assert.deepEqual(summary(decide(joining)), []);
  });

  test("what runs on a node that joins again is not doubled, and not stopped", () => {
    const back = withState(running(), "lb2", "joining");
    assert.deepEqual(summary(decide(back)), []);
  });

  test("nothing that runs well is stopped, for an order or a better place, before all nodes have answered", () => {
    const [db, web] = [primitive("db"), primitive("web")];
    const places = [location("db", "lb2", 100), location("web", "lb3", 10)];
    const before = settled(
      cluster(LBS, { resources: [fenceDevice(), db, web], constraints: [...places, order("db", "web")] }),
    );
    const back = withNode(before, "lb2", { operations: {} });
    for (const probe of ["monitor db on lb2", "monitor web on lb2", "monitor fence on lb2"]) {
      assert.ok(waitsFor(decide(back), "stop web on lb3", probe), probe);
    }
  });
});

describe("monitors", () => {
  test("begin after the start", () => {
    const answer = decide(cluster(LBS, { resources: [fenceDevice(), vip] }));
    assert.ok(waitsFor(answer, "monitor_10000 vip on lb2", "start vip on lb2"));
  });

  test("a new interval: the old monitor is cancelled, the new one begins", () => {
    const changed = { ...vip, operations: [monitor(5_000)] };
    const later = withConfiguration(running(), { resources: [fenceDevice(), changed] });
    assert.deepEqual(actionNames(decide(later)), ["monitor_5000 vip on lb2", "cancel_10000 vip on lb2"]);
    assert.deepEqual(actionNames(decide(settled(later))), []);
  });

  test("a new timeout begins the monitor anew without a restart", () => {
    const changed = { ...vip, operations: [monitor(10_000, { timeout: "7s" })] };
    const later = withConfiguration(running(), { resources: [fenceDevice(), changed] });
    assert.deepEqual(actionNames(decide(later)), ["monitor_10000 vip on lb2"]);
  });

  test("in maintenance they end, and begin again afterwards; unmanaged they go on", () => {
    const maintained = withProperty(running(), { "maintenance-mode": "true" });
    assert.deepEqual(actionNames(decide(maintained)), ["cancel_10000 vip on lb2"]);
    const after = withProperty(settled(maintained), { "maintenance-mode": "false" });
    assert.deepEqual(actionNames(decide(after)), ["monitor_10000 vip on lb2"]);
    assert.deepEqual(actionNames(decide(withMeta(running(), "vip", { "is-managed": "false" }))), []);
  });

  test("timeout, check level and interval reach the agent", () => {
    const deep = primitive("vip", {
      params: { ip: "198.18.0.10" },
      operations: [monitor(10_000, { timeout: "5s", OCF_CHECK_LEVEL: "10" }), operation("start", { timeout: "60s" })],
    });
    const { graph } = decide(cluster(["lb1"], { resources: [fenceDevice(), deep] }));
    const of = (name: string, interval: number) =>
      graph.actions.find(
        (action) =>
          action.kind === "resource" &&
          action.resource === "vip" &&
          action.operation === name &&
          action.interval === interval,
      );
    const start = of("start", 0);
    const watch = of("monitor", 10_000);
    assert.ok(start?.kind === "resource" && watch?.kind === "resource");
    assert.equal(start.timeoutMs, 60_000);
    assert.equal(start.params.ip, "198.18.0.10");
    assert.equal(start.params.OCF_CHECK_LEVEL, undefined);
    assert.equal(watch.timeoutMs, 5_000);
    assert.deepEqual(
      [watch.params.OCF_CHECK_LEVEL, watch.params.CRM_meta_interval, watch.params.CRM_meta_timeout],
      ["10", "10000", "5000"],
    );
  });
});

describe("recovery", () => {
  const failsOnLb2 = (before: Cluster, rc = 7) =>
    withOperation(before, "lb2", "vip", "monitor", { interval: 10_000, rc });
  const onFail = (value: string) => ({ ...vip, operations: [monitor(10_000, { "on-fail": value })] });
  const withOnFail = (value: string) =>
    failsOnLb2(settled(cluster(LBS, { resources: [fenceDevice(), onFail(value)] })));

  test("a failed monitor: stop, start, and the monitor again", () => {
    const failed = failsOnLb2(running());
    assert.deepEqual(summary(decide(failed)), ["recover vip lb2"]);
    assert.deepEqual(why(failed, "vip"), ["monitor failed on lb2: not running"]);
    assert.deepEqual(actionNames(decide(failed)), ["stop vip on lb2", "start vip on lb2", "monitor_10000 vip on lb2"]);
    assert.ok(waitsFor(decide(failed), "start vip on lb2", "stop vip on lb2"));
  });

  test("on-fail: stop, block, ignore, fence, standby", () => {
    assert.deepEqual(summary(decide(withOnFail("stop"))), ["stop vip lb2"]);
    assert.deepEqual(summary(decide(withOnFail("block"))), []);
    assert.deepEqual(summary(decide(withOnFail("ignore"))), []);
    assert.deepEqual(summary(decide(withOnFail("fence"))), ["fence lb2", "recover vip lb2 -> lb3"]);
    assert.deepEqual(summary(decide(withOnFail("standby"))), ["recover vip lb2 -> lb3"]);
  });

  test("on-fail stop and standby last until the failure is cleaned up", () => {
    const stopped = settled(withOnFail("stop"));
    assert.deepEqual(summary(decide(stopped)), []);
    const elsewhere = settled(withOnFail("standby"));
    assert.deepEqual(summary(decide(elsewhere)), []);
    assert.equal(currentView(input(elsewhere)).nodes[1]?.words, "standby (on-fail)");
    const { vip_monitor_10000: _, ...cleaned } = stopped.status.nodes.lb2?.operations ?? {};
    assert.deepEqual(summary(decide(withNode(stopped, "lb2", { operations: cleaned }))), ["start vip lb2"]);
  });

  test("a monitor that says that something unmanaged has stopped is believed; no recovery", () => {
    const failed = withMeta(failsOnLb2(running()), "vip", { "is-managed": "false" });
    assert.deepEqual(summary(decide(failed)), []);
    const view = currentView(input(failed)).resources[1];
    assert.ok(view?.kind === "primitive");
    assert.deepEqual([view.on.length, view.managed], [0, false]);
  });

  test("a failed stop: fence the node, and block where there is no fencing", () => {
    const failed = withOperation(running(), "lb2", "vip", "stop", { rc: 1 });
    assert.deepEqual(summary(decide(failed)), ["fence lb2", "recover vip lb2 -> lb3"]);
    assert.ok(waitsFor(decide(failed), "start vip on lb3", "fence lb2"));
    assert.deepEqual(summary(decide(withProperty(failed, { "stonith-enabled": "false" }))), []);
  });

  test("a failure older than the failure-timeout is none", () => {
    const forgiving = { ...vip, meta: { "failure-timeout": "60s" } };
    const start = settled(cluster(LBS, { resources: [fenceDevice(), forgiving] }));
    const failed = failsOnLb2(start);
    assert.deepEqual(summary(decide(failed)), ["recover vip lb2"]);
    assert.deepEqual(summary(decide({ ...failed, now: NOW + 60_000 })), []);
  });

  test("what cannot work on a node (not installed) goes elsewhere at once", () => {
    const failed = withOperation(running(), "lb2", "vip", "start", { rc: 5 });
    assert.deepEqual(summary(decide(failed)), ["recover vip lb2 -> lb3"]);
  });

  test("a start under way when the DC was lost is asked for again, a stop is waited for", () => {
    const starting = withOperation(running(), "lb2", "vip", "start", { outcome: "pending", rc: 193 });
    assert.deepEqual(actionNames(decide(starting)), ["start vip on lb2", "monitor_10000 vip on lb2"]);
    const stopping = withOperation(running(), "lb2", "vip", "stop", { outcome: "pending", rc: 193 });
    assert.deepEqual(actionNames(decide(stopping)), []);
  });

  test("changed parameters restart it", () => {
    const changed = { ...vip, params: { ip: "198.18.0.11" } };
    const later = withConfiguration(running(), { resources: [fenceDevice(), changed] });
    assert.deepEqual(summary(decide(later)), ["restart vip lb2"]);
    assert.deepEqual(why(later, "vip"), ["the parameters of vip have changed"]);
    assert.deepEqual(summary(decide(settled(later))), []);
  });

  test("a restart that was asked for is done once", () => {
    const before = running();
    const callId = before.status.nodes.lb2?.operations.vip_start_0?.callId ?? 0;
    const asked = withWish(before, { kind: "restart", resource: "vip", after: { lb2: callId } });
    assert.deepEqual(summary(decide(asked)), ["restart vip lb2"]);
    assert.deepEqual(summary(decide(settled(asked))), []);
  });

  test("asked of a group, all of its members restart", () => {
    const web = group("web", [primitive("ip"), primitive("proxy")]);
    const before = settled(cluster(LBS, { resources: [fenceDevice(), web] }));
    const asked = withWish(before, { kind: "restart", resource: "web", after: { lb2: 99 } });
    assert.deepEqual(summary(decide(asked)), ["restart ip lb2", "restart proxy lb2"]);
  });
});

describe("orders", () => {
  const db = primitive("db");
  const web = primitive("web");
  const ordered = (more = {}) =>
    cluster(["lb1"], { resources: [fenceDevice(), db, web], constraints: [order("db", "web", more)] });

  test("mandatory: starts one after the other, stops the other way round", () => {
    const before = ordered();
    assert.ok(waitsFor(decide(before), "start web on lb1", "start db on lb1"));
    const all = decide(withProperty(settled(before), { "stop-all-resources": "true" }));
    assert.ok(waitsFor(all, "stop db on lb1", "stop web on lb1"));
  });

  test("mandatory: a restart of the first restarts the second, not the other way round", () => {
    const before = settled(ordered());
    assert.deepEqual(summary(decide(withOperation(before, "lb1", "db", "monitor", { interval: 5, rc: 1 }))), [
      "recover db lb1",
      "restart web lb1",
    ]);
    assert.deepEqual(summary(decide(withOperation(before, "lb1", "web", "monitor", { interval: 5, rc: 1 }))), [
      "recover web lb1",
    ]);
  });

  test("mandatory: without the first the second does not run", () => {
    const before = withMeta(settled(ordered()), "db", { "target-role": "Stopped" });
    assert.deepEqual(summary(decide(before)), ["stop db lb1", "stop web lb1"]);
    assert.deepEqual(summary(decide(settled(before))), []);
  });

  test("optional: only the order in time", () => {
    const optional = { orderKind: "Optional" as const };
    assert.ok(waitsFor(decide(ordered(optional)), "start web on lb1", "start db on lb1"));
    const before = settled(ordered(optional));
    assert.deepEqual(summary(decide(withMeta(before, "db", { "target-role": "Stopped" }))), ["stop db lb1"]);
  });

  test("not symmetrical: nothing is said of stopping", () => {
    const before = settled(ordered({ symmetrical: false }));
    assert.deepEqual(summary(decide(withMeta(before, "db", { "target-role": "Stopped" }))), ["stop db lb1"]);
  });

  test("what depends on something unmanaged may run; what it depends on is stopped when it is asked to", () => {
    const before = settled(ordered());
    const unmanaged = withMeta(before, "web", { "is-managed": "false" });
    assert.deepEqual(summary(decide(withMeta(unmanaged, "db", { "target-role": "Stopped" }))), ["stop db lb1"]);
  });

  test("constraints that contradict each other do not lock the cluster", () => {
    const before = cluster(["lb1"], {
      resources: [fenceDevice(), db, web],
      constraints: [order("db", "web"), order("web", "db")],
    });
    const answer = decide(before);
    assert.deepEqual(summary(answer), ["start fence lb1", "start db lb1", "start web lb1"]);
    assert.ok(waitsFor(answer, "start web on lb1", "start db on lb1"));
    assert.ok(!waitsFor(answer, "start db on lb1", "start web on lb1"));
  });

  test("a group starts member by member, and a restart of one restarts those behind it", () => {
    const chain = group("chain", [primitive("ip"), primitive("proxy"), primitive("log")]);
    const before = cluster(["lb1"], { resources: [fenceDevice(), chain] });
    assert.ok(waitsFor(decide(before), "start log on lb1", "start ip on lb1"));
    const failed = withOperation(settled(before), "lb1", "proxy", "monitor", { interval: 5, rc: 1 });
    assert.deepEqual(summary(decide(failed)), ["recover proxy lb1", "restart log lb1"]);
    assert.ok(waitsFor(decide(failed), "stop proxy on lb1", "stop log on lb1"));
  });

  test("a copy that starts or stops on another node is no reason to restart what depends on the clone", () => {
    const resources = [fenceDevice(), clone("dbs", db), web];
    const constraints = [order("dbs", "web"), colocation("web", "dbs"), location("web", "lb2", 100)];
    const start = settled(cluster(["lb1", "lb2"], { resources, constraints }));
    const away = withNodeAttribute(start, "lb1", { standby: "on" });
    assert.deepEqual(summary(decide(away)), ["move fence lb1 -> lb2", "stop db:0 lb1"]);
    const back = withNodeAttribute(settled(away), "lb1", { standby: "off" });
    assert.ok(!summary(decide(back)).some((line) => line.includes("web")), summary(decide(back)).join());
    const here = withOperation(start, "lb2", "db", "monitor", { interval: 5, rc: 1 });
    assert.deepEqual(summary(decide(here)), ["recover db:1 lb2", "restart web lb2"]);
    const off = withMeta(start, "dbs", { "target-role": "Stopped" });
    assert.deepEqual(summary(decide(off)), ["stop db:0 lb1", "stop db:1 lb2", "stop web lb2"]);
  });

  test("interleaved clones look at the copy on their own node only", () => {
    const clones = (interleave: string) =>
      cluster(["lb1", "lb2"], {
        resources: [fenceDevice(), clone("dbs", db), clone("webs", web, { interleave })],
        constraints: [order("dbs", "webs")],
      });
    const failing = (before: Cluster) => withOperation(settled(before), "lb1", "db", "monitor", { interval: 5, rc: 1 });
    assert.deepEqual(summary(decide(failing(clones("true")))), ["recover db:0 lb1", "restart web:0 lb1"]);
    assert.deepEqual(summary(decide(failing(clones("false")))), [
      "recover db:0 lb1",
      "restart web:0 lb1",
      "restart web:1 lb2",
    ]);
  });

  test("a dependent in a mandatory colocation does not start where its primary cannot", () => {
    const before = cluster(["lb1"], {
      properties: { "no-quorum-policy": "stop" },
      resources: [fenceDevice(), db, { ...web, meta: { requires: "nothing" } }],
      constraints: [colocation("web", "db")],
    });
    assert.deepEqual(summary(decide({ ...before, quorate: false })), []);
  });
});

describe("fencing", () => {
  test("nothing of a lost node is recovered before it is fenced", () => {
    const lost = withState(running(), "lb2", "lost");
    const answer = decide(lost);
    assert.deepEqual(summary(answer), ["fence lb2", "move vip lb2 -> lb3"]);
    assert.ok(waitsFor(answer, "start vip on lb3", "fence lb2"));
    assert.ok(actionNames(answer).includes("vip_stop_0"), "its stop is implied, not executed");
  });

  test("a fence device starts elsewhere at once", () => {
    const answer = decide(withState(running(), "lb1", "lost"));
    assert.ok(!waitsFor(answer, "start fence on lb2", "fence lb1"));
  });

  test("a node that was lost before it was ever asked holds back everything that is not running", () => {
    const lost = withState(cluster(LBS, { resources: [fenceDevice(), vip] }), "lb3", "lost");
    const answer = decide(lost);
    assert.ok(waitsFor(answer, "start vip on lb2", "fence lb3"));
  });

  test("without quorum nobody is fenced; where it is ignored, everybody unclean", () => {
    const lost = { ...withState(running(), "lb2", "lost"), quorate: false };
    assert.deepEqual(summary(decide(withProperty(lost, { "no-quorum-policy": "freeze" }))), []);
    assert.deepEqual(summary(decide(withProperty(lost, { "no-quorum-policy": "ignore" }))), [
      "fence lb2",
      "move vip lb2 -> lb3",
    ]);
  });

  test("without a fence device a lost node blocks what it ran, and the reason names it", () => {
    const before = settled(cluster(LBS, { resources: [fenceDevice(), vip] }));
    const lost = withState(withConfiguration(before, { resources: [vip] }), "lb2", "lost");
    assert.ok(!actionNames(decide(lost)).some((name) => name.startsWith("start vip")));
  });

  test("with fencing disabled a lost node counts as stopped", () => {
    const lost = withProperty(withState(running(), "lb2", "lost"), { "stonith-enabled": "false" });
    assert.deepEqual(summary(decide(lost)), ["start vip lb3"]);
  });

  test("a node whose daemon may come back is not fenced, and what it runs stays, and what depends on that", () => {
    const web = primitive("web", { operations: [monitor(10_000)] });
    const constraints = [order("vip", "web"), colocation("web", "vip", -1000)];
    const before = settled(cluster(LBS, { resources: [fenceDevice(), vip, web], constraints }));
    for (const fencing of ["true", "false"]) {
      const awaited = withProperty(withAwaited(before, "lb2"), { "stonith-enabled": fencing });
      assert.deepEqual(actionNames(decide(awaited)), [], `stonith-enabled=${fencing}`);
      assert.equal(currentView(input(awaited)).nodes[1]?.words, "UNCLEAN (offline)");
      const failing = withOperation(awaited, "lb3", "web", "monitor", { interval: 10_000, rc: 7 });
      assert.deepEqual(summary(decide(failing)), ["recover web lb3"], "others are recovered where they are");
    }
  });

  test("an administrator's word counts more than a daemon that may come back", () => {
    const asked = withWish(withAwaited(running(), "lb2"), { kind: "fence", node: "lb2" });
    assert.deepEqual(summary(decide(asked)), ["fence lb2", "move vip lb2 -> lb3"]);
  });

  test("a node never seen is fenced first, unless startup-fencing is off", () => {
    const unseen = withState(cluster(LBS, { resources: [fenceDevice(), vip] }), "lb3", "unseen");
    assert.ok(waitsFor(decide(unseen), "start vip on lb2", "fence lb3"));
    const trusting = decide(withProperty(unseen, { "startup-fencing": "false" }));
    assert.deepEqual(summary(trusting), ["start fence lb1", "start vip lb2"]);
    assert.deepEqual(summary(decide({ ...unseen, quorate: false })), []);
  });

  test("a healthy node is fenced when somebody asked, and the DC last", () => {
    const asked = withWish(withWish(running(), { kind: "fence", node: "lb1" }), { kind: "fence", node: "lb2" });
    const answer = decide(asked);
    assert.deepEqual(summary(answer), ["fence lb1", "fence lb2", "move fence lb1 -> lb3", "move vip lb2 -> lb3"]);
    assert.ok(waitsFor(answer, "fence lb1", "fence lb2"), "lb1 is the DC");
    assert.deepEqual(why(asked, "lb1"), ["lb1 is unclean: an administrator asked for it to be fenced"]);
  });

  test("a node that left, or was fenced, holds nothing back", () => {
    for (const state of ["left", "fenced"] as const) {
      assert.deepEqual(summary(decide(withState(running(), "lb2", state))), ["start vip lb3"]);
    }
  });

  test("a fenced node that comes back is asked again", () => {
    const back = withNode(running(), "lb3", { state: "member", operations: {} });
    assert.deepEqual(actionNames(decide(back)), ["monitor fence on lb3", "monitor vip on lb3"]);
  });
});

test("the order of keys in the input does not matter", () => {
  const before = running();
  const reversed = <T>(record: Readonly<Record<string, T>>) => Object.fromEntries(Object.entries(record).reverse());
  const given = input(withNodeAttribute(before, "lb2", { standby: "on" }));
  const other = {
    ...given,
    nodeIds: reversed(given.nodeIds),
    status: { ...given.status, nodes: reversed(given.status.nodes) },
  };
  assert.deepEqual(schedule(other), schedule(given));
});
