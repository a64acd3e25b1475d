/** What this terminal keeps while it is alone, also when the page is opened anew. */
const NAME = 'kangqiao-offline';
/** A clock that is set back must not make a forgotten code fresh again. */
const KEPT_AFTER = 3600;
const MOST = 5000;

const EMPTY = { hospitalId: null, hospitalName: null, keys: {}, list: null, fetchedAt: null, uses: [] };

const read = () => {
  try {
    return { ...EMPTY, ...JSON.parse(localStorage.getItem(NAME) ?? '{}') };
  } catch {
    return { ...EMPTY };
  }
};

const kept = read();
const save = () => localStorage.setItem(NAME, JSON.stringify(kept));

export const memory = {
  get: () => kept,
  set(changes) {
    Object.assign(kept, changes);
    save();
  },
  /** `USED`, or `FULL` when it could not be remembered: then it must not be accepted either. */
  use({ codeId, codeText, cardNumber, expiresAt }, now) {
    if (kept.uses.some((use) => use.codeId === codeId)) return 'USED';
    // What was not reported yet is kept however long it takes.
    kept.uses = kept.uses.filter((use) => use.state === 'waiting' || use.expiresAt + KEPT_AFTER > now);
    if (kept.uses.length >= MOST) return 'FULL';
    kept.uses.unshift({ codeId, codeText, cardNumber, expiresAt, usedAt: new Date().toISOString(), state: 'waiting' });
    save();
    return null;
  },
  waiting: () => kept.uses.filter(({ state }) => state === 'waiting'),
  /** The platform answered; its text is needed no more. */
  settle(use, state) {
    use.state = state;
    delete use.codeText;
    save();
  },
};
