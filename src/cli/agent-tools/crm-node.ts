/** `crm_node`: this node's name and number, and who else is there (crm_node(8)). */
import { memberNames } from "../../core/membership/view.js";
import { sortedKeys } from "../../core/model/names.js";
import type { ClusterState } from "../../core/node/requests.js";
import { noSuchObject, notSupported, usageError } from "../command-error.js";
import { ExitCode } from "../exit-code.js";
import type { Session } from "../session.js";
import { type Given, onlyCommand, runTool, type Tool } from "./tool.js";

const COMMANDS = ["name", "cluster-id", "list", "partition", "quorum", "name-for-id", "remove"] as const;
type Command = (typeof COMMANDS)[number];

const CRM_NODE: Tool = {
  name: "crm_node",
  usage: `usage: crm_node {-n | -i | -l | -p | -q | -N ID}
  -n, --name               this node's name
  -i, --cluster-id         its number
  -l, --list               all nodes: number, name, whether it is a member
  -p, --partition          the members of this partition
  -q, --quorum             1 if it is quorate, else 0
  -N, --name-for-id ID     the name of the node of that number`,
  options: {
    name: { type: "boolean", short: "n" },
    "cluster-id": { type: "boolean", short: "i" },
    list: { type: "boolean", short: "l" },
    partition: { type: "boolean", short: "p" },
    quorum: { type: "boolean", short: "q" },
    "name-for-id": { type: "string", short: "N" },
    remove: { type: "string", short: "R" },
    quiet: { type: "boolean", short: "Q" },
    force: { type: "boolean", short: "f" },
  },
  run,
};

export function crmNode(argv: readonly string[]): Promise<number> {
  return runTool(CRM_NODE, argv);
}

async function run(given: Given, session: Session): Promise<number> {
  const command = onlyCommand(given, COMMANDS);
  if (command === undefined) throw usageError("what to show? --name, --list, --partition, --quorum...");
  session.print(lines(command, given, await session.state()));
  return ExitCode.ok;
}

function lines(command: Command, given: Given, { self, layout, view, quorate }: ClusterState): string[] {
  const members = memberNames(view);
  switch (command) {
    case "name":
      return [self];
    case "cluster-id":
      return [String(layout.nodes[self]?.id ?? "")];
    case "list":
      return sortedKeys(layout.nodes).map(
        (node) => `${layout.nodes[node]?.id} ${node} ${members.includes(node) ? "member" : "lost"}`,
      );
    case "partition":
      return [members.join(" ")];
    case "quorum":
      return [quorate ? "1" : "0"];
    case "name-for-id": {
      const id = given.get("name-for-id");
      const name = sortedKeys(layout.nodes).find((node) => String(layout.nodes[node]?.id) === id);
      if (name === undefined) throw noSuchObject(`no node has the number ${id}`);
      return [name];
    }
    case "remove":
      throw notSupported("--remove", "`crm node delete NODE` removes it");
  }
}
