/** A stopped node is taken out of the cluster, after asking: `crm node delete`, `crm cluster remove`. */
import { ExitCode } from "../exit-code.js";
import type { Call } from "./command.js";
import { changeLayout } from "./layout-requests.js";
import { knownNode } from "./object-names.js";

/** `--force` also drops what names the node in the configuration, and takes a lost node to be off. */
export async function removeNode({ session, line }: Call, name: string): Promise<number> {
  const node = knownNode(await session.state(), name);
  if (!(await session.confirm(`Do you want to remove ${node} from the cluster`))) {
    session.info("nothing was done");
    return ExitCode.error;
  }
  const said = await session.request(changeLayout({ kind: "remove-node", node }, line, session.options.force));
  if (said) session.info(said);
  session.info(`${node} is no longer a node of this cluster`);
  return ExitCode.ok;
}
