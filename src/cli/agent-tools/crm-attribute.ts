/**
 * `crm_attribute`: attributes of nodes, and cluster options; and `crm_master`, its older form for promotion scores.
 *
 * What an agent says its copy is worth when it is promoted is the attribute `master-RESOURCE` of its node, until that restarts
 * (crm_attribute(8), --promotion).
 */
import { effectiveProperty } from "../../core/cib/option-tables.js";
import { plainProperties } from "../../core/cib/plain-values.js";
import type { ClusterState } from "../../core/node/requests.js";
import { noSuchObject, notSupported, usageError } from "../command-error.js";
import { ExitCode } from "../exit-code.js";
import type { Session } from "../session.js";
import { attributeOf, changeAttribute, insist, type Lifetime, readLifetime } from "./node-attribute.js";
import { type Given, nodeName, onlyCommand, runTool, type Tool } from "./tool.js";

const COMMANDS = ["query", "update", "delete"] as const;

const CRM_ATTRIBUTE: Tool = {
  name: "crm_attribute",
  usage: `usage: crm_attribute {-n NAME | -p [RSC]} {-G | -v VALUE | -D} [-N NODE] [-l reboot|forever] [-t crm_config] [-d DEFAULT] [-q]
  -n, --name NAME        the attribute of a node (with -N or -l), or else the cluster option
  -p, --promotion [RSC]  the promotion score of a resource, by default that of the agent that asks; until the node restarts
  -G, --query            print it (the default)
  -v, --update VALUE     set it
  -D, --delete           take it away
  -N, --node NODE        of that node; by default this one
  -l, --lifetime TIME    reboot: until the node restarts; forever: for good
  -t, --type SECTION     crm_config: a cluster option
  -s, --set-name SET     what an agent keeps for itself beside the cluster options, in a set of that name; else accepted
  -d, --default VALUE    printed when there is none
  -q, --quiet            print the value alone`,
  options: {
    name: { type: "string", short: "n", aliases: ["attr-name"] },
    promotion: { type: "string", short: "p", optional: true },
    query: { type: "boolean", short: "G", aliases: ["get-value"] },
    update: { type: "string", short: "v", aliases: ["attr-value"] },
    delete: { type: "boolean", short: "D" },
    node: { type: "string", short: "N", aliases: ["U", "node-uname"] },
    lifetime: { type: "string", short: "l" },
    type: { type: "string", short: "t" },
    "set-name": { type: "string", short: "s" },
    default: { type: "string", short: "d" },
    quiet: { type: "boolean", short: "q", aliases: ["Q"] },
    pattern: { type: "string", short: "P" },
    utilization: { type: "boolean", short: "z" },
  },
  run,
};

const CRM_MASTER: Tool = {
  name: "crm_master",
  usage: `usage: crm_master {-G | -v VALUE | -D} [-r RSC] [-N NODE] [-l reboot|forever] [-q]
The promotion score of a resource, by default that of the agent that asks; crm_attribute --promotion does the same.`,
  options: {
    resource: { type: "string", short: "r" },
    query: { type: "boolean", short: "G" },
    update: { type: "string", short: "v" },
    delete: { type: "boolean", short: "D" },
    node: { type: "string", short: "N" },
    lifetime: { type: "string", short: "l" },
    quiet: { type: "boolean", short: "q", aliases: ["Q"] },
  },
  run: (given, session) => run(new Map([...given, ["promotion", given.get("resource") ?? ""]]), session),
};

export function crmAttribute(argv: readonly string[]): Promise<number> {
  return runTool(CRM_ATTRIBUTE, argv);
}

export function crmMaster(argv: readonly string[]): Promise<number> {
  return runTool(CRM_MASTER, argv);
}

/** What is asked for or changed. */
type Subject =
  | { readonly kind: "node"; readonly name: string; readonly lifetime: Lifetime }
  | { readonly kind: "option"; readonly name: string; readonly set?: string };

async function run(given: Given, session: Session): Promise<number> {
  for (const name of ["pattern", "utilization"]) if (given.has(name)) throw notSupported(`the option --${name}`);
  const subject = readSubject(given);
  const command = onlyCommand(given, COMMANDS) ?? "query";
  const value = command === "update" ? given.get("update") : undefined;
  if (command === "query") return query(given, subject, session);
  if (subject.kind === "option") await changeOption(session, subject, value);
  else await changeAttribute(session, await nodeName(given, session), subject.name, subject.lifetime, value);
  return ExitCode.ok;
}

function readSubject(given: Given): Subject {
  const lifetime = given.get("lifetime");
  const resource = given.get("promotion");
  if (resource !== undefined) {
    return { kind: "node", name: scoreName(resource), lifetime: readLifetime(lifetime ?? "reboot") };
  }
  const name = given.get("name");
  if (!name) throw usageError("the name of the attribute is missing: --name NAME, or --promotion");
  const type = given.get("type") ?? (lifetime !== undefined || given.has("node") ? "nodes" : "crm_config");
  const set = given.get("set-name");
  if (type === "crm_config") return { kind: "option", name, ...(set && { set }) };
  if (type === "nodes" || type === "status") {
    const byType = type === "status" ? "reboot" : "forever";
    return { kind: "node", name, lifetime: readLifetime(lifetime ?? byType) };
  }
  throw notSupported(`--type ${type}`);
}

function scoreName(resource: string): string {
  const name = resource || process.env.OCF_RESOURCE_INSTANCE;
  if (!name) throw usageError("whose promotion score? --promotion RSC; only an agent's own is known without");
  return `master-${name}`;
}

async function query(given: Given, subject: Subject, session: Session): Promise<number> {
  const state = await session.state();
  const node = given.get("node") ?? process.env.OCF_RESKEY_CRM_meta_on_node ?? state.self;
  const found =
    subject.kind === "node"
      ? attributeOf(state, node, subject.name, subject.lifetime)
      : propertyValue(state, subject.name);
  const value = found || given.get("default");
  if (value === undefined) throw noSuchObject(`there is no attribute ${subject.name}`);
  const scope = subject.kind === "option" ? "crm_config" : subject.lifetime === "reboot" ? "status" : "nodes";
  session.print([given.has("quiet") ? value : `scope=${scope}  name=${subject.name} value=${value}`]);
  return ExitCode.ok;
}

/** Of the cluster, or what an agent keeps under that name. */
function propertyValue({ revision }: ClusterState, name: string): string | undefined {
  const values = plainProperties(revision.configuration);
  return effectiveProperty(values, name) ?? (Object.hasOwn(values, name) ? values[name] : undefined);
}

async function changeOption(
  session: Session,
  { name, set }: Extract<Subject, { kind: "option" }>,
  value: string | undefined,
): Promise<void> {
  const change = {
    ...(value === undefined ? { set: {}, remove: [name] } : { set: { [name]: value }, remove: [] }),
    ...(set && { agentsSet: set }),
  };
  await insist(session, { kind: "edit", edit: { kind: "property", ...change }, comment: `crm_attribute ${name}` });
}
