/** A machine that serves a tiny web page with its name on it: what the cluster's proxy stands in front of. */
import { fileURLToPath } from "node:url";
import type { Machine } from "./machine.js";

export const WEB_SERVER_PORT = 8080;

const PROGRAM = fileURLToPath(new URL("./programs/web-server.js", import.meta.url));

export class WebServer {
  constructor(readonly machine: Machine) {
    machine.boot = async () => {
      machine.spawn([process.execPath, PROGRAM, machine.name, String(WEB_SERVER_PORT)], "ignore");
    };
  }

  get name(): string {
    return this.machine.name;
  }

  /** `address:port`, as a proxy's configuration wants it. */
  get endpoint(): string {
    return `${this.machine.address}:${WEB_SERVER_PORT}`;
  }
}
