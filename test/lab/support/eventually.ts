import { setTimeout as delay } from "node:timers/promises";
import { monotonicMs } from "../../../src/lab/monotonic.js";

/** Polls until the condition holds; fails with what was waited for when it does not within the time. */
export async function eventually(
  what: string,
  condition: () => boolean | Promise<boolean>,
  timeoutMs = 10_000,
): Promise<void> {
  for (const deadline = monotonicMs() + timeoutMs; monotonicMs() < deadline; await delay(5)) {
    if (await condition()) return;
  }
  throw new Error(`not within ${timeoutMs} ms: ${what}`);
}
