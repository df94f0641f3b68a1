import assert from "node:assert/strict";
import { test } from "node:test";
import type { Cluster } from "../../../../../src/core/scheduler/cluster/cluster.js";
import type { OperationHistory } from "../../../../../src/core/scheduler/input.js";
import { member, NOW, operation, placed, primitive, unpacked, whereIs } from "./small-input.js";

const way = { migrateSource: "n1", migrateTarget: "n2" };
const departure = (rc = 0) => operation("migrate_to", 5, { ...way, rc, lastRcChange: NOW - 50 });
const arrival = (rc = 0) => operation("migrate_from", 3, { ...way, rc, lastRcChange: NOW - 40 });
const elsewhere = operation("monitor", 1, { rc: 7, expectedRc: 7, lastRcChange: NOW - 500 });

function migrated(source: readonly OperationHistory[], target: readonly OperationHistory[]): Cluster {
  const resources = [primitive("r", { "allow-migrate": "true" })];
  return unpacked({ resources, states: [member("n1", { r: source }), member("n2", { r: target })] });
}

test("a migration whose second half is missing is partial: it may be on both, and can be finished", () => {
  const cluster = migrated([departure()], [elsewhere]);
  assert.equal(whereIs(cluster, "r"), "Started n2 n1");
  const { source, target } = placed(cluster, "r").partialMigration ?? {};
  assert.deepEqual([source?.name, target?.name], ["n1", "n2"]);
});

test("nothing known of the target: a probe will tell", () => {
  const cluster = migrated([departure()], []);
  assert.equal(whereIs(cluster, "r"), "Started n1");
  assert.equal(placed(cluster, "r").partialMigration, undefined);
});

test("it arrived, but nobody stopped the source: dangling", () => {
  const cluster = migrated([departure()], [arrival()]);
  assert.equal(whereIs(cluster, "r"), "Started n2");
  assert.deepEqual(
    placed(cluster, "r").danglingMigrations.map(({ name }) => name),
    ["n1"],
  );
});

test("it arrived, and the source was stopped: over", () => {
  const stop = operation("stop", 6, { ...way, lastRcChange: NOW - 30 });
  const cluster = migrated([departure(), stop], [arrival()]);
  assert.equal(whereIs(cluster, "r"), "Started n2");
  assert.deepEqual(placed(cluster, "r").danglingMigrations, []);
});

test("either half failed: it may run on both, and is not migrated again", () => {
  const failedArrival = migrated([departure()], [arrival(1)]);
  assert.deepEqual(new Set(placed(failedArrival, "r").runningOn.map(({ name }) => name)), new Set(["n1", "n2"]));
  const failedDeparture = migrated([departure(1)], [elsewhere]);
  assert.deepEqual(new Set(placed(failedDeparture, "r").runningOn.map(({ name }) => name)), new Set(["n1", "n2"]));
});

test("what either node did since then counts more", () => {
  const stopped = operation("stop", 9, { lastRcChange: NOW - 10 });
  const cluster = migrated([departure(1)], [elsewhere, stopped]);
  assert.equal(whereIs(cluster, "r"), "Started n1");
});
