import { proves } from './document-proof';

describe('the last four characters of a document', () => {
  it.each([
    ['001X', '11019919900101001X', true],
    ['001x', '11019919900101001X', true],
    ['0015', '110199199001010015', true],
    ['0016', '110199199001010015', false],
    ['015', '110199199001010015', false],
    ['10015', '110199199001010015', false],
    ['', '', false],
  ])('"%s" proves %s: %s', (proof, number, answer) => expect(proves(proof, number)).toBe(answer));
});
