import fc from 'fast-check';
import { type Encodable, encode, encodeEvent, GENESIS, hashOf, macOf } from './audit-encoding';
import { aChain, KeysInMemory } from '../../testing/audit-chain';

/** A row of columns, each of one type, as every row of a table has them. */
const aRow = (types: readonly ('text' | 'number' | 'bytes' | 'date')[]): fc.Arbitrary<Encodable[]> =>
  fc.tuple(
    ...types.map((type) => {
      switch (type) {
        case 'text':
          return fc.option(fc.string({ unit: 'grapheme' }), { nil: null });
        case 'number':
          return fc.option(fc.maxSafeInteger(), { nil: null });
        case 'bytes':
          return fc.option(
            fc.uint8Array().map((bytes) => Buffer.from(bytes)),
            { nil: null },
          );
        case 'date':
          return fc.option(fc.date(), { nil: null });
      }
    }),
  );

const ROW = aRow(['text', 'text', 'number', 'bytes', 'date', 'text']);
const plain = (values: Encodable[]): string => JSON.stringify(values);

describe('the encoding of an event', () => {
  it('is the same for two rows only if they hold the same', () => {
    fc.assert(
      fc.property(ROW, ROW, (a, b) => encode(a).equals(encode(b)) === (plain(a) === plain(b))),
      { numRuns: 2000 },
    );
  });

  it('cannot be read in two ways: it gives the values back', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.string({ unit: 'grapheme' }), { nil: null })), (values) => {
        expect(decode(encode(values))).toEqual(values);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['nothing and the empty text', [null], ['']],
    ['a value that moved to the next column', ['a', null], [null, 'a']],
    ['a letter that moved to the next column', ['ab', 'c'], ['a', 'bc']],
    ['the text of a length and a length', ['\u0001\u0000\u0000\u0000\u0000'], ['']],
    ['a column more and a column less', ['a'], ['a', null]],
  ])('tells %s apart', (_, a, b) => {
    expect(encode(a)).not.toEqual(encode(b));
  });

  it('tells a day that does not exist from every other', () => {
    expect(encode([new Date(Number.NaN)])).not.toEqual(encode([new Date(0)]));
  });

  it('stays what it is for events that were written long ago', () => {
    const event = {
      format: 1,
      writer: 'w',
      writerSeq: 1,
      id: 'i',
      at: new Date('2026-11-22T01:30:00.000Z'),
      action: 'report.view',
      outcome: 'refused',
      code: 'PERSON_NOT_FOUND',
      actorKind: 'account',
      accountId: 'a',
      relation: null,
      capacity: null,
      actorHospitalId: null,
      terminalCode: null,
      personId: 'p',
      hospitalId: null,
      subject: Buffer.from('s'),
      traceId: 't',
    };
    const mac = macOf(Buffer.alloc(32, 1), encodeEvent(event));
    expect(mac.toString('hex')).toBe('a7a9ae211bab2910d4b2d8a16f4b8f4b097c2fa5fd32387cd38281d40ecdc4b9');
    expect(hashOf(GENESIS, { seq: 3, position: 1, macVersion: 1, mac }, encodeEvent(event)).toString('hex')).toBe(
      '987519f16e8339859ee2651c90efe5775b7167242c6a1c9e839cc7b55e4ec756',
    );
  });

  it('gives the chain that is documented', () => {
    const { events, end } = aChain(new KeysInMemory(), { events: 3, headEvery: 3 });
    let hash: Buffer = GENESIS;
    for (const row of events) hash = hashOf(hash, row, encodeEvent(row));
    expect(hash).toEqual(end.hash);
  });
});

function decode(bytes: Buffer): (string | null)[] {
  const values: (string | null)[] = [];
  for (let at = 0; at < bytes.length;) {
    if (bytes[at] === 0) {
      values.push(null);
      at += 1;
    } else {
      const length = bytes.readUInt32BE(at + 1);
      values.push(bytes.toString('utf8', at + 5, at + 5 + length));
      at += 5 + length;
    }
  }
  return values;
}
