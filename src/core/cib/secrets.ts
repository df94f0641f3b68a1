/**
 * Passwords in a configuration: parameters whose name begins with `passw`. They are shown as `******`, and a
 * configuration that was shown, edited and given back takes them from the one in force.
 */
import type { AttributeSet, Clone, Configuration, Group, Resource, Values, XmlNote } from "./configuration.js";

export const OBSCURED = "******";

export function isSecretName(name: string): boolean {
  return name.startsWith("passw");
}

export function obscureSecrets(configuration: Configuration): Configuration {
  const obscured = withParams(configuration, (_id, name, value) => (isSecretName(name) ? OBSCURED : value));
  const { xmlNotes } = configuration;
  return xmlNotes ? { ...obscured, xmlNotes: xmlNotes.map(obscuredNote) } : obscured;
}

/** An obscured value that `base` does not know stays as it is: validation refuses it. */
export function restoreSecrets(configuration: Configuration, base: Configuration): Configuration {
  const known = new Map<string, string>();
  withParams(base, (owner, name, value) => {
    if (isSecretName(name)) known.set(`${owner} ${name}`, value);
    return value;
  });
  return withParams(configuration, (owner, name, value) => {
    return isSecretName(name) && value === OBSCURED ? (known.get(`${owner} ${name}`) ?? value) : value;
  });
}

/** `owner`: the resource or template, and the number of the set where there are several. */
type Replace = (owner: string, name: string, value: string) => string;

function withParams(configuration: Configuration, replace: Replace): Configuration {
  const { resources, templates } = configuration;
  return {
    ...configuration,
    resources: resources.map((resource) => inResource(resource, replace)),
    ...(templates ? { templates: templates.map((template) => inParams(template, replace)) } : {}),
  };
}

function inResource(resource: Resource, replace: Replace): Resource {
  switch (resource.kind) {
    case "primitive":
      return inParams(resource, replace);
    case "group":
      return inGroup(resource, replace);
    case "clone":
      return { ...inParams(resource, replace), child: inChild(resource.child, replace) };
    case "bundle":
      return resource.child ? { ...resource, child: inParams(resource.child, replace) } : resource;
  }
}

function inChild(child: Clone["child"], replace: Replace): Clone["child"] {
  return child.kind === "primitive" ? inParams(child, replace) : inGroup(child, replace);
}

function inGroup(group: Group, replace: Replace): Group {
  return { ...inParams(group, replace), members: group.members.map((member) => inParams(member, replace)) };
}

interface WithParams {
  readonly id: string;
  readonly params?: Values;
  readonly paramSets?: readonly AttributeSet[];
}

function inParams<T extends WithParams>(owner: T, replace: Replace): T {
  const { id, params, paramSets } = owner;
  return {
    ...owner,
    ...(params ? { params: inValues(params, id, replace) } : {}),
    ...(paramSets
      ? { paramSets: paramSets.map((set, at) => ({ ...set, values: inValues(set.values, `${id} ${at}`, replace) })) }
      : {}),
  };
}

function inValues(values: Values, owner: string, replace: Replace): Values {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, replace(owner, name, value)]));
}

/** Of a parameter that is written twice, or elsewhere by reference, the text is in the notes, too. */
function obscuredNote(note: XmlNote): XmlNote {
  const obscured = <T extends { readonly xml?: string }>(child: T): T =>
    child.xml === undefined ? child : { ...child, xml: child.xml.replace(/<nvpair [^>]*>/g, obscuredPair) };
  return {
    ...note,
    ...(note.children ? { children: note.children.map(obscured) } : {}),
    ...(note.without ? { without: note.without.map(obscured) } : {}),
  };
}

function obscuredPair(pair: string): string {
  const [, name = ""] = / name="([^"]*)"/.exec(pair) ?? [];
  return isSecretName(name) ? pair.replace(/ value="[^"]*"/, ` value="${OBSCURED}"`) : pair;
}
