import { textOfBytes } from './bytes';

const bytesOf = (text: string): ArrayBuffer => {
  const bytes = Buffer.from(text, 'utf8');
  const copy = new ArrayBuffer(bytes.length);
  new Uint8Array(copy).set(bytes);
  return copy;
};

it('reads an answer that came as bytes', () => {
  expect(textOfBytes(bytesOf('{"message":"没有找到该报告𠮷"}'))).toBe('{"message":"没有找到该报告𠮷"}');
});

it('leaves everything else alone, and reads nothing where there is no text', () => {
  expect(textOfBytes('text')).toBe('text');
  expect(textOfBytes(new Uint8Array([0xff, 0xfe]).buffer)).toBeNull();
});
