import { decodeText, encodeText } from './charset';

describe('the charsets of hospital systems', () => {
  it.each(['utf-8', 'gbk'] as const)('read in %s what they wrote', (charset) => {
    const text = '康桥市第一人民医院：挂号费 ￥25.00，张喆、王䶮';
    const written = decodeText(encodeText('康桥市第一人民医院：挂号费 25.00', charset), charset);
    expect(written).toBe('康桥市第一人民医院：挂号费 25.00');
    expect(decodeText(encodeText(text, 'utf-8'), 'utf-8')).toBe(text);
  });

  it('write two bytes a character in GBK', () => {
    expect(encodeText('中a', 'gbk')).toEqual(Buffer.from([0xd6, 0xd0, 0x61]));
  });

  it('write a question mark for what GBK does not have', () => {
    expect(encodeText('𠮷', 'gbk').toString('latin1')).toMatch(/^\?+$/);
  });

  it('know bytes that are no text of theirs', () => {
    expect(decodeText(encodeText('中文', 'gbk'), 'utf-8')).toBeNull();
    expect(decodeText(Buffer.from([0xff, 0xff]), 'gbk')).toBeNull();
  });
});
