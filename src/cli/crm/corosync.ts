/** `crm corosync`: what operators ask corosync for, answered by Quorate's own daemon. */
import { ringStatusLines } from "../../tui/link-lines.js";
import { notSupported, usageError } from "../command-error.js";
import { ExitCode } from "../exit-code.js";
import { matchWord } from "../word-match.js";
import type { Commands } from "./command.js";

const LATER = ["quorum", "qdevice", "qnetd"];

export const COROSYNC: Commands = {
  status: {
    arguments: "[ring]",
    summary: "which nodes each link of this one reaches",
    run: async ({ words, session }) => {
      const what = readWord(words[0] ?? "ring");
      if (what !== "ring") throw notSupported(`\`crm corosync status ${what}\``);
      session.print(ringStatusLines(await session.state()));
      return ExitCode.ok;
    },
  },
};

function readWord(word: string): string {
  const match = matchWord(word, new Map(["ring", ...LATER].map((known) => [known, known])));
  if (match.kind === "unknown" || match.kind === "ambiguous") throw usageError(`unknown word '${word}', known: ring`);
  return match.value;
}
