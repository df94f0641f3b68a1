/** Gives the terminal back as it was, also when the program that used it was killed in the middle of a screen. */
import { spawnSync } from "node:child_process";
import { LEAVE } from "./screen.js";

export function rememberTerminal(): () => void {
  const settings = stty("-g");
  return () => {
    process.stdout.write(LEAVE);
    stty(settings);
  };
}

function stty(argument: string): string {
  const { stdout } = spawnSync("stty", [argument], { stdio: ["inherit", "pipe", "ignore"], encoding: "utf8" });
  return stdout.trim();
}
