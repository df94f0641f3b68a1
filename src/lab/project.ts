/** Where the programs of this project are, seen from its compiled code (dist/src/lab). */
import { fileURLToPath } from "node:url";

export const PROJECT = fileURLToPath(new URL("../../..", import.meta.url)).replace(/\/$/, "");

export type Program = "quorated" | "quorate-witness" | "crm" | "crm_mon" | "stonith_admin";

/** The command line of one of the project's programs, run by the same Node.js as this one. */
export function programLine(program: Program, ...args: readonly string[]): string[] {
  return [process.execPath, `${PROJECT}/bin/${program}.js`, ...args];
}
