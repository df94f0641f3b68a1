/**
 * For the first lines of a lab test: runs the whole file again inside namespaces of its own, on the same output, so
 * that the runner sees its tests as if they ran here. Where namespaces cannot be made there is one skipped test that
 * says why.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { insideLab, labObstacle, runEnclosed } from "../../../src/lab/isolation.js";
import { Lab, type LabSettings } from "../../../src/lab/lab.js";

export async function inLab(url: string, tests: () => void): Promise<void> {
  if (insideLab()) return tests();
  const obstacle = labObstacle();
  if (obstacle) {
    test("lab tests", { skip: obstacle });
    return;
  }
  process.exitCode = await runEnclosed(fileURLToPath(url), [], { graceMs: 0 });
}

/** One lab for all tests of the file; its directory is removed with it. */
export function openLabForFile(settings: Omit<LabSettings, "directory"> = {}): () => Lab {
  let lab: Lab | undefined;
  const directory = mkdtempSync(join(tmpdir(), "quorate-lab-test-"));
  before(async () => {
    lab = await Lab.open({ ...settings, directory });
  });
  after(async () => {
    await lab?.close();
    rmSync(directory, { recursive: true, force: true });
  });
  return () => {
    if (!lab) throw new Error("the lab is not open yet");
    return lab;
  };
}
