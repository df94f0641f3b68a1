/**
 * Clusters of any size for measuring schedulers: a Pacemaker CIB of so many nodes, all online and with nothing running
 * yet, and so many resource instances: primitives, groups of three and clones, tied together by constraints. The same
 * numbers give the same text, byte for byte.
 *
 * Of ten resources six are primitives, three are a group, and one is a clone that runs on a quarter of the nodes. Of the
 * location, colocation and order constraints all look back, so there is no circle.
 */

export interface ClusterSize {
  readonly nodes: number;
  readonly resources: number;
  /** For each ten resources. */
  readonly constraints: number;
}

export function generateCib({ nodes, resources, constraints }: ClusterSize): string {
  const names = Array.from({ length: nodes }, (_, index) => `node${index + 1}`);
  const tops = Array.from({ length: Math.ceil(resources / 10) }, (_, block) => topsOf(block, nodes));
  const ids = tops.flatMap((block) => block.map(({ id }) => id));
  return [
    '<cib crm_feature_set="3.16.1" validate-with="pacemaker-3.7" epoch="1" num_updates="1" admin_epoch="0" have-quorum="1" dc-uuid="1">',
    "<configuration><crm_config>",
    '<cluster_property_set id="cib-bootstrap-options"><nvpair id="s" name="stonith-enabled" value="true"/></cluster_property_set>',
    "</crm_config><nodes>",
    ...names.map((name, index) => `<node id="${index + 1}" uname="${name}"/>`),
    "</nodes><resources>",
    '<primitive id="fence" class="stonith" type="fence_dummy"><operations><op id="fence-m" name="monitor" interval="60s" timeout="20s"/></operations></primitive>',
    ...tops.flatMap((block) => block.map(({ xml }) => xml)),
    "</resources><constraints>",
    ...constraintsBetween(ids, names, Math.round((resources / 10) * constraints)),
    "</constraints></configuration><status>",
    ...names.map(
      (name, index) =>
        `<node_state id="${index + 1}" uname="${name}" in_ccm="true" crmd="online" join="member" expected="member"><lrm id="${index + 1}"><lrm_resources/></lrm></node_state>`,
    ),
    "</status></cib>",
    "",
  ].join("\n");
}

interface Top {
  readonly id: string;
  readonly xml: string;
}

function topsOf(block: number, nodes: number): readonly Top[] {
  const id = (kind: string) => `${kind}${block + 1}`;
  const members = ["a", "b", "c"].map((member) => primitive(`${id("group")}${member}`)).join("");
  const primitives = Array.from({ length: 6 }, (_, index) => `${id("single")}x${index + 1}`);
  const copies = Math.max(1, Math.floor(nodes / 4));
  const meta = `<meta_attributes id="${id("clone")}-meta"><nvpair id="${id("clone")}-max" name="clone-max" value="${copies}"/></meta_attributes>`;
  return [
    ...primitives.map((single) => ({ id: single, xml: primitive(single) })),
    { id: id("group"), xml: `<group id="${id("group")}">${members}</group>` },
    { id: id("clone"), xml: `<clone id="${id("clone")}">${meta}${primitive(`${id("clone")}p`)}</clone>` },
  ];
}

function primitive(id: string): string {
  const params = `<instance_attributes id="${id}-params"><nvpair id="${id}-state" name="state" value="/run/${id}"/></instance_attributes>`;
  const monitor = `<operations><op id="${id}-monitor" name="monitor" interval="10s" timeout="20s"/></operations>`;
  return `<primitive id="${id}" class="ocf" provider="pacemaker" type="Dummy">${params}${monitor}</primitive>`;
}

function constraintsBetween(ids: readonly string[], nodes: readonly string[], count: number): readonly string[] {
  const chance = new Chance();
  return Array.from({ length: count }, (_, index) => {
    const later = 1 + chance.below(ids.length - 1);
    const [rsc, other] = [ids[later], ids[chance.below(later)]];
    switch (index % 3) {
      case 0:
        return `<rsc_location id="l${index}" rsc="${rsc}" node="${nodes[chance.below(nodes.length)]}" score="${chance.below(1000)}"/>`;
      case 1:
        return `<rsc_colocation id="c${index}" rsc="${rsc}" with-rsc="${other}" score="${1 + chance.below(1000)}"/>`;
      default:
        return `<rsc_order id="o${index}" first="${other}" then="${rsc}" kind="${chance.below(2) === 0 ? "Mandatory" : "Optional"}"/>`;
    }
  });
}

/** The linear congruential generator of Numerical Recipes: enough to spread constraints, and the same everywhere. */
class Chance {
  private state = 1;

  below(bound: number): number {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.state / 2 ** 32) * bound);
  }
}
