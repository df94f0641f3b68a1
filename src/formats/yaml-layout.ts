/**
 * Lays out a YAML document: what fits on a line is printed in one (`{ ip: 198.18.0.100 }`); what any YAML reader could
 * take for something else than text is quoted.
 */

/** A document before it is laid out; a Map keeps its order whatever the keys are. */
export type Tree = string | readonly Tree[] | ReadonlyMap<string, Tree>;

/** Leaves out what is not there, and mappings without entries. */
export function sections(parts: Readonly<Record<string, Tree | undefined>>): ReadonlyMap<string, Tree> {
  return new Map(
    Object.entries(parts).flatMap(([key, tree]): [string, Tree][] =>
      tree === undefined || (tree instanceof Map && tree.size === 0) ? [] : [[key, tree]],
    ),
  );
}

const WIDEST_LINE = 110;

export function layOut(tree: Tree): string {
  return isEmpty(tree) ? "{}\n" : `${block(tree, 0).join("\n")}\n`;
}

function block(tree: Tree, indent: number): string[] {
  const margin = " ".repeat(indent);
  if (typeof tree === "string") return [`${margin}${scalar(tree)}`];
  if (tree instanceof Map)
    return [...(tree as ReadonlyMap<string, Tree>)].flatMap(([key, value]) =>
      child(`${margin}${scalar(key, "key")}:`, value, indent),
    );
  return (tree as readonly Tree[]).flatMap((item) => child(`${margin}-`, item, indent));
}

/** After its key or dash if it fits there, else in lines of its own. */
function child(head: string, tree: Tree, indent: number): string[] {
  const line = `${head} ${flow(tree)}`;
  const inOneLine = isEmpty(tree) || (isFlat(tree) && line.length <= WIDEST_LINE && indent > 0);
  return typeof tree === "string" || inOneLine ? [line] : [head, ...block(tree, indent + 2)];
}

function flow(tree: Tree): string {
  if (typeof tree === "string") return scalar(tree);
  if (isEmpty(tree)) return tree instanceof Map ? "{}" : "[]";
  if (!(tree instanceof Map)) return `[${(tree as readonly Tree[]).map(flow).join(", ")}]`;
  const entries = [...(tree as ReadonlyMap<string, Tree>)];
  return `{ ${entries.map(([key, value]) => `${scalar(key, "key")}: ${flow(value)}`).join(", ")} }`;
}

function isEmpty(tree: Tree): boolean {
  return typeof tree !== "string" && (tree instanceof Map ? tree.size : (tree as readonly Tree[]).length) === 0;
}

/** No mapping below it: reads well in one line. */
function isFlat(tree: Tree): boolean {
  if (typeof tree === "string") return true;
  const below = tree instanceof Map ? [...tree.values()] : (tree as readonly Tree[]);
  return below.every((item) => !(item instanceof Map) && isFlat(item as Tree));
}

/** JSON's strings are YAML's double-quoted scalars. */
function scalar(text: string, part: "key" | "value" = "value"): string {
  const plain = /^-?[A-Za-z0-9_./+][A-Za-z0-9_./+:@%=-]*$/.test(text) && !text.endsWith(":") && !/^null$/i.test(text);
  return plain && (part === "value" || !text.includes(":")) ? text : JSON.stringify(text);
}
