import { alteredAtEachPosition, mutatedTexts, randomTexts, truncated } from './mutations';

const CODE = 'KQ1.AAEAESIzRFVmd4iZqrvM3e7_aw.YjQWQC_Z40fB';

describe('the texts that no issuer may take for a code', () => {
  it('differ from the code in each place, once, and not by the case of a letter', () => {
    const altered = alteredAtEachPosition(CODE);
    expect(altered).toHaveLength(CODE.length);
    altered.forEach((text, index) => {
      expect(text).toHaveLength(CODE.length);
      expect([...text].flatMap((letter, at) => (letter === CODE[at] ? [] : [at]))).toEqual([index]);
      expect(text.toLowerCase()).not.toBe(CODE.toLowerCase());
    });
  });

  it('are cut short at every place where there is time for it, else at some, and always by one letter', () => {
    expect(truncated(CODE, 1000).map(({ length }) => length)).toEqual([...CODE].map((_, index) => index));
    const some = truncated(CODE, 5).map(({ length }) => length);
    expect(some).toContain(0);
    expect(some).toContain(CODE.length - 1);
    expect(some.length).toBeLessThan(10);
  });

  it('are as many as are asked for, and none is the code', () => {
    for (const texts of [mutatedTexts(CODE, 500), randomTexts(500)]) {
      expect(texts).toHaveLength(500);
      expect(texts).not.toContain(CODE);
    }
  });
});
