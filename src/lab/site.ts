/** A service for measurements and tests: a group of an address and a web server, on any node, with the lab's power switch. */
import { fileURLToPath } from "node:url";
import { stringify } from "yaml";
import type { StatusPicture } from "../tui/status-picture.js";
import type { Lab } from "./lab.js";

const WEB_SERVER = fileURLToPath(new URL("./programs/web-server.js", import.meta.url));
export const SITE_PORT = 8000;
export const SITE_ADDRESS = "198.18.0.100";

export function siteConfiguration(lab: Lab, names: readonly string[]): string {
  const op = { monitor: { interval: "1s", timeout: "10s" } };
  const switchParams = { switch: lab.powerDirectory, pcmk_host_list: names.join(" ") };
  return stringify({
    properties: { "stonith-enabled": true },
    rsc_defaults: { "resource-stickiness": 100 },
    resources: {
      power: { agent: "stonith:fence_lab", params: switchParams },
      site: {
        group: {
          vip: { agent: "ocf:quorate:vip", params: { ip: SITE_ADDRESS, cidr_netmask: 24, nic: "eth0" }, op },
          web: {
            agent: "ocf:quorate:process",
            params: { command: `${process.execPath} ${WEB_SERVER} site ${SITE_PORT}` },
            op,
          },
        },
      },
    },
  });
}

/** How often a shot at it was confirmed. */
export function fencedTimes(picture: StatusPicture, node: string): number {
  return picture.state.status.fencing.filter((each) => each.target === node && each.state === "succeeded").length;
}
