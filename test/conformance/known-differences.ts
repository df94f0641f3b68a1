/** Cases of the suite that we decide differently, and why. */
export const KNOWN_DIFFERENCES: Readonly<Record<string, string>> = {
  "bug-5025-1": "parameters that only need a reload restart the resource",
  "params-2": "our digests are not those that Pacemaker wrote into the history",
  "restart-with-extra-op-params": "our digests are not those that Pacemaker wrote into the history",
};
