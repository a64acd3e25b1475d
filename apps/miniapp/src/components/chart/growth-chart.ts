import type { GrowthPercentiles } from '@kangqiao/domain';
import { type ChartColours, escaped, FONTS, svgNumber as at } from './line-chart';

/** A measurement of a child. */
export interface GrowthMark {
  /** Completed months since birth. */
  months: number;
  value: number;
  /** As it was written. */
  label: string;
}

export interface GrowthData {
  /** In order of age. */
  marks: readonly GrowthMark[];
  /** In order of age; empty = no standard is drawn. */
  rows: readonly GrowthPercentiles[];
  /** Beneath the axis: where, and what is written there. */
  ticks: readonly { months: number; label: string }[];
}

const WIDTH = 340;
const TOP = 24;
const AIR = 0.06;
const CURVES = ['p3', 'p25', 'p50', 'p75', 'p97'] as const;
type Curve = (typeof CURVES)[number];
/** Those with room for their names in large type. */
const NAMED: readonly Curve[] = ['p97', 'p50', 'p3'];

/** How far the axis of ages goes: to the first of these that holds every measurement. */
const ENDS = [12, 24, 36, 60, 84];
export const lastMonth = (marks: readonly GrowthMark[]): number => {
  const oldest = Math.max(0, ...marks.map(({ months }) => months));
  return ENDS.find((end) => end >= oldest) ?? oldest;
};

/** The rows within a span, with one on either side so that lines reach its edges. */
const within = (rows: readonly GrowthPercentiles[], end: number): readonly GrowthPercentiles[] => {
  const beyond = rows.findIndex(({ ageMonths }) => ageMonths >= end);
  return beyond < 0 ? rows : rows.slice(0, beyond + 1);
};

/** A few round numbers within a span. */
export const gridOf = (from: number, to: number): number[] => {
  const rough = (to - from) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((one) => one >= rough) ?? rough;
  const first = Math.ceil(from / step);
  return Array.from({ length: Math.floor(to / step) - first + 1 }, (_, n) =>
    Number(((first + n) * step).toPrecision(6)),
  );
};

/** Signs from here on are as wide as they are high. */
const HAN = 0x2e80;
const widthOf = (words: string, textSize: number): number =>
  [...words].reduce((sum, sign) => sum + ((sign.codePointAt(0) ?? 0) >= HAN ? textSize : textSize * 0.6), 0);

/** The ages that can be written beside each other. @param x where an age is */
const withRoom = (ticks: GrowthData['ticks'], x: (months: number) => number, textSize: number): GrowthData['ticks'] => {
  let free = -Infinity;
  return ticks.filter(({ months, label }) => {
    const width = widthOf(label, textSize);
    const from = months === 0 ? x(0) : x(months) - width / 2;
    if (from <= free) return false;
    free = from + width + textSize / 4;
    return true;
  });
};

/** Moved down as far as the one above needs. @param heights from top to bottom */
const apart = (heights: readonly number[], least: number): number[] =>
  heights.reduce<number[]>((placed, height) => [...placed, Math.max(height, (placed.at(-1) ?? -Infinity) + least)], []);

/** Measurements over age, with the curves of the standard behind them; a list has to stand beside it. */
export function growthChartSvg({ marks, rows, ticks }: GrowthData, colours: ChartColours, textSize: number): string {
  const end = lastMonth(marks);
  const shown = within(rows, end);
  // Larger letters need more height between the lines that they name.
  const height = TOP + 190 + Math.max(0, textSize - 13) * 6 + textSize * 2;
  const bottom = height - textSize * 2 - 4;
  const left = textSize * 2.6;
  const right = WIDTH - (shown.length > 0 ? textSize * 2.4 : 12);
  const values = [...marks.map(({ value }) => value), ...shown.flatMap(({ p3, p97 }) => [p3, p97])];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const air = (most - least || most || 1) * AIR;
  const x = (months: number) => left + ((right - left) * months) / end;
  const y = (value: number) => bottom - ((bottom - TOP) * (value - least + air)) / (most - least + 2 * air);

  const text = (across: number, down: number, words: string, colour: string, anchor: string, weight = 400) =>
    `<text x="${at(across)}" y="${at(down)}" font-family="${FONTS}" font-size="${textSize}" font-weight="${weight}" fill="${colour}" text-anchor="${anchor}">${escaped(words)}</text>`;
  /** Readable above lines. */
  const haloed = (...given: Parameters<typeof text>) =>
    text(...given).replace('<text ', `<text paint-order="stroke" stroke="${colours.ground}" stroke-width="4" `);
  const grid = gridOf(least - air, most + air).map(
    (value) =>
      `<path d="M${at(left)} ${at(y(value))}H${at(right)}" stroke="${colours.secondary}" stroke-width="0.5" stroke-opacity="0.4"/>` +
      text(left - 5, y(value) + textSize * 0.35, String(value), colours.secondary, 'end'),
  );
  const along = (curve: Curve) => shown.map((row) => `${at(x(row.ageMonths))} ${at(y(row[curve]))}`);
  const band = (lower: Curve, upper: Curve, opacity: number) =>
    `<path d="M${[...along(lower), ...along(upper).reverse()].join('L')}z" fill="${colours.success}" fill-opacity="${opacity}"/>`;
  const line = (curve: Curve) =>
    `<path d="M${along(curve).join('L')}" fill="none" stroke="${colours.success}" stroke-width="${curve === 'p50' ? 2 : 1}"${curve === 'p50' ? ' stroke-dasharray="6 4"' : ''}/>`;
  const last = shown.at(-1);
  const places = last
    ? apart(
        NAMED.map((curve) => Math.max(TOP, y(last[curve])) + textSize * 0.35),
        textSize,
      )
    : [];
  const names = NAMED.slice(0, places.length).map((curve, place) =>
    text(right + 4, places[place] ?? 0, curve.toUpperCase(), colours.success, 'start'),
  );
  const standard = last ? band('p3', 'p97', 0.1) + band('p25', 'p75', 0.14) + CURVES.map(line).join('') : '';
  const path = marks.map(({ months, value }) => `${at(x(months))} ${at(y(value))}`).join('L');
  const dots = marks.map(
    ({ months, value }) =>
      `<circle cx="${at(x(months))}" cy="${at(y(value))}" r="5" fill="${colours.ink}" stroke="${colours.ground}" stroke-width="1.5"/>`,
  );
  const newest = marks.at(-1);
  const newestText = newest
    ? haloed(
        x(newest.months),
        y(newest.value) - 10,
        newest.label,
        colours.ink,
        x(newest.months) > right - 40 ? 'end' : 'middle',
        600,
      )
    : '';
  const reached = ticks.filter(({ months }) => months <= end);
  const ages = withRoom(reached, x, textSize).map(({ months, label }) =>
    text(x(months), height - 6, label, colours.secondary, months === 0 ? 'start' : 'middle'),
  );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH * 2}" height="${height * 2}" viewBox="0 0 ${WIDTH} ${height}">` +
    `<defs><clipPath id="c"><rect x="${at(left)}" y="0" width="${at(right - left)}" height="${bottom}"/></clipPath></defs>` +
    `${grid.join('')}<g clip-path="url(#c)">${standard}</g><path d="M${at(left)} ${at(bottom)}H${at(right)}" stroke="${colours.secondary}" stroke-width="1"/>` +
    `<path d="M${path}" fill="none" stroke="${colours.ink}" stroke-width="2" stroke-linejoin="round"/>` +
    `${dots.join('')}${newestText}${names.join('')}${ages.join('')}</svg>`
  );
}
