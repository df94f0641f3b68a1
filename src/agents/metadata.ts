/**
 * An agent's meta-data: its parameters and actions, as it describes them in XML (OCF Resource Agent API 1.1,
 * "Metadata"; fence agents use the same form).
 *
 * Agents are not ours: what they print is read with a limit, no entity is expanded, and what is not there has a default.
 */
import { XMLParser, XMLValidator } from "fast-xml-parser";

export interface AgentMetadata {
  readonly name: string;
  readonly shortDescription: string;
  readonly longDescription: string;
  readonly parameters: readonly AgentParameter[];
  readonly actions: readonly AgentAction[];
}

export interface AgentParameter {
  readonly name: string;
  readonly required: boolean;
  /** A change of it needs no restart where the agent has the action reload-agent (OCF 1.1). */
  readonly reloadable: boolean;
  /** `string`, `integer`, `boolean`, `select`... */
  readonly type: string;
  /** Absent: none, or one that the agent works out. */
  readonly byDefault?: string;
  readonly shortDescription: string;
  /** The older name that it takes the place of. */
  readonly obsoletes?: string;
}

export interface AgentAction {
  readonly name: string;
  /** As advised: `20s`. */
  readonly timeout?: string;
  readonly interval?: string;
}

export type MetadataResult =
  | { readonly kind: "metadata"; readonly metadata: AgentMetadata }
  | { readonly kind: "unreadable"; readonly why: string };

export const LARGEST_METADATA = 1024 * 1024;

const PARSER = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  isArray: (name) => name === "parameter" || name === "action",
});

export function parseMetadata(text: string): MetadataResult {
  if (text.length > LARGEST_METADATA) return unreadable("its meta-data is larger than 1 MiB");
  try {
    const valid = XMLValidator.validate(text);
    if (valid !== true) return unreadable(`its meta-data is no XML: ${valid.err.msg} in line ${valid.err.line}`);
    const agent = child(PARSER.parse(text), "resource-agent");
    if (agent === undefined) return unreadable("its meta-data has no <resource-agent>");
    return { kind: "metadata", metadata: readAgent(agent) };
  } catch (error) {
    // The XML package throws plain errors on what it refuses: too deep, too large, forbidden names.
    return unreadable(`its meta-data cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function unreadable(why: string): MetadataResult {
  return { kind: "unreadable", why };
}

function readAgent(agent: unknown): AgentMetadata {
  return {
    name: attribute(agent, "name") ?? "",
    // Fence agents have it as an attribute.
    shortDescription: words(child(agent, "shortdesc")) || words(attribute(agent, "shortdesc")),
    longDescription: words(child(agent, "longdesc")),
    parameters: list(child(agent, "parameters"), "parameter").flatMap(readParameter),
    actions: list(child(agent, "actions"), "action").flatMap(readAction),
  };
}

function readParameter(item: unknown): AgentParameter[] {
  const name = attribute(item, "name");
  if (!name) return [];
  const content = child(item, "content");
  const byDefault = attribute(content, "default") ?? attribute(item, "default");
  const obsoletes = attribute(item, "obsoletes");
  return [
    {
      name,
      required: isTrue(attribute(item, "required")),
      reloadable: isTrue(attribute(item, "reloadable")),
      type: attribute(content, "type") ?? "string",
      shortDescription: words(child(item, "shortdesc")),
      ...(byDefault === undefined ? {} : { byDefault }),
      ...(obsoletes === undefined ? {} : { obsoletes }),
    },
  ];
}

function isTrue(text = ""): boolean {
  return /^(1|true|yes)$/i.test(text);
}

function readAction(item: unknown): AgentAction[] {
  const name = attribute(item, "name");
  if (!name) return [];
  const [timeout, interval] = [attribute(item, "timeout"), attribute(item, "interval")];
  return [{ name, ...(timeout === undefined ? {} : { timeout }), ...(interval === undefined ? {} : { interval }) }];
}

// ---- the parser's answer: an unknown, looked into one step at a time ----

function child(node: unknown, name: string): unknown {
  // Of several (one in each language) the first.
  const only = Array.isArray(node) ? node[0] : node;
  return typeof only === "object" && only !== null && Object.hasOwn(only, name) ? Reflect.get(only, name) : undefined;
}

function list(node: unknown, name: string): readonly unknown[] {
  const items = child(node, name);
  return Array.isArray(items) ? items : [];
}

function attribute(node: unknown, name: string): string | undefined {
  const value = child(node, `@${name}`);
  return typeof value === "string" ? unescaped(value) : undefined;
}

/** The text of an element on one line. */
function words(node: unknown): string {
  const only = Array.isArray(node) ? node[0] : node;
  const text = typeof only === "string" ? only : child(only, "#text");
  return typeof text === "string" ? unescaped(text).trim().replace(/\s+/g, " ") : "";
}

/** The five that XML itself has; agents define no others. */
function unescaped(text: string): string {
  const plain: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (_whole, name: string) => plain[name] ?? "");
}
