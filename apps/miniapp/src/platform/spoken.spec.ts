import { portionsOf, spokenTextOf } from './spoken';

const page = (html: string): HTMLElement => {
  const root = document.createElement('div');
  root.innerHTML = html;
  return root;
};

describe('what a page says aloud', () => {
  it('is its words in order, with a pause between', () => {
    expect(spokenTextOf(page('<p>下次就诊</p><div>明天 <b>08:00</b></div>'))).toBe('下次就诊，明天，08:00');
  });

  it('is the name of a picture, and nothing of what only decorates', () => {
    expect(spokenTextOf(page('<i role="img" aria-label="二维码"></i><i aria-hidden="true">王</i>王秀英'))).toBe(
      '二维码，王秀英',
    );
  });

  it('is what stands on a button rather than its name', () => {
    expect(spokenTextOf(page('<a aria-label="查看详情"><b>内科</b></a>'))).toBe('内科');
  });

  it('makes no second pause after a sentence', () => {
    expect(spokenTextOf(page('<p>请带证件。</p><p>准时到达</p>'))).toBe('请带证件。准时到达');
  });
});

describe('portions', () => {
  it('are as long as may be read at a time, and lose nothing', () => {
    const text = '请于八点前到达，'.repeat(100);
    const portions = portionsOf(text);
    expect(portions.join('')).toBe(text);
    expect(Math.max(...portions.map(({ length }) => length))).toBeLessThanOrEqual(300);
    expect(portions.length).toBeLessThan(5);
  });

  it('of nothing are none', () => {
    expect(portionsOf('')).toEqual([]);
  });
});
