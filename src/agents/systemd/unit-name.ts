/** Which unit is meant, and where units of this boot are configured (systemd.unit(5), sd_booted(3)). */
import { existsSync } from "node:fs";

const NAME = /^[A-Za-z0-9_][A-Za-z0-9_.:@\\-]*$/;
const TYPES = "service|socket|device|mount|automount|swap|target|path|timer|slice|scope";
const WITH_TYPE = new RegExp(`\\.(?:${TYPES})$`);

/** With its type, which is `.service` where none is given; undefined for what cannot be the name of a unit. */
export function unitName(type: string): string | undefined {
  if (!NAME.test(type)) return undefined;
  return WITH_TYPE.test(type) ? type : `${type}.service`;
}

/** Until the next boot. `QUORATE_SYSTEMD_RUN` is for tests. */
export function runtimeUnits(): string {
  return process.env.QUORATE_SYSTEMD_RUN || "/run/systemd/system";
}

/** Otherwise there are no units on this machine, and nobody to ask for them. */
export function systemdRuns(): boolean {
  return existsSync(runtimeUnits());
}
