/**
 * Random clusters in Pacemaker's own words: valid CIBs with everything that a configuration can say (rules, sets, tags, templates,
 * promotable clones, bundles, tickets, utilization, Pacemaker Remote, migration), so that the reader is tried with them.
 */
import fc from "fast-check";

const NODES = ["n1", "n2", "n3"];
const SCORES = ["INFINITY", "-INFINITY", "100", "-100", "5", "1"];
const ROLES = ["Started", "Promoted", "Unpromoted"];

/** Of the arbitrary that is given to it; smaller ones are tried when something is found. */
type Pick = <T>(from: readonly T[]) => T;

class CibText {
  private ids = 0;

  constructor(
    private readonly pick: Pick,
    private readonly withGuest: boolean,
  ) {}

  text(): string {
    const resources = this.resources();
    const ids = resources.flatMap(({ ids: known }) => known);
    const promotable = resources.some(({ ids: [id] }) => id === "pr");
    const constraints = this.some(6, () => this.constraint(ids, promotable)).join("\n");
    return `<cib validate-with="pacemaker-3.9" crm_feature_set="3.19.0" epoch="1" num_updates="0" admin_epoch="0" have-quorum="${this.pick(["1", "1", "1", "0"])}" dc-uuid="1">
<configuration><crm_config>${this.set("cluster_property_set", this.properties())}</crm_config>
<nodes>${NODES.map((name, index) => this.node(name, index + 1)).join("")}</nodes>
<resources>
${resources.map(({ xml }) => xml).join("\n")}
</resources>
<constraints>
${constraints}
</constraints>
<tags><tag id="both">${ids
      .slice(0, 2)
      .map((id) => `<obj_ref id="${id}"/>`)
      .join("")}</tag></tags>
<rsc_defaults>${this.set("meta_attributes", this.maybe({ "resource-stickiness": ["1", "100"] }))}</rsc_defaults>
</configuration>
<status>
${this.chance(2) ? `<tickets><ticket_state id="T" granted="${this.pick(["true", "false"])}" standby="${this.pick(["false", "false", "true"])}"/></tickets>` : ""}
${NODES.map((name, index) => this.state(name, index + 1)).join("\n")}
</status></cib>`;
  }

  private chance(of: number): boolean {
    return this.pick(Array.from({ length: of }, (_, index) => index === of - 1));
  }

  private some<T>(most: number, make: () => T): T[] {
    const count = this.pick(Array.from({ length: most + 1 }, (_, index) => index));
    return Array.from({ length: count }, make);
  }

  private id(of: string): string {
    return `${of}-${++this.ids}`;
  }

  private maybe(choices: Readonly<Record<string, readonly string[]>>): Record<string, string> {
    const chosen = Object.entries(choices).filter(() => this.chance(3));
    return Object.fromEntries(chosen.map(([name, values]) => [name, this.pick(values)]));
  }

  private set(tag: string, values: Readonly<Record<string, string>>, rule = ""): string {
    const pairs = Object.entries(values).map(
      ([name, value]) => `<nvpair id="${this.id("nv")}" name="${name}" value="${value}"/>`,
    );
    return pairs.length === 0 ? "" : `<${tag} id="${this.id("set")}">${rule}${pairs.join("")}</${tag}>`;
  }

  private properties(): Record<string, string> {
    return {
      "stonith-enabled": this.pick(["true", "true", "false"]),
      ...this.maybe({
        "no-quorum-policy": ["stop", "freeze", "ignore", "demote", "suicide"],
        "symmetric-cluster": ["true", "true", "false"],
        "maintenance-mode": ["false", "false", "false", "true"],
        "placement-strategy": ["default", "utilization", "minimal", "balanced"],
        "stop-all-resources": ["false", "false", "true"],
        "start-failure-is-fatal": ["true", "false"],
        "node-health-strategy": ["none", "only-green", "migrate-on-red", "progressive"],
        "shutdown-lock": ["true", "false"],
        "concurrent-fencing": ["true", "false"],
        "stonith-action": ["reboot", "off"],
        "startup-fencing": ["true", "false"],
        "have-watchdog": ["false", "true"],
        "cluster-recheck-interval": ["60s"],
      }),
    };
  }

  private node(name: string, id: number): string {
    const attributes = this.maybe({
      site: ["one", "two"],
      standby: ["off", "off", "on"],
      maintenance: ["false", "false", "false", "true"],
      "#health-disk": ["green", "yellow", "red"],
    });
    return `<node id="${id}" uname="${name}">${this.set("instance_attributes", attributes)}${this.set("utilization", this.maybe({ cpu: ["1", "2", "4"] }))}</node>`;
  }

  private state(name: string, id: number): string {
    const states = [
      'in_ccm="true" crmd="online" join="member" expected="member"',
      'in_ccm="true" crmd="online" join="member" expected="member"',
      'in_ccm="true" crmd="online" join="member" expected="member"',
      'in_ccm="false" crmd="offline" join="down" expected="down"',
      'in_ccm="false" crmd="offline" join="down" expected="member"',
      'in_ccm="true" crmd="offline" join="down" expected="member"',
    ];
    const attributes = this.set("instance_attributes", this.maybe({ "master-p": ["5", "10", "-INFINITY"] }));
    return `<node_state id="${id}" uname="${name}" ${this.pick(states)}><transient_attributes id="${id}">${attributes}</transient_attributes><lrm id="${id}"><lrm_resources/></lrm></node_state>`;
  }

  /** The ids that constraints may name, the outermost first. */
  private resources(): { readonly ids: readonly string[]; readonly xml: string }[] {
    const all = [
      () => ({ ids: ["a"], xml: this.primitive("a") }),
      () => ({ ids: ["b"], xml: this.primitive("b", { template: true }) }),
      () => ({ ids: ["m"], xml: this.primitive("m", { meta: { "allow-migrate": "true" } }) }),
      () => ({
        ids: ["g", "g2"],
        xml: `<group id="g">${this.meta()}${this.primitive("g1")}${this.primitive("g2")}${this.primitive("g3")}</group>`,
      }),
      () => ({ ids: ["cx"], xml: `<clone id="cx">${this.cloneMeta({})}${this.primitive("x")}</clone>` }),
      () => ({
        ids: ["cy"],
        xml: `<clone id="cy">${this.cloneMeta({})}<group id="yg">${this.primitive("y1")}${this.primitive("y2")}</group></clone>`,
      }),
      () => ({
        ids: ["pr"],
        xml: `<clone id="pr">${this.cloneMeta({ promotable: "true", ...this.maybe({ "promoted-max": ["1", "2"] }) })}${this.primitive("p", { promotable: true })}</clone>`,
      }),
      () => ({ ids: ["bd"], xml: this.bundle("bd", this.chance(2) ? this.primitive("in") : "") }),
      () => ({
        ids: ["r1"],
        xml: `<primitive id="r1" class="ocf" provider="pacemaker" type="remote">${this.meta()}${this.set("instance_attributes", this.maybe({ reconnect_interval: ["60s"] }))}<operations><op id="r1-mon" name="monitor" interval="30s"/></operations></primitive>`,
      }),
      ...(this.withGuest
        ? [() => ({ ids: ["vm"], xml: this.primitive("vm", { meta: { "remote-node": "guest" } }) })]
        : []),
    ];
    const template = `<template id="tpl" class="ocf" provider="pacemaker" type="Dummy">${this.meta()}</template>`;
    const fence =
      '<primitive id="fence" class="stonith" type="fence_dummy"><operations><op id="fence-m" name="monitor" interval="60s"/></operations></primitive>';
    const chosen = all.filter(() => this.chance(2)).map((make) => make());
    const rest = chosen.length > 0 ? chosen : [{ ids: ["a"], xml: this.primitive("a") }];
    return [...rest, { ids: [], xml: template + (this.chance(6) ? "" : fence) }];
  }

  private meta(more: Readonly<Record<string, string>> = {}): string {
    const rule = this.chance(5)
      ? `<rule id="${this.id("r")}" score="${this.pick(["INFINITY", "5"])}"><date_expression id="${this.id("e")}" ${this.pick(['operation="gt" start="2020-01-01"', 'operation="lt" end="2020-01-01"'])}/></rule>`
      : "";
    const values = this.maybe({
      "resource-stickiness": ["0", "1", "100", "INFINITY"],
      priority: ["0", "10"],
      "target-role": ["Started", "Stopped", "Unpromoted"],
      "is-managed": ["true", "true", "false"],
      "migration-threshold": ["1", "3"],
      "multiple-active": ["stop_start", "stop_only", "block", "stop_unexpected"],
      "failure-timeout": ["10s", "1h"],
      critical: ["true", "false"],
      requires: ["nothing", "quorum", "fencing", "unfencing"],
    });
    return this.set("meta_attributes", more) + this.set("meta_attributes", values, rule);
  }

  private cloneMeta(more: Readonly<Record<string, string>>): string {
    const values = this.maybe({
      "clone-max": ["1", "2", "3", "5", "0"],
      "clone-node-max": ["1", "2"],
      "clone-min": ["1", "2"],
      interleave: ["true", "false"],
      ordered: ["true", "false"],
      notify: ["true", "false"],
      "globally-unique": ["false", "true"],
      "resource-stickiness": ["0", "1", "100"],
    });
    return this.set("meta_attributes", { ...more, ...values });
  }

  private primitive(
    id: string,
    {
      template = false,
      promotable = false,
      meta = {},
    }: { template?: boolean; promotable?: boolean; meta?: Readonly<Record<string, string>> } = {},
  ): string {
    const agent = template ? 'template="tpl"' : 'class="ocf" provider="pacemaker" type="Dummy"';
    const onFail = ["restart", "stop", "block", "fence", "standby", "ignore", "demote"];
    const monitor = (interval: number, role = "") =>
      `<op id="${this.id(id)}" name="monitor" interval="${interval}s" ${role} on-fail="${this.pick(onFail)}"/>`;
    const operations = [
      ...(this.chance(2) ? [monitor(10, promotable ? 'role="Promoted"' : "")] : []),
      ...(this.chance(2) ? [monitor(11, promotable ? 'role="Unpromoted"' : "")] : []),
      ...(this.chance(6) ? [monitor(12, 'role="Stopped"')] : []),
    ];
    return `<primitive id="${id}" ${agent}>${this.meta(meta)}${this.set("utilization", this.maybe({ cpu: ["1", "2"] }))}<operations>${operations.join("")}</operations></primitive>`;
  }

  private bundle(id: string, inside: string): string {
    const replicas = this.pick(["1", "2", "3"]);
    const perHost = this.pick(["1", "2"]);
    const promoted = this.chance(2) ? 'promoted-max="1"' : "";
    const ip = this.chance(2) ? 'ip-range-start="192.168.122.131"' : "";
    return `<bundle id="${id}">${this.meta()}<docker image="i" replicas="${replicas}" replicas-per-host="${ip ? "1" : perHost}" ${promoted}/><network ${ip} control-port="3121"/>${inside}</bundle>`;
  }

  private constraint(ids: readonly string[], promotable: boolean): string {
    const id = this.id("k");
    const any = () => this.pick(ids);
    const score = `score="${this.pick(SCORES)}"`;
    const role = (name: string) => (promotable && this.chance(3) ? `${name}="${this.pick(ROLES)}"` : "");
    const set = (attributes: string) => {
      const members = [...new Set(this.some(2, any)), any()];
      return `<resource_set id="${this.id("rs")}" ${attributes}>${[...new Set(members)].map((member) => `<resource_ref id="${member}"/>`).join("")}</resource_set>`;
    };
    const sequential = () => this.pick(["", 'sequential="false"', 'sequential="true" require-all="false"']);
    switch (this.pick([0, 1, 1, 2, 2, 3, 4, 5, 6, 7, 8])) {
      case 0:
        return `<rsc_location id="${id}" rsc="${any()}" node="${this.pick(NODES)}" ${score} ${role("role")} ${this.pick(["", "", 'resource-discovery="never"', 'resource-discovery="exclusive"'])}/>`;
      case 1:
        return `<rsc_colocation id="${id}" rsc="${any()}" with-rsc="${any()}" ${score} ${role("rsc-role")} ${role("with-rsc-role")} ${this.pick(["", "", "", 'node-attribute="site"', 'influence="false"'])}/>`;
      case 2:
        return `<rsc_order id="${id}" first="${any()}" then="${any()}" kind="${this.pick(["Mandatory", "Optional"])}" ${promotable && this.chance(4) ? 'first-action="promote" then-action="start"' : ""} symmetrical="${this.pick(["true", "false"])}"/>`;
      case 3:
        return `<rsc_order id="${id}" kind="${this.pick(["Mandatory", "Serialize"])}">${set(sequential())}${set(sequential())}</rsc_order>`;
      case 4:
        return `<rsc_colocation id="${id}" ${score}>${set(this.pick(["", 'sequential="false"']))}${set("")}</rsc_colocation>`;
      case 5:
        return `<rsc_ticket id="${id}" ticket="T" rsc="${any()}" ${role("rsc-role")} loss-policy="${this.pick(["stop", "fence", "freeze", "demote"])}"/>`;
      case 6:
        return `<rsc_location id="${id}" rsc="${any()}"><rule id="${this.id("r")}" ${score} boolean-op="${this.pick(["and", "or"])}"><expression id="${this.id("e")}" attribute="site" operation="${this.pick(["eq", "ne"])}" value="one"/><expression id="${this.id("e")}" attribute="#uname" operation="${this.pick(["eq", "defined"])}" ${'value="n1"'}/></rule></rsc_location>`.replace(
          'operation="defined" value="n1"',
          'operation="defined"',
        );
      case 7:
        return `<rsc_location id="${id}" rsc-pattern="^[a-m]" node="${this.pick(NODES)}" ${score}/>`;
      default:
        return ids.length < 2 ? "" : `<rsc_colocation id="${id}" rsc="both" with-rsc="${any()}" ${score}/>`;
    }
  }
}

/** `withGuest`: a resource may be a node, too, so that constraints can be circles. */
export function anyCib(withGuest: boolean): fc.Arbitrary<string> {
  return fc.gen().map((generate) => {
    const pick: Pick = (from) => from[generate(fc.nat, from.length - 1)] as (typeof from)[number];
    return new CibText(pick, withGuest).text();
  });
}
