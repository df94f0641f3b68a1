/** The transition graph in Pacemaker's form (`crm_simulate -G FILE`): each synapse with its action and its triggers. */
import type { PlannedAction } from "../cluster/action.js";
import type { Cluster } from "../cluster/cluster.js";
import type { Primitive } from "../cluster/resource.js";
import { metaOf, namesNode, parametersOf, priorityText } from "./action-attributes.js";
import { graphKeyOf, graphNameOf } from "./action-name.js";
import type { Synapse, SynapseGraph } from "./synapse.js";

export function printGraph(cluster: Cluster, graph: SynapseGraph): string {
  const head = `<transition_graph${attributes(graphAttributes(cluster))}`;
  if (graph.synapses.length === 0) return `${head}/>\n`;
  return `${head}>\n${graph.synapses.map(printSynapse).join("")}</transition_graph>\n`;
}

function graphAttributes({ options, recheckAt }: Cluster): readonly Pair[] {
  const seconds = (millis: number) => `${Math.floor(millis / 1000)}s`;
  return [
    ["cluster-delay", seconds(options.clusterDelay)],
    ["fencing-timeout", seconds(options.fencingTimeout)],
    ["failed-stop-offset", "INFINITY"],
    ["failed-start-offset", options.startFailureIsFatal ? "INFINITY" : "1"],
    ["batch-limit", options.batchLimit > 0 ? String(options.batchLimit) : undefined],
    ["transition_id", "1"],
    ["migration-limit", options.migrationLimit > 0 ? String(options.migrationLimit) : undefined],
    ["recheck-by", recheckAt === undefined ? undefined : String(Math.floor(recheckAt / 1000))],
  ];
}

function printSynapse({ action, id, inputs, priority }: Synapse): string {
  const triggers = inputs.map(
    (input) => `      <trigger>\n        <${tagOf(input)}${attributes(nameAttributes(input))}/>\n      </trigger>\n`,
  );
  const waits = inputs.length === 0 ? "    <inputs/>\n" : `    <inputs>\n${triggers.join("")}    </inputs>\n`;
  const importance: Pair = ["priority", priorityText(priority)];
  return (
    `  <synapse${attributes([["id", String(id)], importance])}>\n    <action_set>\n` +
    `${printAction(action)}    </action_set>\n${waits}  </synapse>\n`
  );
}

function printAction(action: PlannedAction): string {
  const tag = tagOf(action);
  const { node, pseudo, resource } = action;
  const agent = resource?.kind === "primitive" && !pseudo ? printPrimitive(resource) : "";
  const downed = node && TAKES_DOWN.has(action.task) ? printDowned(node.id) : "";
  return (
    `      <${tag}${attributes(nameAttributes(action))}>\n` +
    `${agent}${printAttributes(action)}${downed}      </${tag}>\n`
  );
}

/** Numbers are no names in XML. */
function printAttributes(action: PlannedAction): string {
  const meta = Object.entries(metaOf(action)).map(([name, value]): Pair => [`CRM_meta_${name}`, value]);
  const parameters = action.pseudo ? [] : parametersOf(action);
  const named = parameters.filter(([name]) => !isNumber(name));
  const numbered = parameters.filter(([name]) => isNumber(name));
  const head = `        <attributes${attributes(meta)} ${attributes(named)}`;
  if (numbered.length === 0) return `${head}/>\n`;
  const children = numbered.map(
    ([name, value]) =>
      `          <param${attributes([
        ["name", name],
        ["value", value],
      ])}/>\n`,
  );
  return `${head}>\n${children.join("")}        </attributes>\n`;
}

function isNumber(name: string): boolean {
  return /^\d/.test(name);
}

function printPrimitive(primitive: Primitive): string {
  const { id, longId } = graphNameOf(primitive);
  const { agent } = primitive.config;
  const pairs: Pair[] = [
    ["id", id],
    ["long-id", longId],
    ["class", agent.class],
    ["provider", agent.provider],
    ["type", agent.type],
  ];
  return `        <primitive${attributes(pairs)}/>\n`;
}

const TAKES_DOWN: ReadonlySet<string> = new Set(["stonith", "do_shutdown"]);
const OF_CLUSTER: ReadonlySet<string> = new Set([
  "stonith",
  "do_shutdown",
  "clear_failcount",
  "lrm_refresh",
  "maintenance_nodes",
]);

function printDowned(id: string): string {
  return `        <downed>\n          <node${attributes([["id", id]])}/>\n        </downed>\n`;
}

function tagOf({ pseudo, task }: PlannedAction): string {
  if (pseudo) return "pseudo_event";
  return OF_CLUSTER.has(task) ? "crm_event" : "rsc_op";
}

function nameAttributes(action: PlannedAction): readonly Pair[] {
  const key = graphKeyOf(action);
  const node = namesNode(action) ? action.node : undefined;
  return [
    ["id", String(action.id)],
    ["operation", action.task],
    ["operation_key", key],
    ["internal_operation_key", key === action.key ? undefined : action.key],
    ["on_node", node?.name],
    ["on_node_uuid", node?.id],
  ];
}

type Pair = readonly [string, string | undefined];

function attributes(pairs: readonly Pair[]): string {
  return pairs.map(([name, value]) => (value === undefined ? "" : ` ${name}="${escaped(value)}"`)).join("");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
