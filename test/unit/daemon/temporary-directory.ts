import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestContext } from "node:test";

/** An empty directory that is gone after the test. */
export function temporaryDirectory(context: TestContext): string {
  const path = mkdtempSync(join(tmpdir(), "quorate-test-"));
  context.after(() => rmSync(path, { recursive: true, force: true }));
  return path;
}
