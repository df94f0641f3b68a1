/** `crm configure`: shows the configuration and changes it. One shot: what is typed is in force when the command returns. */

import { isDeepStrictEqual } from "node:util";
import { allResources, type Configuration } from "../../core/cib/configuration.js";
import { nodeIdsOf } from "../../core/cib/layout.js";
import { CLUSTER_PROPERTIES, canonicalProperty, effectiveProperty, findOption } from "../../core/cib/option-tables.js";
import { formatPath } from "../../core/cib/path.js";
import { obscureSecrets } from "../../core/cib/secrets.js";
import { validateConfiguration } from "../../core/cib/validation.js";
import { nearestName } from "../../core/model/nearest-name.js";
import type { ClusterState, Request } from "../../core/node/requests.js";
import { CommandError, noSuchObject, notSupported, usageError } from "../command-error.js";
import { ExitCode } from "../exit-code.js";
import type { Session } from "../session.js";
import type { Call, Commands } from "./command.js";
import { agentIssues, type ReadOptions, readConfiguration } from "./configuration-reader.js";
import { readText } from "./configuration-text.js";
import { history } from "./configure-history.js";

export const CONFIGURE: Commands = {
  show: { arguments: "[what...]", summary: "the configuration: all, by ID, or as yaml or xml", run: show },
  load: {
    arguments: "<method...>",
    summary: "take over a file (- for standard input), YAML, crm lines or a CIB: [xml] replace | update FILE",
    run: load,
  },
  import: {
    arguments: "<file>",
    summary: "take over what a Pacemaker cluster ran: its CIB (cibadmin -Q); --force leaves out what is not supported",
    run: importCib,
  },
  delete: { arguments: "<id...>", summary: "remove constraints", run: deleteObjects },
  property: {
    arguments: "[settings...]",
    summary: "set cluster options: NAME=VALUE, and NAME= for its default",
    run: property,
  },
  get_property: { arguments: "[name]", summary: "the value of a cluster option, or all their names", run: getProperty },
  verify: { arguments: "", summary: "check the configuration in force", run: verify },
  history: {
    arguments: "",
    summary: "what was changed, when and by whom; and what a split has left behind (orphaned)",
    options: [{ flags: "--output-as <form>", summary: "text or json" }],
    run: history,
  },
};

async function show({ words, session }: Call): Promise<number> {
  for (const word of words) refuseFilter(word);
  const [form] = words;
  const print = form === "yaml" ? yamlLines : form === "xml" ? xmlLines : crmLines;
  session.print(await print(words, session));
  return ExitCode.ok;
}

function refuseFilter(word: string): void {
  if (word === "changed" || /^(type|tag|related|obscure):/.test(word)) {
    throw notSupported(`\`crm configure show ${word}\``);
  }
}

async function yamlLines(words: readonly string[], session: Session): Promise<string[]> {
  if (words[1] !== undefined) throw notSupported("`crm configure show yaml` of single objects");
  const { printClusterYaml } = await import("../../formats/cluster-yaml-printer.js");
  return lines(printClusterYaml(obscureSecrets((await session.state()).revision.configuration)));
}

async function xmlLines(words: readonly string[], session: Session): Promise<string[]> {
  if (words[1] !== undefined) throw notSupported("`crm configure show xml` of single objects");
  const { printCib } = await import("../../formats/cib-xml/cib-printer.js");
  const { layout, revision } = await session.state();
  return lines(printCib(obscureSecrets(revision.configuration), { nodeIds: nodeIdsOf(layout) }));
}

async function crmLines(ids: readonly string[], session: Session): Promise<string[]> {
  const { printCrmText } = await import("../../formats/crm-text-printer.js");
  const state = await session.state();
  const print = (wanted?: readonly string[]) =>
    lines(printCrmText(state.revision.configuration, nodeIdsOf(state.layout), wanted ? { ids: wanted } : {}));
  for (const id of ids) if (print([id]).length === 0) throw unknownObject(id, state);
  return print(ids.length > 0 ? ids : undefined);
}

function lines(text: string): string[] {
  return text === "" ? [] : text.replace(/\n$/, "").split("\n");
}

function unknownObject(id: string, { layout, revision }: ClusterState): CommandError {
  const { constraints } = revision.configuration;
  const resources = allResources(revision.configuration);
  const nearest = nearestName(id, [
    ...Object.keys(layout.nodes),
    ...[...resources, ...constraints].map((each) => each.id),
  ]);
  return noSuchObject(`object ${id} does not exist${nearest === undefined ? "" : `, nearest: ${nearest}`}`);
}

async function load(call: Call): Promise<number> {
  const { words, session } = call;
  const [method = "", file, ...surplus] = words[0] === "xml" ? words.slice(1) : words;
  if (file === undefined || surplus.length > 0) throw usageError("expected: load [xml] replace | update FILE");
  checkMethod(method, file);
  return takeOver(call, {
    file,
    update: method === "update",
    askAgents: !session.options.force,
    ...(words[0] === "xml" ? { form: "xml" } : {}),
  });
}

/** All problems are named and nothing is changed; or, if forced, all that they are about is left out. */
async function importCib(call: Call): Promise<number> {
  const [file = ""] = call.words;
  const { force } = call.session.options;
  return takeOver(call, { file, update: false, askAgents: !force, leaveOut: force, form: "xml" });
}

async function takeOver({ session, line }: Call, reading: ReadOptions): Promise<number> {
  const text = await readText(reading.file);
  const state = await session.state();
  const { configuration, warnings } = await readConfiguration(text, state, reading);
  for (const warning of warnings) session.warn(warning);
  if (isDeepStrictEqual(configuration, state.revision.configuration)) {
    session.info("the configuration is like that already: nothing was changed");
    return ExitCode.ok;
  }
  if (isEmptied(configuration, state) && !(await session.confirm("This removes every resource. Do you want that"))) {
    session.info("nothing was changed");
    return ExitCode.error;
  }
  await session.request(replaceRequest(configuration, state, line));
  return ExitCode.ok;
}

/** As a file that was cut off does: hardly ever meant. */
function isEmptied(configuration: Configuration, { revision }: ClusterState): boolean {
  return configuration.resources.length === 0 && revision.configuration.resources.length > 0;
}

function checkMethod(method: string, file: string): void {
  if (method === "push") throw notSupported(`\`crm configure load ${method}\``);
  if (method !== "replace" && method !== "update") {
    throw usageError(`unknown method '${method}': use replace or update`);
  }
  if (/^\w+:\/\//.test(file)) throw notSupported(`loading from ${file.replace(/:.*/, "")}://`);
}

async function deleteObjects({ words, session, line }: Call): Promise<number> {
  const state = await session.state();
  await session.request(deletionRequest(words, state, line));
  return ExitCode.ok;
}

export function deletionRequest(ids: readonly string[], state: ClusterState, comment: string): Request {
  for (const id of ids) checkDeletion(id, state);
  const { configuration } = state.revision;
  const constraints = configuration.constraints.filter(({ id }) => !ids.includes(id));
  return replaceRequest({ ...configuration, constraints }, state, comment);
}

function checkDeletion(id: string, state: ClusterState): void {
  const { configuration } = state.revision;
  if (configuration.constraints.some((constraint) => constraint.id === id)) return;
  if (allResources(configuration).some((resource) => resource.id === id)) {
    throw notSupported(`\`crm configure delete\` of resources`);
  }
  throw unknownObject(id, state);
}

/** Refused when somebody else has changed it since it was read. */
function replaceRequest(configuration: Configuration, state: ClusterState, comment: string): Request {
  return { kind: "replace-configuration", configuration, base: state.revision.version, comment };
}

async function property({ words, session, line }: Call): Promise<number> {
  const settings = words[0] === "cib-bootstrap-options:" ? words.slice(1) : words;
  if (settings.length > 0) {
    await session.request(propertyRequest(settings, line));
    return ExitCode.ok;
  }
  const { properties } = (await session.state()).revision.configuration;
  session.print(Object.entries(properties).map(([name, value]) => `${name}=${value}`));
  return ExitCode.ok;
}

/** `NAME=` takes the option away, so that its default holds. */
export function propertyRequest(settings: readonly string[], comment: string): Request {
  const set: Record<string, string> = {};
  const remove: string[] = [];
  for (const setting of settings) {
    const at = setting.indexOf("=");
    if (at <= 0) throw usageError(`'${setting}' is no setting: expected NAME=VALUE`);
    const name = knownProperty(setting.slice(0, at));
    const value = setting.slice(at + 1);
    if (Object.hasOwn(set, name) || remove.includes(name)) throw usageError(`${name} is set twice`);
    if (value === "") remove.push(name);
    else set[name] = value;
  }
  return { kind: "edit", edit: { kind: "property", set, remove }, comment };
}

function knownProperty(name: string): string {
  if (findOption(CLUSTER_PROPERTIES, canonicalProperty(name))) return name;
  const nearest = nearestName(
    name,
    CLUSTER_PROPERTIES.map((option) => option.name),
  );
  const hint = nearest === undefined ? "" : `, nearest: ${nearest}`;
  throw new CommandError(ExitCode.invalidConfiguration, `unknown property '${name}'${hint}`);
}

async function getProperty({ words, session }: Call): Promise<number> {
  const [name] = words;
  if (name === undefined) {
    session.print(CLUSTER_PROPERTIES.map((option) => option.name));
    return ExitCode.ok;
  }
  const canonical = canonicalProperty(knownProperty(name));
  const { properties } = (await session.state()).revision.configuration;
  session.print([
    effectiveProperty(properties, canonical) ?? findOption(CLUSTER_PROPERTIES, canonical)?.byDefault ?? "",
  ]);
  return ExitCode.ok;
}

async function verify({ session }: Call): Promise<number> {
  const { layout, revision } = await session.state();
  const issues = [
    ...validateConfiguration(revision.configuration, { nodes: Object.keys(layout.nodes) }),
    ...(session.options.force ? [] : await agentIssues(revision.configuration)),
  ];
  for (const { severity, path, message } of issues) {
    session.terminal.complain(`${severity === "error" ? "ERROR" : "WARNING"}: ${formatPath(path)}: ${message}`);
  }
  return issues.some(({ severity }) => severity === "error") ? ExitCode.invalidConfiguration : ExitCode.ok;
}
