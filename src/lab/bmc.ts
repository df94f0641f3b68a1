/**
 * The management controller (BMC) of a lab node: a machine of its own that runs the real `ipmi_sim` and is connected to the lab's
 * power switch. What it is told over IPMI happens to the node: its power is really cut.
 *
 * It can be told to lie: then it says what it was told to do, and does nothing.
 */
import { closeSync, mkdirSync, openSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Machine } from "./machine.js";
import { PROJECT } from "./project.js";

export const BMC_USER = "admin";
export const BMC_PASSWORD = "secret";

export class Bmc {
  /** `node`: whose power it controls. */
  constructor(
    readonly machine: Machine,
    private readonly node: string,
    private readonly powerDirectory: string,
  ) {
    machine.boot = async () => this.startSimulator();
  }

  /** From now on it only says so, or does it again. */
  set lies(lies: boolean) {
    if (lies) writeFileSync(this.file("lies"), "1\n");
    else rmSync(this.file("lies"), { force: true });
  }

  private startSimulator(): void {
    mkdirSync(this.file("state"), { recursive: true });
    writeFileSync(this.file("lan.conf"), this.configuration());
    writeFileSync(this.file("bmc.emu"), EMULATION);
    writeFileSync(this.file("chassis"), this.chassisControl(), { mode: 0o755 });
    const log = openSync(this.file("ipmi_sim.log"), "a");
    const argv = ["ipmi_sim", "-n", "-c", this.file("lan.conf"), "-f", this.file("bmc.emu"), "-s", this.file("state")];
    this.machine.spawn(argv, ["ignore", log, log]);
    closeSync(log);
  }

  private configuration(): string {
    return `name "${this.machine.name}"
set_working_mc 0x20
startlan 1
  addr ${this.machine.address} 623
  priv_limit admin
  allowed_auths_callback md5
  allowed_auths_user md5
  allowed_auths_operator md5
  allowed_auths_admin md5
  guid a123456789abcdefa123456789abcdef
endlan
chassis_control "${this.file("chassis")}"
user 2 true "${BMC_USER}" "${BMC_PASSWORD}" admin 10 md5
`;
  }

  /** Called as `chassis get power` and `chassis set power 0|1`; others are of no interest here. */
  private chassisControl(): string {
    const fenceLab = `"${PROJECT}/resource-agents/fence_lab" --switch "${this.powerDirectory}" --plug "${this.node}"`;
    return `#!/bin/sh
said="${this.file("said")}"
case "$*" in
  "get power")
    if [ -e "${this.file("lies")}" ] && [ -e "$said" ]; then echo "power:$(cat "$said")"; exit 0; fi
    ${fenceLab} --action status >/dev/null
    case $? in 0) echo "power:1" ;; 2) echo "power:0" ;; *) exit 1 ;; esac
    ;;
  "set power "*)
    echo "$3" >"$said"
    [ ! -e "${this.file("lies")}" ] || exit 0
    if [ "$3" = 0 ]; then action=off; else action=on; fi
    ${fenceLab} --action "$action" >/dev/null
    ;;
esac
`;
  }

  private file(name: string): string {
    return join(this.machine.disk, name);
  }
}

const EMULATION = `mc_setbmc 0x20
mc_add 0x20 0 no-device-sdrs 0x23 9 8 0x9f 0x1291 0xf02
mc_enable 0x20
`;
