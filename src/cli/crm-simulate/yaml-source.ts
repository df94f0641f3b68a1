/**
 * A cluster from our own YAML: a configuration, and the nodes that `quorate.yaml` beside it names. Without that file the nodes
 * are those that the configuration itself names. All of them are up, nothing runs yet, and the cluster has quorum.
 */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { NodeName } from "../../core/model/names.js";
import type { NodeStateInput, ScheduleInput } from "../../core/scheduler/input.js";
import { parseClusterYaml } from "../../formats/cluster-yaml.js";
import { type Problem, problemList } from "../../formats/problem.js";
import { parseQuorateYaml } from "../../formats/quorate-yaml.js";
import { readMapping, readYaml } from "../../formats/yaml-item.js";

export type YamlCluster =
  | { readonly kind: "ok"; readonly input: ScheduleInput }
  | { readonly kind: "problems"; readonly problems: readonly Problem[] };

export function readYamlCluster(text: string, file: string, now: number): YamlCluster {
  const nodes = nodesFor(text, file);
  if (nodes.kind === "problems") return nodes;
  const result = parseClusterYaml(text, file, { nodeIds: nodes.nodeIds, decideOnly: true });
  if (result.kind === "problems") return result;
  const names = Object.entries(nodes.nodeIds).map(([name, id]) => ({ name, id: String(id) }));
  const input: ScheduleInput = {
    configuration: result.configuration,
    nodes: names,
    states: names.map(upAndEmpty),
    tickets: {},
    wishes: [],
    quorate: true,
    haveWatchdog: false,
    now,
  };
  return { kind: "ok", input };
}

type Nodes =
  | { readonly kind: "ok"; readonly nodeIds: Readonly<Record<NodeName, number>> }
  | { readonly kind: "problems"; readonly problems: readonly Problem[] };

function nodesFor(text: string, file: string): Nodes {
  const beside = join(dirname(file), "quorate.yaml");
  if (!existsSync(beside)) return { kind: "ok", nodeIds: numbered(namedNodes(text, file)) };
  const result = parseQuorateYaml(readFileSync(beside, "utf8"), beside);
  if (result.kind === "problems") return result;
  return {
    kind: "ok",
    nodeIds: Object.fromEntries(Object.entries(result.config.layout.nodes).map(([name, { id }]) => [name, id])),
  };
}

function namedNodes(text: string, file: string): readonly NodeName[] {
  const { report } = problemList(file);
  const root = readYaml(text, report);
  const nodes = root && readMapping(root, file, report).find(({ key }) => key === "nodes");
  return nodes ? readMapping(nodes.value, "nodes", report).map(({ key }) => key) : [];
}

function numbered(names: readonly NodeName[]): Readonly<Record<NodeName, number>> {
  return Object.fromEntries(names.map((name, index) => [name, index + 1]));
}

function upAndEmpty({ name, id }: ScheduleInput["nodes"][number]): NodeStateInput {
  return {
    name,
    id,
    remote: false,
    inCluster: true,
    peerOnline: true,
    join: "member",
    expected: "member",
    attributes: {},
    histories: [],
  };
}
