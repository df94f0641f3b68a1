import assert from "node:assert/strict";
import { test } from "node:test";
import type { NodeStateInput } from "../../../../../src/core/scheduler/input.js";
import { lost, member, NOW, nodeOf, operation, placed, primitive, unpacked, whereIs } from "./small-input.js";

function words(state: Partial<NodeStateInput>, properties = {}, more = {}): string {
  const cluster = unpacked({ properties, states: [member("n1", {}, state), member("n2")], more });
  const { online, pending, unclean, fenceReason } = nodeOf(cluster, "n1");
  const facts = [online ? "online" : "offline", ...(pending ? ["pending"] : []), ...(unclean ? ["unclean"] : [])];
  return fenceReason === undefined ? facts.join(" ") : `${facts.join(" ")}: ${fenceReason}`;
}

const gone = { inCluster: false, peerOnline: false } as const;

test("with fencing, only who said good-bye is believed to be down", () => {
  assert.equal(words({}), "online");
  assert.equal(words({ ...gone, join: "down", expected: "down" }), "offline");
  assert.equal(words({ ...gone, join: "down" }), "offline unclean: peer is no longer part of the cluster");
  assert.equal(words({ peerOnline: false }), "online unclean: peer process is no longer available");
  assert.equal(words({ join: "banned" }), "online unclean: peer failed Pacemaker membership criteria");
  assert.equal(words({ join: "pending" }), "online pending");
  assert.equal(words({ expected: "down" }), "online pending");
  assert.equal(words({ ...gone, attributes: { shutdown: "5" } }), "offline");
  assert.equal(words({ attributes: { terminate: "true" } }), "online unclean: fencing was requested");
});

test("without fencing, who is gone counts as down", () => {
  const properties = { "fencing-enabled": "false" };
  assert.equal(words({ ...gone, join: "down" }, properties), "offline");
  assert.equal(words({ join: "pending" }, properties), "offline");
  assert.equal(words({ peerOnline: false }, properties), "offline unclean: peer is unexpectedly down");
});

test("who was never seen is unclean, unless startup fencing is off", () => {
  const cluster = (properties: Record<string, string>) => unpacked({ properties, states: [member("n2")] });
  assert.equal(nodeOf(cluster({}), "n1").unclean, true);
  assert.equal(nodeOf(cluster({ "startup-fencing": "false" }), "n1").unclean, false);
  assert.equal(nodeOf(cluster({ "fencing-enabled": "false" }), "n1").unclean, false);
});

test("a node that joins too slowly is fenced, and until then somebody looks again", () => {
  const properties = { "node-pending-timeout": "60s" };
  const joining = (since: number) => ({ inCluster: since, peerOnline: 0, expected: "down" }) as const;
  assert.equal(words(joining(NOW - 10), properties), "online pending");
  const late = "online unclean: peer pending timed out on joining the process group";
  assert.equal(words(joining(NOW - 60), properties), late);
  const cluster = unpacked({ properties, states: [member("n1", {}, joining(NOW - 10)), member("n2")] });
  assert.equal(cluster.recheckAt, (NOW + 50) * 1000);
});

test("the suicide of a partition is for one that has had quorum, and for nodes that took part in it", () => {
  const properties = { "no-quorum-policy": "suicide" };
  const without = { quorate: false };
  assert.equal(words({}, properties, without), "online");
  const fenced = "online unclean: cluster does not have quorum";
  assert.equal(words({}, properties, { ...without, hadQuorum: true }), fenced);
  assert.equal(words({ hadQuorum: false }, properties, { ...without, hadQuorum: true }), "online");
});

test("an administrator's wish to fence is followed", () => {
  const wishes = [{ kind: "fence", node: "n1" }];
  assert.equal(words({}, {}, { wishes }), "online unclean: an administrator asked for it to be fenced");
});

const running = { r: [operation("start", 1)] };

test("what is on a node that may come back is neither recovered nor stopped", () => {
  for (const fencing of ["true", "false"]) {
    const properties = { "fencing-enabled": fencing };
    const states = [lost("n1", running, { awaited: true }), member("n2")];
    const cluster = unpacked({ resources: [primitive("r")], properties, states });
    assert.equal(whereIs(cluster, "r"), "Started n1");
    assert.equal(placed(cluster, "r").managed, false);
    assert.equal(placed(cluster, "r").waitsFor, nodeOf(cluster, "n1"));
    assert.deepEqual(cluster.fencingCandidates, []);
  }
});

test("what is on a node that has not been asked yet stays, with and without fencing", () => {
  for (const fencing of ["true", "false"]) {
    const states = [member("n1", running, { join: "pending", asked: false }), member("n2")];
    const cluster = unpacked({ resources: [primitive("r")], properties: { "fencing-enabled": fencing }, states });
    assert.equal(nodeOf(cluster, "n1").pending, true);
    assert.equal(whereIs(cluster, "r"), "Started n1");
    assert.equal(placed(cluster, "r").managed, false);
  }
});
