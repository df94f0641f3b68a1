/**
 * What a status display shows: its sections, and how the parts of them are laid out. Both `crm_mon -1` and the keys of the
 * live screen work on this.
 */
export const SECTIONS = [
  "attributes",
  "backends",
  "bans",
  "counts",
  "dc",
  "failcounts",
  "failures",
  "fencing-failed",
  "fencing-pending",
  "fencing-succeeded",
  "links",
  "maint-mode",
  "nodes",
  "operations",
  "options",
  "resources",
  "stack",
  "times",
] as const;

export type Section = (typeof SECTIONS)[number];

export interface DisplayOptions {
  readonly sections: ReadonlySet<Section>;
  readonly groupByNode: boolean;
  /** Also what is stopped. */
  readonly inactive: boolean;
  readonly timing: boolean;
  readonly detail: boolean;
  readonly brief: boolean;
  /** 0: no fencing; 1: failed and pending; 2: the last of each kind; 3: every one that is remembered. */
  readonly fencingLevel: FencingLevel;
  /** Only constraints whose id begins so. */
  readonly banPrefix: string;
  readonly onlyNode?: string;
  readonly onlyResource?: string;
}

export type FencingLevel = 0 | 1 | 2 | 3;

export const SUMMARY: readonly Section[] = ["stack", "dc", "times", "counts", "maint-mode"];

const FENCING: readonly Section[] = ["fencing-failed", "fencing-pending", "fencing-succeeded"];

export const DEFAULT_SECTIONS: readonly Section[] = [
  ...SUMMARY,
  "nodes",
  "links",
  "resources",
  "backends",
  "failures",
  "fencing-failed",
  "fencing-pending",
];

/** Names for several sections at once. */
export const SECTION_GROUPS: Readonly<Record<string, readonly Section[]>> = {
  all: SECTIONS,
  default: DEFAULT_SECTIONS,
  fencing: FENCING,
  none: [],
  summary: SUMMARY,
};

export const DEFAULT_DISPLAY: DisplayOptions = {
  sections: new Set(DEFAULT_SECTIONS),
  groupByNode: false,
  inactive: false,
  timing: false,
  detail: false,
  brief: false,
  fencingLevel: 1,
  banPrefix: "",
};

export function withSections(options: DisplayOptions, added: readonly Section[]): DisplayOptions {
  return { ...options, sections: new Set([...options.sections, ...added]) };
}

export function withoutSections(options: DisplayOptions, removed: readonly Section[]): DisplayOptions {
  return { ...options, sections: new Set([...options.sections].filter((section) => !removed.includes(section))) };
}

export function withFencingLevel(options: DisplayOptions, fencingLevel: FencingLevel): DisplayOptions {
  const shown = fencingLevel === 0 ? [] : fencingLevel === 1 ? FENCING.slice(0, 2) : FENCING;
  return { ...withSections(withoutSections(options, FENCING), shown), fencingLevel };
}

export function toggleSections(options: DisplayOptions, sections: readonly Section[]): DisplayOptions {
  const shown = sections.some((section) => options.sections.has(section));
  return shown ? withoutSections(options, sections) : withSections(options, sections);
}
