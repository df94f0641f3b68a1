/**
 * Links that do not work, as the node sees them that was asked.
 *
 * A node that is not heard on any link is a matter of the node list: here are those that are heard, but on fewer links than
 * they have. Their resources are none the worse for it, until the next link fails.
 */
import { linkCount } from "../core/cib/layout.js";
import type { ClusterState, LinkStatus } from "../core/node/requests.js";
import { formatDate } from "./date.js";
import type { DisplayOptions } from "./display-options.js";
import { heading, item, type Line, line, styled } from "./lines.js";
import type { StatusPicture } from "./status-picture.js";

export function failedLinkLines({ state }: StatusPicture, options: DisplayOptions): Line[] {
  const failed = options.sections.has("links") ? failedLinks(state) : [];
  const mine = failed.filter(({ peer }) => options.onlyNode === undefined || peer === options.onlyNode);
  if (mine.length === 0) return [];
  return [heading("Failed Links:"), ...mine.map((link) => item(1, ...failedLink(link, state)))];
}

export function failedLinks({ links }: ClusterState): readonly LinkStatus[] {
  const heard = new Set(links.flatMap(({ peer, up }) => (up ? [peer] : [])));
  return links.filter(({ peer, up }) => !up && heard.has(peer));
}

function failedLink({ peer, link, address, since }: LinkStatus, { self, links }: ClusterState): Line {
  const others = links.filter((other) => other.peer === peer && other.up).map((other) => other.link);
  const left = `link ${others.join(", ")} ${others.length === 1 ? "is" : "are"} left`;
  return line(
    `link ${link} from ${self} to ${peer} (${address}): `,
    styled("down", "bad"),
    ` since ${formatDate(since)}; ${left}`,
  );
}

/** As `corosync-cfgtool -s` prints it: for each link of this node which of the others it reaches. */
export function ringStatusLines(state: ClusterState): readonly string[] {
  const { layout, self, links } = state;
  const nodes = Object.entries(layout.nodes).sort(([, a], [, b]) => a.id - b.id);
  const here = layout.nodes[self];
  const numbers = Array.from({ length: linkCount(layout) }, (_, number) => number);
  const report = numbers.flatMap((number) => [
    `LINK ID ${number} udp`,
    `\taddr\t= ${here?.addresses[number] ?? ""}`,
    "\tstatus:",
    ...nodes.map(([name, { id }]) => {
      const status = links.find((link) => link.peer === name && link.link === number);
      return `\t\tnodeid: ${String(id).padStart(10)}:\t${name === self ? "localhost" : connection(status)}`;
    }),
  ]);
  return [`Local node ID ${here?.id ?? 0}, transport quorate`, ...report];
}

function connection(status: LinkStatus | undefined): string {
  if (status?.up) return "connected";
  return status ? `disconnected since ${formatDate(status.since)}` : "disconnected";
}
