import type { Say } from '@kangqiao/language';
import PDFKit from 'pdfkit';
import type { PdfDocument } from './pdf-document';
import { pdfFont, type PdfWeight } from './pdf-font';
import { settable } from './pdf-text';
import { wrap } from './wrap';

/** A way of setting text; lengths in points. */
export interface PdfStyle {
  weight: PdfWeight;
  size: number;
  /** From one line to the next. */
  leading: number;
  color: string;
}

const INK = '#1f2329';
const GREY = '#5f6670';

export const STYLES = {
  title: { weight: 'bold', size: 20, leading: 30, color: INK },
  subtitle: { weight: 'regular', size: 10.5, leading: 17, color: GREY },
  heading: { weight: 'bold', size: 13, leading: 20, color: INK },
  body: { weight: 'regular', size: 10.5, leading: 17, color: INK },
  strong: { weight: 'bold', size: 10.5, leading: 17, color: INK },
  label: { weight: 'regular', size: 10.5, leading: 17, color: GREY },
  cell: { weight: 'regular', size: 9.5, leading: 14.5, color: INK },
  strongCell: { weight: 'bold', size: 9.5, leading: 14.5, color: INK },
  head: { weight: 'bold', size: 9.5, leading: 14.5, color: GREY },
  quiet: { weight: 'regular', size: 9, leading: 14.5, color: GREY },
  foot: { weight: 'regular', size: 8.5, leading: 13, color: GREY },
} as const satisfies Record<string, PdfStyle>;

const A4 = { width: 595.28, height: 841.89 };
export const LEFT = 54;
export const WIDTH = A4.width - 2 * LEFT;
const TOP = 60;
/** Nothing but the foot is below it. */
const BOTTOM = A4.height - 66;
const RULE = '#c9cdd4';

/** Pages, filled from the top. */
export class Sheet {
  readonly #kit: PDFKit.PDFDocument;
  readonly #written: Promise<Buffer>;
  readonly #title: string;
  readonly #source: string;
  readonly #t: Say;
  #hasUnknown = false;
  y = TOP;

  constructor({ title, source, createdAt, t }: PdfDocument) {
    this.#kit = new PDFKit({
      size: 'A4',
      margin: 0,
      bufferPages: true,
      lang: t.tag,
      displayTitle: true,
      info: { Title: title, CreationDate: createdAt, ModDate: createdAt, Creator: 'Kangqiao', Producer: 'Kangqiao' },
    });
    for (const weight of ['regular', 'bold'] as const) this.#kit.registerFont(weight, pdfFont(weight).file);
    this.#written = new Promise((resolve, reject) => {
      const chunks: Buffer[] = [];
      this.#kit.on('data', (chunk: Buffer) => chunks.push(chunk));
      this.#kit.on('end', () => resolve(Buffer.concat(chunks)));
      this.#kit.on('error', reject);
    });
    this.#title = title;
    this.#source = source;
    this.#t = t;
  }

  /** Whether a character was met that the font does not have. */
  get hasUnknown(): boolean {
    return this.#hasUnknown;
  }

  get room(): number {
    return BOTTOM - this.y;
  }

  /** Of an empty page. */
  get fullRoom(): number {
    return BOTTOM - TOP;
  }

  lines(text: string, width: number, { weight, size }: PdfStyle): string[] {
    const font = pdfFont(weight);
    const { text: known, hasUnknown } = settable(text, font.has);
    this.#hasUnknown ||= hasUnknown;
    return wrap(known, width, font.measure(size));
  }

  widthOf(text: string, { weight, size }: PdfStyle): number {
    return pdfFont(weight).measure(size)(text);
  }

  /** Sets lines below each other; `y` is the upper edge of the first. Does not move on. */
  put(
    lines: readonly string[],
    style: PdfStyle,
    { x, y, width, align = 'start' }: { x: number; y: number; width: number; align?: 'start' | 'end' },
  ): void {
    const { weight, size, leading, color } = style;
    const measure = pdfFont(weight).measure(size);
    this.#kit.font(weight, size).fillColor(color);
    lines.forEach((line, index) => {
      if (line === '') return;
      const left = align === 'end' ? x + width - measure(line) : x;
      this.#kit.text(line, left, y + index * leading, { lineBreak: false });
    });
  }

  rule(y: number): void {
    this.#kit
      .moveTo(LEFT, y)
      .lineTo(LEFT + WIDTH, y)
      .lineWidth(0.5)
      .strokeColor(RULE)
      .stroke();
  }

  tint(y: number, height: number): void {
    this.#kit.rect(LEFT, y, WIDTH, height).fillColor('#f2f3f5').fill();
  }

  nextPage(): void {
    this.#kit.addPage();
    this.y = TOP;
  }

  /** Turns the page when there is no such room on this one. */
  need(height: number): void {
    if (this.room < Math.min(height, this.fullRoom)) this.nextPage();
  }

  /** Sets what every page bears, which can be told at the end only, and closes the file. */
  finish(): Promise<Buffer> {
    const t = this.#t;
    const { count } = this.#kit.bufferedPageRange();
    const [title = ''] = this.lines(this.#title, WIDTH, STYLES.foot);
    const pageWidth = 90;
    const [source = ''] = this.lines(this.#source, WIDTH - pageWidth, STYLES.foot);
    for (let index = 0; index < count; index++) {
      this.#kit.switchToPage(index);
      if (index > 0) {
        this.put([title], STYLES.foot, { x: LEFT, y: TOP - 28, width: WIDTH });
        this.rule(TOP - 12);
      }
      const y = BOTTOM + 20;
      this.rule(y - 6);
      this.put([source], STYLES.foot, { x: LEFT, y, width: WIDTH - pageWidth });
      const page = t`第 ${index + 1} 页，共 ${count} 页`;
      this.put([page], STYLES.foot, { x: LEFT + WIDTH - pageWidth, y, width: pageWidth, align: 'end' });
    }
    this.#kit.end();
    return this.#written;
  }
}
