/** How a write can fail without a word from the hospital. */
export type WriteFailure =
  /** It surely did not happen: the connection was refused, or our own guard kept the call back. */
  | { kind: 'unavailable' }
  /** The hospital may or may not have acted. Ask; never send again. */
  | { kind: 'unknown' };
