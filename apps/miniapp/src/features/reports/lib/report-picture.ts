import type { Instant, Report } from '@kangqiao/contracts';
import { maskIn } from '@kangqiao/domain';
import { language, t } from '@/language';
import type { Picture, Stroke } from '@/platform';
import { monthLabel } from '@/wording';
import { cultureWords, susceptibilityWord } from './kind-wording';

const WIDTH = 750;
const EDGE = 48;
const INK = '#1D2A2E';
const QUIET = '#5A666A';
const ACCENT = '#0B6E6E';
const DANGER = '#B3382C';
const PAPER = '#FFFFFF';
/** More make a picture that nobody can read on a phone; the PDF has them all. */
const MOST_ITEMS = 40;

/** One item of a laboratory report in one sentence. */
export interface ItemLine {
  text: string;
  /** Outside its range. */
  isOut: boolean;
}

/** One line of words on the picture. */
interface Line {
  text: string;
  size: number;
  colour: string;
  bold?: boolean;
  /** Lies behind it, from edge to edge. */
  ground?: string;
  /** Above it, besides its own height. */
  gap: number;
}

/** About how wide a character is, in parts of its size: Han fill the square, the others about half of it. */
const widthOf = (character: string): number => (/[ -\u024f]/.test(character) ? 0.6 : 1);

const lengthOf = (text: string): number => [...text].reduce((sum, character) => sum + widthOf(character), 0);

/** What is not torn apart: a number, a word, a space, a Han character; with what closes it. */
const PIECE = /(?:[!-~\u00a1-\u024f]+|\s|.)[）】》。，；：！？、]*/gu;

/** A piece that is wider than a line is cut all the same. */
const cut = (piece: string, most: number): string[] => (lengthOf(piece) <= most ? [piece] : [...piece]);

/** The text in lines that fit; a line break stays one, and no number is torn apart. */
export const wrapped = (text: string, size: number, width: number): string[] =>
  text.split('\n').flatMap((paragraph) => {
    const most = width / size;
    const lines: string[] = [];
    let line = '';
    for (const piece of (paragraph.match(PIECE) ?? []).flatMap((one) => cut(one, most))) {
      if (line !== '' && lengthOf(line + piece) > most) {
        lines.push(line);
        line = '';
      }
      line += piece;
    }
    return [...lines, line];
  });

/** In full: who looks at a picture later reads another today. Such as `2026-11-20 10:24`, `20 Nov 2026, 10:24`. */
const minuteOf = (instant: Instant): string => {
  const [day = '', clock = ''] = instant.split('T');
  const time = clock.slice(0, 'HH:mm'.length);
  return language === 'en' ? `${Number(day.slice(-2))} ${monthLabel(day)}, ${time}` : `${day} ${time}`;
};

const body = (text: string, change: Partial<Line> = {}): Line => ({ text, size: 28, colour: INK, gap: 14, ...change });
const heading = (text: string): Line => ({ text, size: 30, colour: ACCENT, bold: true, gap: 30 });

const mark = (text: string): Line => ({ ...body(text), size: 30, colour: PAPER, bold: true, ground: DANGER });

/** What must be known before it is relied on, as it stands above the report on screen. */
const marks = ({ superseded, withdrawn, version }: Report): Line[] => [
  ...(superseded ? [mark(t`这是更正前的报告，请以更正后的为准`)] : []),
  ...(!superseded && version > 1 ? [body(t`此报告已更正`, { colour: DANGER, bold: true })] : []),
  ...(withdrawn ? [mark(t`医院不再提供此报告`), mark(t`下面是以前保存的内容，请向医院核实。`)] : []),
];

function findings(report: Report, items: readonly ItemLine[]): Line[] {
  switch (report.kind) {
    case 'laboratory': {
      const shown = items.slice(0, MOST_ITEMS).map(({ text, isOut }) => body(text, { colour: isOut ? DANGER : INK }));
      const left = items.length - shown.length;
      return [...shown, ...(left > 0 ? [body(t`另有 ${left} 项，见完整报告`, { colour: QUIET })] : [])];
    }
    case 'imaging':
      return [
        heading(t`诊断意见`),
        body(report.impression || t`医院没有填写`),
        heading(t`检查所见`),
        body(report.findings || t`医院没有填写`),
      ];
    case 'microbiology':
      return [
        heading(t`培养结果`),
        body(cultureWords(report.organism, report.susceptibilities)),
        ...(report.susceptibilities ?? []).map(({ antibiotic, value, result }) =>
          body(t`${antibiotic}：${value} ${susceptibilityWord(result)}`),
        ),
      ];
  }
}

/**
 * A report as one picture.
 * @param items of a laboratory report, in the order to show
 * @param whose not shown: nobody can be told from it, neither by name nor by the number of a card, a phone or a file,
 * whatever the hospital wrote into its findings
 */
export function reportPicture(
  report: Report,
  items: readonly ItemLine[],
  whose: { name: string; shown: boolean },
): Picture {
  const who = [
    whose.shown ? whose.name : t`（已隐去姓名）`,
    report.ageYears === null ? null : t`${report.ageYears} 岁`,
  ];
  const lines: Line[] = [
    { text: report.title, size: 40, colour: INK, bold: true, gap: 0 },
    ...marks(report),
    body(report.hospitalName, { colour: QUIET }),
    body(who.filter(Boolean).join('  ')),
    body(t`报告时间 ${minuteOf(report.reportedAt)}`, { colour: QUIET }),
    ...findings(report, items),
    body(t`来源：${report.hospitalName}，取得于 ${minuteOf(report.fetchedAt)}`, {
      size: 22,
      colour: QUIET,
      gap: 36,
    }),
    body(t`不含签名和印章，不能代替医院的正式报告。解读请咨询医生。`, { size: 22, colour: QUIET, gap: 6 }),
  ];
  const strokes: Stroke[] = [];
  let y = EDGE;
  for (const { text, size, colour, bold, ground, gap } of lines) {
    y += gap;
    const parts = wrapped(whose.shown ? text : maskIn(text, whose), size, WIDTH - 2 * EDGE);
    const step = Math.round(size * 1.4);
    // A text stands on its y: what lies behind it reaches below.
    if (ground !== undefined)
      strokes.push({ kind: 'box', x: 0, y, width: WIDTH, height: step * parts.length + gap, colour: ground });
    for (const part of parts) {
      y += step;
      strokes.push({ kind: 'text', x: EDGE, y, size, colour, bold, text: part });
    }
  }
  const height = y + EDGE;
  return {
    width: WIDTH,
    height,
    strokes: [{ kind: 'box', x: 0, y: 0, width: WIDTH, height, colour: PAPER }, ...strokes],
  };
}
