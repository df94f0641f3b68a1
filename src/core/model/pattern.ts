/** POSIX extended regular expressions, as constraints are written with them, as our own: only the names of classes differ. */

const CLASSES: Readonly<Record<string, string>> = {
  alnum: "A-Za-z0-9",
  alpha: "A-Za-z",
  blank: " \\t",
  digit: "0-9",
  lower: "a-z",
  punct: "!-\\/:-@\\[-`{-~",
  space: "\\s",
  upper: "A-Z",
  xdigit: "0-9A-Fa-f",
};

/** Undefined where it is none. */
export function asRegExp(pattern: string): RegExp | undefined {
  const known = pattern.replace(/\[:([a-z]+):\]/g, (whole, name: string) => CLASSES[name] ?? whole);
  try {
    return new RegExp(known);
  } catch {
    return undefined;
  }
}
