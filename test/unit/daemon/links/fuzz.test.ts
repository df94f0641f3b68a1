/** The short form of `npm run fuzz`. */
import { test } from "node:test";
import { fuzz } from "../../../fuzz/run.js";

test("a hundred thousand datagrams and frames, most of them bent, deliver exactly what is authentic and fresh", async () => {
  await fuzz(100_000, 20_251_121);
});
