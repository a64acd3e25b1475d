import { setImmediate } from 'node:timers/promises';
import type { PdfBlock, PdfCell, PdfColumn } from './pdf-document';
import { LEFT, type PdfStyle, type Sheet, STYLES, WIDTH } from './sheet';

type Table = Extract<PdfBlock, { kind: 'table' }>;

const PADDING = { x: 5, y: 4 };
const { leading } = STYLES.cell;
/** Long tables let other requests in between. */
const ROWS_AT_ONCE = 100;

interface Placed {
  column: PdfColumn;
  x: number;
  /** For text. */
  width: number;
}

interface SetCell {
  place: Placed;
  lines: readonly string[];
  style: PdfStyle;
}

const place = (columns: readonly PdfColumn[]): Placed[] => {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  let x = LEFT;
  return columns.map((column) => {
    const outer = (WIDTH * column.share) / shares;
    const placed = { column, x: x + PADDING.x, width: outer - 2 * PADDING.x };
    x += outer;
    return placed;
  });
};

const styleOf = (cell: PdfCell): PdfStyle => (typeof cell === 'string' ? STYLES.cell : STYLES.strongCell);
const textOf = (cell: PdfCell): string => (typeof cell === 'string' ? cell : cell.text);

const setCells = (sheet: Sheet, places: readonly Placed[], cells: readonly PdfCell[]): SetCell[] =>
  places.map((placed, index) => {
    const cell = cells[index] ?? '';
    const style = styleOf(cell);
    return { place: placed, style, lines: sheet.lines(textOf(cell), placed.width, style) };
  });

const linesIn = (cells: readonly SetCell[]): number => Math.max(1, ...cells.map(({ lines }) => lines.length));
const heightOf = (lines: number): number => lines * leading + 2 * PADDING.y;

const putRow = (sheet: Sheet, cells: readonly SetCell[], from: number, to: number): void => {
  const y = sheet.y + PADDING.y;
  for (const { place: at, lines, style } of cells)
    sheet.put(lines.slice(from, to), style, { x: at.x, y, width: at.width, align: at.column.align });
  sheet.y += heightOf(to - from);
  sheet.rule(sheet.y);
};

/** Sets a table. A row stays whole where a page can hold it; one that is higher than a page goes on over the next. */
export const setTable = async (sheet: Sheet, { columns, rows }: Table): Promise<void> => {
  const places = place(columns);
  const head = places.map((placed) => ({
    place: placed,
    style: STYLES.head,
    lines: sheet.lines(placed.column.title, placed.width, STYLES.head),
  }));
  const headHeight = heightOf(linesIn(head));
  const putHead = () => {
    sheet.tint(sheet.y, headHeight);
    putRow(sheet, head, 0, linesIn(head));
  };
  const fullRoom = sheet.fullRoom - headHeight;

  sheet.need(headHeight + heightOf(1));
  const [first] = rows;
  if (first) {
    const height = headHeight + heightOf(linesIn(setCells(sheet, places, first)));
    if (height <= sheet.fullRoom) sheet.need(height);
  }
  putHead();
  for (const [index, row] of rows.entries()) {
    if (index % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) await setImmediate();
    const cells = setCells(sheet, places, row);
    const count = linesIn(cells);
    for (let done = 0; done < count;) {
      const fits = Math.floor((sheet.room - 2 * PADDING.y) / leading);
      const staysWhole = done === 0 && heightOf(count) <= fullRoom;
      if (fits < 1 || (staysWhole && fits < count)) {
        sheet.nextPage();
        putHead();
        continue;
      }
      const to = Math.min(count, done + fits);
      putRow(sheet, cells, done, to);
      done = to;
    }
  }
};
