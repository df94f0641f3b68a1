/**
 * The state directory is such that no daemon may start on it. Somebody has to look: what it says names the file, what is
 * wrong with it, and what to do.
 */
export class StateRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = "StateRefused";
  }
}

/** Whose state it is; in every file, because a disk or a directory that was copied looks like one's own. */
export interface Owner {
  readonly cluster: string;
  readonly node: string;
}

/** Throws StateRefused when the record of that file was written by another node, or in another cluster. */
export function checkOwner(path: string, owner: Owner, record: Partial<Owner>): void {
  if (record.cluster === owner.cluster && record.node === owner.node) return;
  throw new StateRefused(
    `${path} is of node ${record.node} in cluster ${record.cluster}, and this is ${owner.node} in ${owner.cluster}: ` +
      `if it was copied, move the directory away (the node is given everything by the others); if this one was renamed, ` +
      `give it back its name`,
  );
}
