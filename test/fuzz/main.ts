/** `npm run fuzz -- [--count 10000000] [--seed 1]`: prints what was thrown and what became of it; ends with 1 at the first fault. */
import { parseArgs } from "node:util";
import { fuzz } from "./run.js";

const { values } = parseArgs({
  options: { count: { type: "string", default: "10000000" }, seed: { type: "string", default: "1" } },
});
const [count, seed] = [Number(values.count), Number(values.seed)];
if (!Number.isSafeInteger(count) || count < 1 || !Number.isSafeInteger(seed)) {
  process.stderr.write("usage: npm run fuzz -- [--count NUMBER] [--seed NUMBER]\n");
  process.exit(64);
}
try {
  for (const report of await fuzz(count, seed)) process.stdout.write(`${report}\n`);
} catch (error) {
  process.stderr.write(`${(error as Error).stack}\nagain with: npm run fuzz -- --count ${count} --seed ${seed}\n`);
  process.exitCode = 1;
}
