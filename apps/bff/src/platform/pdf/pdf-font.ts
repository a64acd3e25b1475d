import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import type { Measure } from './wrap';

/** Noto Sans SC: Han characters of GB 18030 but the rarest, Latin, Greek letters and signs; SIL Open Font License. */
const FILES = {
  regular: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
} as const;

export type PdfWeight = keyof typeof FILES;

/** A font, and what of it setting needs again and again. */
class PdfFont {
  readonly #font: Font;
  readonly #advances = new Map<string, number>();

  /** @param file as it is embedded, in part */
  constructor(readonly file: Buffer) {
    const font = create(file);
    if (!('unitsPerEm' in font)) throw new Error('a font file holds several fonts');
    this.#font = font;
  }

  readonly has = (codePoint: number): boolean => this.#font.hasGlyphForCodePoint(codePoint);

  /** @param size in points */
  measure(size: number): Measure {
    return (text) => {
      let width = 0;
      for (const character of text) width += this.#advanceOf(character);
      return width * size;
    };
  }

  /** Of a size of one point. */
  #advanceOf(character: string): number {
    const known = this.#advances.get(character);
    if (known !== undefined) return known;
    const glyph = this.#font.glyphForCodePoint(character.codePointAt(0) ?? 0);
    const advance = glyph.advanceWidth / this.#font.unitsPerEm;
    this.#advances.set(character, advance);
    return advance;
  }
}

const loaded = new Map<PdfWeight, PdfFont>();

/** Ten megabytes each: read when the first document is set, then kept. */
export const pdfFont = (weight: PdfWeight): PdfFont => {
  const known = loaded.get(weight);
  if (known) return known;
  const font = new PdfFont(readFileSync(require.resolve(FILES[weight])));
  loaded.set(weight, font);
  return font;
};
