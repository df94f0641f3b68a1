/** A system bus and the stand-in for systemd, on a machine of the lab: runs inside it, with one unit `web.service` that systemd would restart. */
import { mkdirSync } from "node:fs";
import { PrivateBus } from "../../unit/agents/systemd/message-bus.js";
import { SystemdStandIn } from "../../unit/agents/systemd/systemd-stand-in.js";

const SOCKET = "/run/dbus/system_bus_socket";
const RUNTIME_UNITS = "/run/systemd/system";

mkdirSync(RUNTIME_UNITS, { recursive: true });
await PrivateBus.open(SOCKET);
const units = { "web.service": { restarts: true } } as const;
await SystemdStandIn.open({ address: `unix:path=${SOCKET}`, units, runtimeUnits: RUNTIME_UNITS });
console.log("ready");
