import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Seen from the compiled tests: dist/test/unit/daemon. */
const FIXTURES = fileURLToPath(new URL("../../../../test/fixtures", import.meta.url));

export function agentFixture(name: string): string {
  return join(FIXTURES, "agents", name);
}
