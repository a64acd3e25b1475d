import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const read = (file: string): string => readFileSync(path.join(__dirname, file), 'utf8');
const page = read('../../../../docs/wires/card-code.md');

interface Vectors {
  publicKeys: Record<string, string>;
  dynamic: { text: string; says: { codeId: string; expiresAt: number; cardNumber: string } };
  static: { text: string };
  revocations: { text: string; says: { issuedAt: number; cardNumbers: string[] } };
  answers: { text: string; now: number; answer: string }[];
}
const vectors = JSON.parse(/```json\n([\s\S]*?)```/.exec(page)?.[1] ?? '') as Vectors;

interface Asked {
  text: string;
  now: number;
  ended: string[];
}
interface Told {
  checked: (
    { kind: 'valid'; cardNumber: string; codeId: string; expiresAt: number } | { kind: 'refused'; reason: string }
  )[];
  lists: ({ issuedAt: number; cards: string[] } | null)[];
}

/** Runs the page's own module as a browser would: outside of the tests' loader, which knows no such modules. */
function ask(codes: Asked[], lists: string[] = [], publicKeys = vectors.publicKeys): Told {
  const module = `data:text/javascript;base64,${Buffer.from(read('page/offline/codes.js')).toString('base64')}`;
  const script = `
    import { createRequire } from 'node:module';
    import { readFileSync } from 'node:fs';
    import { createVerifier, pointOf } from ${JSON.stringify(module)};
    const sm2 = createRequire(${JSON.stringify(__filename)})('sm-crypto/dist/sm2.js');
    const { codes, lists, publicKeys } = JSON.parse(readFileSync(0, 'utf8'));
    const points = Object.fromEntries(Object.entries(publicKeys).map(([version, key]) => [version, pointOf(key)]));
    const verifier = createVerifier(points, (text, signature, point) =>
      sm2.doVerifySignature(text, signature, point, { hash: true, userId: '1234567812345678' }));
    const listed = (found) => found && { issuedAt: found.issuedAt, cards: [...found.cards] };
    process.stdout.write(JSON.stringify({
      checked: codes.map(({ text, now, ended }) => verifier.check(text, now, new Set(ended))),
      lists: lists.map((text) => listed(verifier.readList(text))),
    }));`;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    input: JSON.stringify({ codes, lists, publicKeys }),
    encoding: 'utf8',
  });
  return JSON.parse(output) as Told;
}

const NOW = 1795311000;
const at = (text: string, now = NOW, ended: string[] = []): Asked => ({ text, now, ended });
const answerOf = (told: Told['checked'][number] | undefined) => (told?.kind === 'refused' ? told.reason : told?.kind);

describe('the page that checks codes without a network', () => {
  it('answers as docs/wires/card-code.md says', () => {
    const { checked } = ask(vectors.answers.map(({ text, now }) => at(text, now)));
    expect(checked.map(answerOf)).toEqual(vectors.answers.map(({ answer }) => answer));
  });

  it('reads what a code says', () => {
    const { codeId, expiresAt, cardNumber } = vectors.dynamic.says;
    expect(ask([at(`${vectors.dynamic.text}\r\n`)]).checked).toEqual([
      { kind: 'valid', codeId, expiresAt, cardNumber },
    ]);
  });

  it('reads the list of ended cards, and refuses those', () => {
    const { text, says } = vectors.revocations;
    const forged = `${text.slice(0, 8)}${text[8] === 'A' ? 'B' : 'A'}${text.slice(9)}`;
    const { checked, lists } = ask([at(vectors.dynamic.text, NOW, says.cardNumbers)], [text, forged, '', 'KQR1.AA.']);
    expect(lists).toEqual([{ issuedAt: says.issuedAt, cards: says.cardNumbers }, null, null, null]);
    expect(checked.map(answerOf)).toEqual(['REVOKED']);
  });

  it('knows no code under a key that it does not hold', () => {
    const [publicKey = ''] = Object.values(vectors.publicKeys);
    expect(ask([at(vectors.dynamic.text)], [], { 2: publicKey }).checked.map(answerOf)).toEqual(['FORGED']);
    expect(ask([at(vectors.dynamic.text)], [], {}).checked.map(answerOf)).toEqual(['FORGED']);
  });

  it('takes no code in which a letter was altered, dropped or added', () => {
    const { text } = vectors.dynamic;
    const altered = [...text].flatMap((letter, i) => [
      `${text.slice(0, i)}${letter === 'A' ? 'B' : 'A'}${text.slice(i + 1)}`,
      text.slice(0, i) + text.slice(i + 1),
      `${text.slice(0, i)}x${text.slice(i)}`,
    ]);
    const { checked } = ask([...altered, '随便', '\u0000', `${text}${text}`].map((one) => at(one)));
    expect(new Set(checked.map(answerOf))).toEqual(new Set(['FORGED']));
  });
});
