import fc from 'fast-check';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.:+/=%'];

/** One alteration of each character: another one of the same kind, in another way than by its case alone. */
export function alteredAtEachPosition(text: string): string[] {
  return [...text].map((letter, index) => {
    const others = LETTERS.filter((other) => other.toLowerCase() !== letter.toLowerCase());
    return replaceAt(text, index, others[(index * 7) % others.length] ?? '0');
  });
}

/** Cut short at each of about `count` places, the first and the last among them. */
export function truncated(text: string, count: number): string[] {
  const step = Math.max(1, Math.floor(text.length / count));
  const places = Array.from({ length: Math.ceil(text.length / step) }, (_, index) => index * step);
  return [...new Set([...places, text.length - 1])].map((length) => text.slice(0, length));
}

/** Altered in one to three places: replaced, left out, put in, exchanged, doubled. */
export function mutatedTexts(text: string, count: number): string[] {
  const letter = fc.constantFrom(...LETTERS);
  const place = fc.nat(text.length - 1);
  const step = fc.oneof(
    fc.tuple(place, letter).map(
      ([at, other]) =>
        (from: string) =>
          replaceAt(from, at, other),
    ),
    place.map((at) => (from: string) => replaceAt(from, at, '')),
    fc.tuple(place, letter).map(
      ([at, other]) =>
        (from: string) =>
          from.slice(0, at) + other + from.slice(at),
    ),
    fc.tuple(place, place).map(
      ([a, b]) =>
        (from: string) =>
          exchange(from, a, b),
    ),
    fc.tuple(place, place).map(
      ([a, b]) =>
        (from: string) =>
          from + from.slice(Math.min(a, b), Math.max(a, b) + 1),
    ),
  );
  const mutation = fc
    .array(step, { minLength: 1, maxLength: 3 })
    .map((steps) => steps.reduce((altered, alter) => alter(altered), text))
    // A change that only plays with the case may be read as the same code by an issuer that writes hex.
    .filter((altered) => altered.toLowerCase() !== text.toLowerCase());
  return fc.sample(mutation, { numRuns: count, seed: 20_261_122 });
}

/** Anything that a scanner may read off something that is no card: other codes, addresses, bytes, nothing. */
export function randomTexts(count: number): string[] {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 100 }),
    fc.string({ unit: fc.constantFrom(...LETTERS), maxLength: 200 }),
    fc.webUrl(),
    fc.json({ maxDepth: 2 }),
    fc.stringMatching(/^[0-9A-F]{64}:[01]:[0-9A-F]{32}$/),
    fc.stringMatching(/^KQ1\.[\w-]{52}\.[\w-]{86}$/),
    fc.constantFrom('', ' ', '\0', 'null', '0', "' OR 1=1 --", '<![CDATA[', '../../', 'A'.repeat(1024)),
  );
  return fc.sample(anything, { numRuns: count, seed: 20_261_122 });
}

const replaceAt = (text: string, at: number, by: string) => text.slice(0, at) + by + text.slice(at + 1);

const exchange = (text: string, a: number, b: number) =>
  replaceAt(replaceAt(text, a, text.charAt(b)), b, text.charAt(a));
