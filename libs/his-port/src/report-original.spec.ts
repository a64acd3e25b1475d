import fc from 'fast-check';
import { HospitalFault } from './errors';
import { MOST_ORIGINAL_BYTES, requireOriginal } from './report-original';

const PAPER = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n', 'latin1');
const reasonOf = (bytes: Uint8Array): string => {
  try {
    requireOriginal(bytes);
  } catch (error) {
    if (error instanceof HospitalFault) return error.reason;
    throw error;
  }
  return 'fine';
};
/** A PDF of exactly so many bytes. */
const ofSize = (size: number): Buffer =>
  Buffer.concat([PAPER.subarray(0, 9), Buffer.alloc(size - PAPER.length, ' '), PAPER.subarray(9)]);

describe('the PDF of a hospital', () => {
  it('is told by its first bytes and its end', () => {
    expect(reasonOf(PAPER)).toBe('fine');
    expect(reasonOf(new Uint8Array(PAPER))).toBe('fine');
  });

  it.each([
    ['nothing', ''],
    ['a page that calls itself a PDF', '<html>%PDF-1.7 %%EOF</html>'],
    ['a picture', '\u0089PNG\r\n%%EOF'],
    ['a PDF that begins later', ` ${PAPER.toString('latin1')}`],
    ['its head alone', '%PDF-'],
  ])('is not %s', (_what, text) => {
    expect(reasonOf(Buffer.from(text, 'latin1'))).toBe('MALFORMED');
  });

  it('is not what was cut off at any place before its end', () => {
    const end = PAPER.indexOf('%%EOF') + 5;
    for (let length = 0; length < end; length += 1) expect(reasonOf(PAPER.subarray(0, length))).toBe('MALFORMED');
  });

  it('may be as long as the limit, and no byte longer', () => {
    expect(reasonOf(ofSize(MOST_ORIGINAL_BYTES))).toBe('fine');
    expect(reasonOf(ofSize(MOST_ORIGINAL_BYTES + 1))).toBe('TOO_LARGE');
  });

  it('may have up to a kilobyte behind its end', () => {
    expect(reasonOf(Buffer.concat([PAPER.subarray(0, -1), Buffer.alloc(1024 - 5)]))).toBe('fine');
    expect(reasonOf(Buffer.concat([PAPER.subarray(0, -1), Buffer.alloc(1024 - 4)]))).toBe('MALFORMED');
  });

  it('never fails in another way, whatever comes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => ['fine', 'MALFORMED'].includes(reasonOf(bytes))),
    );
  });
});
