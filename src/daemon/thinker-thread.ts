/** The thread that thinks about large questions (thinker.ts): one after the other, in the order in which they came. */
import { parentPort } from "node:worker_threads";
import { type Question, think } from "../core/node/thinking.js";

parentPort?.on("message", ({ id, question }: { id: number; question: Question }) => {
  parentPort?.postMessage({ id, answer: think(question) });
});
