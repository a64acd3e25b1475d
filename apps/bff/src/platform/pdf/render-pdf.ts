import type { PdfBlock, PdfDocument, PdfFact } from './pdf-document';
import { setTable } from './set-table';
import { LEFT, type PdfStyle, Sheet, STYLES, WIDTH } from './sheet';

const GAP = { beforeHeading: 14, afterHeading: 6, afterBlock: 8, betweenFacts: 16, afterLabel: 8 };

/** How much of a fact its label takes: as the widest needs, within these parts. */
const LABEL = { least: 0.3, most: 0.45 };

/** Text over the full width, line by line over as many pages as it takes. */
const setText = (sheet: Sheet, text: string, style: PdfStyle): void => {
  for (const line of sheet.lines(text, WIDTH, style)) {
    sheet.need(style.leading);
    sheet.put([line], style, { x: LEFT, y: sheet.y, width: WIDTH });
    sheet.y += style.leading;
  }
};

const setHeading = (sheet: Sheet, text: string): void => {
  const { leading } = STYLES.heading;
  // A heading is never the last line of a page.
  sheet.need(GAP.beforeHeading + leading + GAP.afterHeading + 4 * STYLES.body.leading);
  sheet.y += GAP.beforeHeading;
  setText(sheet, text, STYLES.heading);
  sheet.y += GAP.afterHeading;
};

const setFacts = (sheet: Sheet, facts: readonly PdfFact[]): void => {
  const half = (WIDTH - GAP.betweenFacts) / 2;
  const widest = Math.max(...facts.map(({ label }) => sheet.widthOf(label, STYLES.label)));
  const labelWidth = half * Math.min(Math.max(widest / half, LABEL.least), LABEL.most);
  const valueWidth = half - labelWidth - GAP.afterLabel;
  const { leading } = STYLES.body;
  for (let index = 0; index < facts.length; index += 2) {
    const pair = facts.slice(index, index + 2).map(({ label, value }) => ({
      label: sheet.lines(label, labelWidth, STYLES.label),
      value: sheet.lines(value, valueWidth, STYLES.body),
    }));
    const count = Math.max(...pair.map(({ label, value }) => Math.max(label.length, value.length)));
    for (let line = 0; line < count; line++) {
      sheet.need(leading);
      pair.forEach(({ label, value }, column) => {
        const x = LEFT + column * (half + GAP.betweenFacts);
        const y = sheet.y;
        sheet.put(label.slice(line, line + 1), STYLES.label, { x, y, width: labelWidth });
        sheet.put(value.slice(line, line + 1), STYLES.body, {
          x: x + labelWidth + GAP.afterLabel,
          y,
          width: valueWidth,
        });
      });
      sheet.y += leading;
    }
  }
};

const setBlock = async (sheet: Sheet, block: PdfBlock): Promise<void> => {
  switch (block.kind) {
    case 'heading':
      return setHeading(sheet, block.text);
    case 'paragraph':
      setText(sheet, block.text, block.quiet ? STYLES.quiet : STYLES.body);
      break;
    case 'facts':
      setFacts(sheet, block.facts);
      break;
    case 'table':
      await setTable(sheet, block);
      break;
  }
  sheet.y += GAP.afterBlock;
};

const unknownNote = ({ t }: PdfDocument): string => t`〔U+…〕表示字库没有收录的生僻字，括号内是该字的国际统一编码。`;

/**
 * Sets a document on A4 pages, with the part of a Chinese font that it needs inside, so that it looks and prints alike
 * everywhere. The same document gives the same bytes. Text can be searched and copied.
 */
export const renderPdf = async (document: PdfDocument): Promise<Buffer> => {
  const sheet = new Sheet(document);
  setText(sheet, document.title, STYLES.title);
  if (document.subtitle !== null) setText(sheet, document.subtitle, STYLES.subtitle);
  sheet.y += GAP.afterBlock;
  for (const block of document.blocks) await setBlock(sheet, block);
  if (sheet.hasUnknown) setText(sheet, unknownNote(document), STYLES.quiet);
  return sheet.finish();
};
