import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readWatchFile } from "../../../../src/daemon/executor/watch-file.js";
import { temporaryDirectory } from "../temporary-directory.js";

test("pids and addresses are read, what is neither is passed over, and most agents write no file", (context) => {
  const file = join(temporaryDirectory(context), "watch");
  assert.deepEqual(readWatchFile(file), { pids: [], addresses: [] });
  writeFileSync(file, "12 345\n7\naddress eth0.5 fd00:18::1\naddress 42 198.18.0.1 99\naddress eth1\n0 -3 1e5 x\n");
  assert.deepEqual(readWatchFile(file), {
    pids: [12, 345, 7],
    addresses: [
      { nic: "eth0.5", address: "fd00:18::1" },
      { nic: "42", address: "198.18.0.1" },
    ],
  });
});
