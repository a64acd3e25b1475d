/** How long to wait after so many failures in a row: doubled each time, up to a most. @returns milliseconds */
export const backoff = (failures: number, firstMs: number, mostMs: number): number =>
  Math.min(mostMs, firstMs * 2 ** Math.max(0, failures - 1));
