/**
 * The backends of proxies, as their agents tell it in attributes of their nodes (servers-up.RESOURCE.BACKEND and
 * servers-down.RESOURCE.BACKEND, resource-agents/haproxy): how many servers each has, and how many of them are used.
 */
import type { Values } from "../core/cib/configuration.js";
import { sortedKeys } from "../core/model/names.js";
import { shownAttributes } from "./attribute-lines.js";
import type { DisplayOptions } from "./display-options.js";
import { heading, item, type Line, type Style, styled } from "./lines.js";
import { shownNodes } from "./node-lines.js";
import type { StatusPicture } from "./status-picture.js";

const UP = "servers-up.";
const DOWN = "servers-down.";

export function backendLines(picture: StatusPicture, options: DisplayOptions): Line[] {
  if (!options.sections.has("backends")) return [];
  const below = shownNodes(picture, options).flatMap(({ name, online }) => {
    const attributes = online ? shownAttributes(picture.cluster.nodeByName.get(name)) : {};
    const lines = sortedKeys(attributes).flatMap((key) => backendLine(key, attributes));
    return lines.length > 0 ? [item(1, `Node: ${name}:`), ...lines] : [];
  });
  return below.length > 0 ? [heading("Proxy Backends:"), ...below] : [];
}

function backendLine(key: string, attributes: Values): Line[] {
  if (!key.startsWith(UP)) return [];
  const backend = key.slice(UP.length);
  const [up, down] = [count(attributes[key]), count(attributes[DOWN + backend])];
  if (up === undefined || down === undefined) return [];
  const total = up + down;
  return [
    item(2, `${backend}: `, styled(`${up} of ${total} ${total === 1 ? "server" : "servers"} up`, style(up, down))),
  ];
}

/** Anybody can set an attribute. */
function count(text = ""): number | undefined {
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

function style(up: number, down: number): Style {
  if (up === 0) return "bad";
  return down > 0 ? "warning" : "good";
}
