import assert from "node:assert/strict";
import { test } from "node:test";
import { readAdminOptions } from "../../../src/cli/stonith-admin/options.js";

test("one thing is done, with the field's options", () => {
  assert.deepEqual(readAdminOptions(["-F", "lb1", "-t", "30", "--tolerance", "5"]), {
    task: { kind: "shoot", node: "lb1", action: "off", toleranceMs: 5000 },
    timeoutMs: 30_000,
    quiet: false,
  });
  assert.deepEqual(readAdminOptions(["-K", "-a", "stonith:fence_x", "-o", "a=1", "-o", "b=c=d", "-q"]), {
    task: { kind: "validate", agent: "fence_x", params: { a: "1", b: "c=d" } },
    timeoutMs: 120_000,
    quiet: true,
  });
  assert.deepEqual(readAdminOptions(["-H", "*", "-v", "-b"]).task, { kind: "history", node: "*", all: true });
});

test("what is asked for wrongly, or is not supported, is refused by its name", () => {
  for (const [argv, expected] of [
    [[], /name one thing/],
    [["-L", "-I"], /only one thing/],
    [["-M"], /--agent NAME/],
    [["-F", "lb1", "-t", "soon"], /--timeout soon: whole seconds/],
    [["-K", "-a", "x", "-o", "ip"], /'ip' is no parameter/],
    [["-F", "lb1", "-y", "5"], /--delay is not supported.*pcmk_delay_base/s],
    [["-r", "lb1"], /--register-level is not supported.*fencing_topology/s],
    [["--shoot"], /unknown option/],
  ] as const)
    assert.throws(() => readAdminOptions(argv), expected);
});
