/**
 * Loaded before every test file: properties are shown on the same examples in each run, so that a change is not blamed for what
 * chance has found. `TEST_SEED=$RANDOM npm test` draws others; what fails names its seed.
 */
import fc from "fast-check";

fc.configureGlobal({ seed: Number(process.env.TEST_SEED ?? 1) });
