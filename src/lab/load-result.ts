/** What became of all requests of the load program. */
export interface LoadResult {
  readonly sent: number;
  readonly good: number;
  readonly failed: number;
  /** Empty when none failed. */
  readonly firstError: string;
  readonly seconds: number;
}
