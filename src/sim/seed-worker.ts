/** A thread that runs one seed after another, each as it is told, against the core that it was started for. */
import { parentPort, workerData } from "node:worker_threads";
import type { FuzzOptions } from "./fuzz-world.js";
import { coreNamed } from "./mutants.js";
import { seedOutcome } from "./seed-outcome.js";

const { core } = workerData as { readonly core: string };
parentPort?.on("message", (options: FuzzOptions) => {
  parentPort?.postMessage(seedOutcome(options, coreNamed(core)));
});
