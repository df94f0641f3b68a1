import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { WatchdogDevice } from "../../../src/daemon/watchdog-device.js";
import { logLines } from "./log-lines.js";
import { temporaryDirectory } from "./temporary-directory.js";

/** A file in place of the device: what is written to it can be read again. */
function prepared(context: TestContext) {
  const runDir = temporaryDirectory(context);
  const device = join(runDir, "device");
  writeFileSync(device, "");
  const prepare = () => WatchdogDevice.prepare({ device, timeoutMs: 10_000 }, runDir, logLines().logger);
  return { device, prepare, written: () => readFileSync(device, "utf8") };
}

test("nothing is written before it is opened, every feeding is a write, and the last byte stops it", (context) => {
  const { prepare, written } = prepared(context);
  const watchdog = prepare();
  assert.equal(watchdog.act("feed", false), undefined);
  assert.equal(written(), "");
  assert.equal(watchdog.act("open", false), undefined);
  assert.equal(watchdog.act("feed", false), undefined);
  assert.equal(written(), "\n\n");
  assert.equal(watchdog.act("disarm", true), undefined);
  assert.equal(written(), "\n\nV");
});

test("the next daemon knows whether one before it may have left something running", (context) => {
  const { prepare } = prepared(context);
  const first = prepare();
  assert.deepEqual(first.settings, { timeoutMs: 10_000, emptyAtStart: true });
  const second = prepare();
  assert.equal(second.settings.emptyAtStart, false, "the first one died");
  second.act("disarm", false);
  const third = prepare();
  assert.equal(third.settings.emptyAtStart, false, "the second one left something");
  third.act("disarm", true);
  assert.equal(prepare().settings.emptyAtStart, true);
});

test("a device that is not there is no reason to end; one whose timeout nobody knows is not begun with", (context) => {
  const runDir = temporaryDirectory(context);
  const { logger } = logLines();
  const device = join(runDir, "missing");
  const watchdog = WatchdogDevice.prepare({ device, timeoutMs: 10_000 }, runDir, logger);
  assert.match(watchdog.act("open", false) ?? "", /missing: open: ENOENT/);
  assert.throws(() => WatchdogDevice.prepare({ device }, runDir, logger), /say in quorate\.yaml what it is/);
});
