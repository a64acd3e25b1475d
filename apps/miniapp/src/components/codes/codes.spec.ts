import fc from 'fast-check';
import jsqr from 'jsqr';
import { svgUri } from '../svg';
import { code128, code128Svg } from './code128';
import { qrSvg } from './qr';

/** Paints the dark runs of our own SVG, four pixels a module. */
function raster(svg: string) {
  const scale = 4;
  const side = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]) * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, width] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1/g)) {
    for (let row = 0; row < scale; row++) {
      for (let column = 0; column < Number(width) * scale; column++) {
        pixels.set([0, 0, 0, 255], ((Number(y) * scale + row) * side + Number(x) * scale + column) * 4);
      }
    }
  }
  return { pixels, side };
}

describe('the QR code', () => {
  it.each(['KQ1.abc', '张三的健康卡', 'x'.repeat(300)])('is read back by another decoder: %s', (text) => {
    const { pixels, side } = raster(qrSvg(text));
    expect(jsqr(pixels, side, side)?.data).toBe(text);
  });

  it('keeps a quiet zone of four modules', () => {
    const svg = qrSvg('KQ1.abc');
    const side = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
    for (const [, x, y, width] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1/g)) {
      expect(Math.min(Number(x), Number(y))).toBeGreaterThanOrEqual(4);
      expect(Number(x) + Number(width)).toBeLessThanOrEqual(side - 4);
    }
  });
});

describe('the Code 128 bar code', () => {
  it('starts in set B for letters and in set C for pairs of digits', () => {
    expect(code128('PJJ123C').startsWith('211214')).toBe(true);
    expect(code128('1234').startsWith('211232')).toBe(true);
  });

  it('ends PJJ123C with the checksum of the published example, 55, and the stop', () =>
    expect(code128('PJJ123C').endsWith('3113212331112')).toBe(true));

  it('refuses what it cannot hold', () => expect(() => code128('张')).toThrow(RangeError));

  it('is made of whole symbols: eleven modules each, thirteen for the stop', () =>
    fc.assert(
      fc.property(fc.stringMatching(/^[\x20-\x7e]{1,40}$/), (text) => {
        const modules = [...code128(text)].reduce((sum, width) => sum + Number(width), 0);
        expect((modules - 13) % 11).toBe(0);
        expect(code128Svg(text)).toContain('<path');
      }),
    ));
});

it('writes an SVG as an address without what would break it', () =>
  expect(svgUri('<svg fill="#fff"/>').slice('data:image/svg+xml,'.length)).not.toMatch(/[#<"]/));
