/** Booleans as operators write them: true/yes/on/y/1 and false/no/off/n/0, any case. Undefined for anything else. */
export function parseBoolean(text: string): boolean | undefined {
  const word = text.trim().toLowerCase();
  if (["true", "yes", "on", "y", "1"].includes(word)) return true;
  if (["false", "no", "off", "n", "0"].includes(word)) return false;
  return undefined;
}
