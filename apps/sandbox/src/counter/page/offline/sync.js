import { control } from '../api.js';
import { createVerifier, pointOf } from './codes.js';
import { memory } from './memory.js';

const { sm2 } = window;
const REFUSED_FOR_GOOD = [400, 404, 409];

/** SM2 with SM3 and the user id that everybody uses. */
const isSigned = (text, signature, point) =>
  sm2.doVerifySignature(text, signature, point, { hash: true, userId: '1234567812345678' });

export const verifier = () => createVerifier(memory.get().keys, isSigned);

/** The cards that ended, as far as this terminal has heard. */
export function endedCards() {
  const { list } = memory.get();
  return (list === null ? null : verifier().readList(list)) ?? { issuedAt: null, cards: new Set() };
}

/** Which hospital's terminal this is: as the address says, as before, or the first. */
async function chooseHospital() {
  const wanted = new URL(location.href).searchParams.get('hospital') ?? memory.get().hospitalId;
  const hospitals = await control('hospitals');
  const { id, name } = hospitals.find((one) => one.id === wanted) ?? hospitals[0];
  memory.set({ hospitalId: id, hospitalName: name });
  return encodeURIComponent(id);
}

function takeList(text) {
  const [given, held] = [verifier().readList(text), endedCards()];
  if (given && given.issuedAt >= (held.issuedAt ?? 0)) memory.set({ list: text });
}

/** @returns how many seconds this terminal's clock is ahead of the platform's */
async function fetchKeys() {
  const id = await chooseHospital();
  const { keys, now } = await control(`hospitals/${id}/card-keys`);
  const ahead = Math.round((Date.now() - Date.parse(now)) / 1000);
  memory.set({
    keys: Object.fromEntries(keys.map(({ version, publicKey }) => [version, pointOf(publicKey)])),
    fetchedAt: new Date().toISOString(),
  });
  takeList((await control(`hospitals/${id}/revocations`)).list);
  return ahead;
}

async function reportUses() {
  const { hospitalId } = memory.get();
  for (const use of memory.waiting()) {
    const body = { codeText: use.codeText, hospitalId, usedAt: use.usedAt };
    try {
      await control('uses', { method: 'POST', body });
      memory.settle(use, 'reported');
    } catch (error) {
      // No network, or the platform is not well: tried again.
      if (!REFUSED_FOR_GOOD.includes(error.status)) throw error;
      memory.settle(use, error.body?.code === 'CODE_USED' ? 'elsewhere' : 'refused');
    }
  }
}

/** Fetches what is needed alone and reports what was done alone. @returns null without a network */
export async function sync() {
  try {
    const ahead = await fetchKeys();
    await reportUses();
    return { ahead };
  } catch {
    return null;
  }
}
