/**
 * Milliseconds on the machine's monotonic clock, with fractions. All processes of the lab read the same clock, so what
 * the prober saw and what the driver did can be compared; setting the wall clock changes nothing.
 */
export function monotonicMs(): number {
  return Number(process.hrtime.bigint() / 1000n) / 1000;
}
