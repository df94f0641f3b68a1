/**
 * The handful of `crm` commands that stories use, as the requests that they are.
 *
 * The command line tools read far more and check it against the cluster; a story needs only what changes something.
 */
import type { LayoutEdit, Request } from "../core/node/requests.js";

export function commandRequest(words: readonly string[]): Request {
  const [level = "", command = "", first = "", second] = words;
  const request = REQUESTS[`${level} ${command}`]?.(first, second, words.slice(2));
  if (!request) throw new RangeError(`stories know: ${Object.keys(REQUESTS).join(", ")}; not: ${words.join(" ")}`);
  return request;
}

type Translate = (first: string, second: string | undefined, rest: readonly string[]) => Request;

const REQUESTS: Readonly<Record<string, Translate>> = {
  "node standby": (node) => nodeAttribute(node, { standby: "on" }),
  "node online": (node) => nodeAttribute(node, { standby: "off" }),
  "node fence": (node) => ({ kind: "fence", node }),
  "node clearstate": (node) => ({ kind: "confirm-off", node }),
  "resource start": (resource) => targetRole(resource, "Started"),
  "resource stop": (resource) => targetRole(resource, "Stopped"),
  "resource promote": (resource) => targetRole(resource, "Promoted"),
  "resource demote": (resource) => targetRole(resource, "Unpromoted"),
  "resource restart": (resource) => ({ kind: "restart", resource }),
  "resource move": (resource, to) => ({ kind: "move", resource, ...(to === undefined ? {} : { to }) }),
  "resource cleanup": (resource, node) => ({ kind: "cleanup", ...narrowed(resource, node) }),
  "resource refresh": (resource, node) => ({ kind: "refresh", ...narrowed(resource, node) }),
  "node votes": (node, votes) => changeLayout([{ kind: "node-votes", node, votes: Number(votes) }], `votes of ${node}`),
  "node delete": (node, force) => changeLayout([{ kind: "remove-node", node }], `delete ${node}`, force === "-F"),
  "cluster add": (node, addresses = "") =>
    changeLayout([{ kind: "add-node", node, addresses: addresses.split(",") }], `add ${node}`),
  "cluster quorum": (_set, _name, rest) => {
    const set = Object.fromEntries(rest.slice(1).map(assignment));
    return changeLayout([{ kind: "quorum", set, remove: [] }], `quorum ${rest.slice(1).join(" ")}`);
  },
  "cluster cancel-wait": () => ({ kind: "cancel-wait-for-all" }),
  "configure property": (_first, _second, rest) => ({
    kind: "edit",
    edit: { kind: "property", set: Object.fromEntries(rest.map(assignment)), remove: [] },
    comment: `property ${rest.join(" ")}`,
  }),
};

function changeLayout(edits: readonly LayoutEdit[], comment: string, force = false): Request {
  return { kind: "change-layout", edits, force, comment };
}

function nodeAttribute(node: string, set: Readonly<Record<string, string>>): Request {
  const comment = `node ${node} ${JSON.stringify(set)}`;
  return { kind: "edit", edit: { kind: "node-attribute", node, set, remove: [] }, comment };
}

function targetRole(resource: string, role: string): Request {
  const edit = { kind: "resource-meta", resource, set: { "target-role": role }, remove: [] } as const;
  return { kind: "edit", edit, comment: `${resource} target-role ${role}` };
}

function narrowed(resource: string, node: string | undefined): { readonly resource?: string; readonly node?: string } {
  return { ...(resource === "" ? {} : { resource }), ...(node === undefined ? {} : { node }) };
}

function assignment(word: string): readonly [string, string] {
  const at = word.indexOf("=");
  if (at < 1) throw new RangeError(`${word}: NAME=VALUE`);
  return [word.slice(0, at), word.slice(at + 1)];
}
