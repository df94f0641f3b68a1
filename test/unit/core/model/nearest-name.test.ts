import assert from "node:assert/strict";
import { it } from "node:test";
import { nearestName } from "../../../../src/core/model/nearest-name.js";

const OPTIONS = ["stonith-enabled", "stonith-action", "no-quorum-policy", "role"];

it("finds the name that was meant", () => {
  assert.equal(nearestName("stonith-enable", OPTIONS), "stonith-enabled");
  assert.equal(nearestName("stonith_enabled", OPTIONS), "stonith-enabled");
  assert.equal(nearestName("noquorum-policy", OPTIONS), "no-quorum-policy");
  assert.equal(nearestName("rloe", OPTIONS), "role");
  assert.equal(nearestName("ROLE", OPTIONS), "role");
});

it("suggests nothing that is far off", () => {
  assert.equal(nearestName("batch-limit", OPTIONS), undefined);
  assert.equal(nearestName("", OPTIONS), undefined);
  assert.equal(nearestName("x".repeat(100_000), OPTIONS), undefined);
});

it("prefers the nearer of two, and of two equally near the first", () => {
  assert.equal(nearestName("lb3", ["lb1", "lb33"]), "lb1");
  assert.equal(nearestName("lb33x", ["lb3", "lb33"]), "lb33");
});
