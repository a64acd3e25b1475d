import { randomOf } from './random';

describe('the repeatable source of numbers', () => {
  it('gives the same numbers for the same words and others for other words', () => {
    const draw = (...words: string[]) => Array.from({ length: 5 }, randomOf(...words).next);
    expect(draw('a', 'b')).toEqual(draw('a', 'b'));
    expect(draw('a', 'b')).not.toEqual(draw('ab'));
  });

  it('reaches both ends of a range of whole numbers and never leaves it', () => {
    const random = randomOf('ends');
    const drawn = new Set(Array.from({ length: 500 }, () => random.int(3, 6)));
    expect([...drawn].sort()).toEqual([3, 4, 5, 6]);
  });

  it('keeps every item when it shuffles', () => {
    expect(randomOf('s').shuffle([1, 2, 3, 4]).sort()).toEqual([1, 2, 3, 4]);
  });

  it('refuses to pick from nothing', () => {
    expect(() => randomOf('none').pick([])).toThrow(RangeError);
  });
});
