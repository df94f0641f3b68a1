/** `crm corosync`: what operators ask corosync for, answered by Quorate's own daemon. */

import { nearestName } from "../../core/model/nearest-name.js";
import type { ClusterState } from "../../core/node/requests.js";
import { corosyncChange, corosyncText, corosyncValues } from "../../formats/corosync-paths.js";
import { ringStatusLines } from "../../tui/link-lines.js";
import { quorumToolLines } from "../../tui/quorum-lines.js";
import { qdeviceLines } from "../../tui/witness-lines.js";
import { noSuchObject, notSupported, usageError } from "../command-error.js";
import { ExitCode } from "../exit-code.js";
import { matchWord } from "../word-match.js";
import type { Commands } from "./command.js";
import { changeLayout } from "./layout-requests.js";

const LATER = ["qnetd"];

export const COROSYNC: Commands = {
  status: {
    arguments: "[ring|quorum|qdevice]",
    summary: "which nodes each link of this one reaches; how the votes are counted; what the witness lends",
    run: async ({ words, session }) => {
      const what = readWord(words[0] ?? "ring");
      if (LATER.includes(what)) throw notSupported(`\`crm corosync status ${what}\``);
      const state = await session.state();
      session.print(statusLines(what, state));
      return what !== "quorum" || state.quorate ? ExitCode.ok : ExitCode.noQuorum;
    },
  },
  show: {
    arguments: "",
    summary: "nodes and quorum in the words of corosync.conf",
    run: async ({ session }) => {
      const { cluster, layout } = await session.state();
      session.print(corosyncText(cluster, layout));
      return ExitCode.ok;
    },
  },
  get: {
    arguments: "<path>",
    summary: "one value, as of quorum.two_node",
    run: async ({ words, session }) => {
      const { cluster, layout } = await session.state();
      const values = corosyncValues(cluster, layout);
      const path = words[0] ?? "";
      const value = values.get(path);
      if (value === undefined) throw noSuchObject(`there is no ${path}${nearest(path, [...values.keys()])}`);
      session.print([value]);
      return ExitCode.ok;
    },
  },
  set: {
    arguments: "<path> <value>",
    summary: "one value, on all nodes at once: quorum.OPTION, nodelist.node.N.quorum_votes or .ringN_addr",
    run: async ({ words, session, line }) => {
      const { layout } = await session.state();
      const change = corosyncChange(layout, words[0] ?? "", words[1] ?? "");
      if (change.kind === "refused") throw usageError(change.why);
      const said = await session.request(changeLayout(change.edit, line, session.options.force));
      if (said) session.info(said);
      return ExitCode.ok;
    },
  },
  reload: {
    arguments: "",
    summary: "nothing to do: changes are in force on all nodes at once",
    run: async ({ session }) => {
      session.info("there is nothing to reload: what is set is in force on all nodes at once");
      return ExitCode.ok;
    },
  },
};

function nearest(path: string, known: readonly string[]): string {
  const name = nearestName(path, known);
  return name === undefined ? "" : `, nearest: ${name}`;
}

function statusLines(what: string, state: ClusterState): readonly string[] {
  if (what === "ring") return ringStatusLines(state);
  return what === "quorum" ? quorumToolLines(state, Date.now()) : qdeviceLines(state);
}

function readWord(word: string): string {
  const known = ["ring", "quorum", "qdevice"];
  const match = matchWord(word, new Map([...known, ...LATER].map((each) => [each, each])));
  if (match.kind === "unknown" || match.kind === "ambiguous") {
    throw usageError(`unknown word '${word}', known: ${known.join(", ")}`);
  }
  return match.value;
}
