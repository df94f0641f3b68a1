/** Cases of the suite that we answer differently, and why: it may only become shorter. */
export const KNOWN_DIFFERENCES: Readonly<Record<string, string>> = {};

/** Cases whose allocation scores differ, and why. */
export const KNOWN_SCORE_DIFFERENCES: Readonly<Record<string, string>> = {};
