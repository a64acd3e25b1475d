import { sayIn } from '@kangqiao/language';
import fc from 'fast-check';
import { plainText, sayNote } from './note-text';

const t = sayIn('zh');

describe('the text of a note', () => {
  it.each([
    ['  头晕好多了\r\n血压 128/82\r ', '头晕好多了\n血压 128/82'],
    ['👨‍👩‍👧 陪我去的，𠮷田医生', '👨‍👩‍👧 陪我去的，𠮷田医生'],
    ['<script>alert(1)</script><b>&amp;</b>', '<script>alert(1)</script><b>&amp;</b>'],
    ['前\u0000后\u0007\u007f', '前后'],
    ['半个\ud842字', '半个字'],
    [' \n\t ', ''],
  ])('of %j is %j', (written, kept) => {
    expect(plainText(written)).toBe(kept);
  });

  it('is the same however often it is put in shape, never longer, and survives being sealed as UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (written) => {
        const kept = plainText(written);
        expect(plainText(kept)).toBe(kept);
        expect(kept.length).toBeLessThanOrEqual(written.length);
        expect(Buffer.from(kept, 'utf8').toString('utf8')).toBe(kept);
      }),
    );
  });

  it('is told with what it is about', () => {
    const content = { title: '门诊就诊', occurredOn: '2026-03-01', sourceId: '1', text: '记得复查' };
    expect(sayNote(JSON.stringify(content), t)).toBe('2026-03-01 门诊就诊：记得复查');
    expect(sayNote(JSON.stringify({ ...content, occurredOn: null }), t)).toBe('门诊就诊：记得复查');
  });
});
