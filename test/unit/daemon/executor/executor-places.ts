import { join } from "node:path";
import type { ExecutorPlaces } from "../../../../src/daemon/executor/executor.js";

/** All below one directory, as nothing but a test has it. */
export function places(directory: string): ExecutorPlaces {
  return {
    runDirectory: directory,
    stateDirectory: join(directory, "state"),
    socket: join(directory, "quorated.sock"),
  };
}
