/** Agents for what is on the node itself: file systems, files, health, and those that only pretend. */
import { missing } from "../../../unit/resource-agents/agent-under-test.js";
import { onlyOneUser } from "../server-fixtures.js";
import { everywhere, monitored, promotable, type Seen, type Story, succeeds } from "./story.js";

export const LOCAL_STORIES: readonly Story[] = [
  {
    id: "files",
    agent: "ocf:heartbeat:Filesystem",
    obstacle: missing("mkfs.ext4", "modprobe") || (onlyOneUser() && "no loop device in a user namespace"),
    resources: ({ directory }) => ({
      files: monitored("ocf:heartbeat:Filesystem", {
        device: `${directory}/files.img`,
        directory: "/run/files",
        fstype: "ext4",
        options: "loop",
      }),
    }),
    once: async (machine, { directory }) => {
      await machine.runOrFail(["mkfs.ext4", "-q", `${directory}/files.img`, "8M"]);
    },
    prepare: async (machine) => {
      await machine.runOrFail(["mkdir", "-p", "/run/files"]);
    },
    serves: (machine) => succeeds(machine, "test", "-d", "/run/files/lost+found"),
    breaks: (machine) => machine.runOrFail(["umount", "/run/files"]),
  },
  {
    id: "link-file",
    agent: "ocf:heartbeat:symlink",
    obstacle: false,
    resources: () => ({
      "link-file": monitored("ocf:heartbeat:symlink", { link: "/run/the-link", target: "/etc/hostname" }),
    }),
    serves: (machine) => succeeds(machine, "test", "-L", "/run/the-link"),
    breaks: (machine) => machine.runOrFail(["rm", "/run/the-link"]),
  },
  ...["heartbeat", "pacemaker"].map(
    (provider): Story => ({
      id: `dummy-${provider}`,
      agent: `ocf:${provider}:Dummy`,
      obstacle: false,
      resources: () => ({
        [`dummy-${provider}`]: monitored(`ocf:${provider}:Dummy`, { state: `/run/dummy-${provider}` }),
      }),
      serves: (machine) => succeeds(machine, "test", "-e", `/run/dummy-${provider}`),
      breaks: (machine) => machine.runOrFail(["rm", `/run/dummy-${provider}`]),
    }),
  ),
  {
    id: "roles",
    agent: "ocf:pacemaker:Stateful",
    obstacle: false,
    copies: "promotable",
    resources: () => promotable("roles", "ocf:pacemaker:Stateful", { state: "/run/roles" }),
    serves: (machine) => succeeds(machine, "test", "-e", "/run/roles"),
    breaks: (machine) => machine.runOrFail(["rm", "/run/roles"]),
  },
  {
    id: "health",
    agent: "ocf:pacemaker:HealthCPU",
    obstacle: missing("top"),
    copies: "all",
    resources: () => everywhere("health", "ocf:pacemaker:HealthCPU", { state: "/run/health" }),
    serves: async (machine, seen) => healthy(seen) && (await succeeds(machine, "test", "-e", "/run/health")),
    breaks: (machine) => machine.runOrFail(["rm", "/run/health"]),
  },
  {
    id: "label",
    agent: "ocf:pacemaker:attribute",
    obstacle: false,
    copies: "all",
    resources: () => {
      const values = { name: "label", active_value: "here", inactive_value: "gone" };
      return everywhere("label", "ocf:pacemaker:attribute", { state: "/run/label", ...values });
    },
    serves: async (_machine, { attribute }) => attribute("label") === "here",
    breaks: (machine) => machine.runOrFail(["rm", "/run/label"]),
  },
  {
    id: "facts",
    agent: "ocf:pacemaker:SysInfo",
    obstacle: false,
    copies: "all",
    resources: () => everywhere("facts", "ocf:pacemaker:SysInfo", { pidfile: "/run/facts", delay: "0s" }),
    serves: async (machine, { attribute }) =>
      attribute("os") !== undefined && (await succeeds(machine, "test", "-e", "/run/facts")),
    breaks: (machine) => machine.runOrFail(["rm", "/run/facts"]),
  },
];

/** How busy the processors are is not for this story to say. */
function healthy({ attribute }: Seen): boolean {
  return ["green", "yellow", "red"].includes(attribute("#health-cpu") ?? "");
}
