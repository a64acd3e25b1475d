import type { Say } from '@kangqiao/language';

/** A label and what it stands for, such as `姓名` and `李华`. */
export interface PdfFact {
  label: string;
  value: string;
}

/** Text of one cell; `strong` sets it bold, such as a value out of its range. */
export interface PdfStrong {
  text: string;
  strong: true;
}
export type PdfCell = string | PdfStrong;

export interface PdfColumn {
  title: string;
  /** Its part of the width, measured against the other columns. */
  share: number;
  /** `start` unless told; numbers read best at the end. */
  align?: 'start' | 'end';
}

export type PdfBlock =
  | { kind: 'heading'; text: string }
  /** Line breaks in the text are kept. `quiet` is small and grey: notes and explanations. */
  | { kind: 'paragraph'; text: string; quiet?: boolean }
  /** Two pairs a line. */
  | { kind: 'facts'; facts: readonly PdfFact[] }
  /** Each row has a cell for each column. The head is repeated on every page. */
  | { kind: 'table'; columns: readonly PdfColumn[]; rows: readonly (readonly PdfCell[])[] };

/** What is to be set on A4 pages. */
export interface PdfDocument {
  /** Says what stands on every page, as the number of the page. */
  t: Say;
  title: string;
  /** Smaller, below the title; null for none. */
  subtitle: string | null;
  blocks: readonly PdfBlock[];
  /** At the foot of every page: where it comes from, such as `来源：广水市第一人民医院`. */
  source: string;
  /** Written into the file as its date. The same document with the same date gives the same bytes. */
  createdAt: Date;
}
