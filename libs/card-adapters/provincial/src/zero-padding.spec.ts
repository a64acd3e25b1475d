import fc from 'fast-check';
import { zeroPad, zeroUnpad } from './zero-padding';

const BLOCKS = [8, 16] as const;
const aBlockSize = fc.constantFrom(...BLOCKS);

describe('zero byte padding', () => {
  it.each(BLOCKS)('fills blocks of %i bytes, and adds nothing to a full one', (block) => {
    expect(zeroPad(Buffer.alloc(0), block)).toHaveLength(0);
    expect(zeroPad(Buffer.alloc(1, 1), block)).toEqual(Buffer.concat([Buffer.alloc(1, 1), Buffer.alloc(block - 1)]));
    expect(zeroPad(Buffer.alloc(block - 1, 1), block)).toHaveLength(block);
    expect(zeroPad(Buffer.alloc(block, 1), block)).toEqual(Buffer.alloc(block, 1));
    expect(zeroPad(Buffer.alloc(block + 1, 1), block)).toHaveLength(2 * block);
  });

  it('is taken away without a trace from whatever does not end in NUL', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 80 }),
        fc.integer({ min: 1, max: 255 }),
        aBlockSize,
        (head, last, block) => {
          const bytes = Buffer.from([...head, last]);
          expect(zeroUnpad(zeroPad(bytes, block), block)).toEqual(bytes);
        },
      ),
    );
  });

  it('cannot be told from NUL bytes of the data itself, and takes those too', () => {
    const bytes = Buffer.from([1, 0, 0]);
    expect(zeroUnpad(zeroPad(bytes, 16), 16)).toEqual(Buffer.from([1]));
  });

  it('is never as long as a block, so a last block of NUL bytes is not all padding', () => {
    expect(zeroUnpad(Buffer.alloc(32), 16)).toHaveLength(17);
    expect(zeroUnpad(Buffer.alloc(0), 16)).toHaveLength(0);
  });
});
