/** `busy-loop.js SECONDS`: keeps one processor busy for so long, and ends. */
import { monotonicMs } from "../monotonic.js";

const [seconds = "0"] = process.argv.slice(2);
for (const endMs = monotonicMs() + Number(seconds) * 1000; monotonicMs() < endMs; );
