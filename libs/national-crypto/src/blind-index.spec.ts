import { blindIndex } from './blind-index';

describe('blindIndex', () => {
  const key = Buffer.alloc(32, 7);

  it('is the same for the same key and text, and differs with either', () => {
    expect(blindIndex(key, '110199199001010017')).toEqual(blindIndex(key, '110199199001010017'));
    expect(blindIndex(key, '110199199001010017')).not.toEqual(blindIndex(key, '110199199001010018'));
    expect(blindIndex(key, '110199199001010017')).not.toEqual(blindIndex(Buffer.alloc(32, 8), '110199199001010017'));
  });
});
