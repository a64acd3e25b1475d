/** A result on a chart. Shape and words tell its meaning as well as the colour does. */
export interface ChartPoint {
  /** Milliseconds. */
  at: number;
  value: number;
  /** What stands beside it, such as `99` or `<0.5`. */
  label: string;
  shape: 'dot' | 'up' | 'down' | 'diamond';
  /** Only its limit is known: drawn hollow. */
  hollow: boolean;
  /** Has a ring around it. */
  isUrgent: boolean;
  tone: 'ink' | 'warning' | 'danger' | 'secondary';
}

export interface ChartColours {
  ink: string;
  secondary: string;
  warning: string;
  danger: string;
  success: string;
  /** Behind everything. */
  ground: string;
}

export interface ChartData {
  points: readonly ChartPoint[];
  /** Reference range; null = open on that side. */
  range: { lower: ChartBound | null; upper: ChartBound | null } | null;
  /** Beneath the first and the last point. */
  dates: { first: string; last: string };
}

export interface ChartBound {
  value: number;
  label: string;
}

const WIDTH = 340;
/** As the page around it: a picture takes over no style. */
export const FONTS =
  "-apple-system, 'PingFang SC', 'HarmonyOS Sans SC', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif";
/** Room for what is written beside the lines. */
const [LEFT, RIGHT, TOP] = [12, 12, 30];
/** Free above and beneath the highest and the lowest, as a part of their distance. */
const AIR = 0.12;

/** Text within a drawing. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
/** A place in a drawing. */
export const svgNumber = (n: number): string => n.toFixed(1);
const at = svgNumber;

const SHAPES: Record<ChartPoint['shape'], (x: number, y: number, r: number) => string> = {
  dot: (x, y, r) => `<circle cx="${at(x)}" cy="${at(y)}" r="${r}"`,
  up: (x, y, r) => `<path d="M${at(x)} ${at(y - r - 1)}L${at(x + r + 1)} ${at(y + r)}H${at(x - r - 1)}z"`,
  down: (x, y, r) => `<path d="M${at(x)} ${at(y + r + 1)}L${at(x + r + 1)} ${at(y - r)}H${at(x - r - 1)}z"`,
  diamond: (x, y, r) =>
    `<path d="M${at(x)} ${at(y - r - 1)}L${at(x + r + 1)} ${at(y)}L${at(x)} ${at(y + r + 1)}L${at(x - r - 1)} ${at(y)}z"`,
};

/** Which points get their value written: the first and the last always, the others where nothing is near. */
export const labelled = (xs: readonly number[], room: number): boolean[] =>
  xs.map((x, n) => {
    const [before, after] = [xs[n - 1], xs[n + 1]];
    if (n === xs.length - 1) return true;
    if (n === 0) return after === undefined || (xs[xs.length - 1] ?? 0) - x >= room;
    return x - (before ?? 0) >= room && (after ?? 0) - x >= room;
  });

/** Whether a point lies lower than what the line comes from or goes to: a value written above it would stand on the line. */
const isDip = (values: readonly number[], n: number): boolean =>
  [values[n - 1], values[n + 1]].every((near) => near === undefined || near > (values[n] ?? 0)) && values.length > 1;

/** Wide signs and narrow ones, on the average. */
const widthOf = (text: string, textSize: number): number => text.length * textSize * 0.62;

/** Results over time as a picture: places by time, shapes by meaning, the reference range as a band with its limits. */
export function lineChartSvg({ points, range, dates }: ChartData, colours: ChartColours, textSize: number): string {
  const height = TOP + 150 + textSize * 2;
  const bottom = height - textSize * 2 - 4;
  const limits = [range?.upper, range?.lower].filter((one): one is ChartBound => !!one);
  const values = [...points.map(({ value }) => value), ...limits.map(({ value }) => value)];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const air = (most - least || Math.abs(most) || 1) * AIR;
  const [from, to] = [least - air, most + air];
  const times = points.map((point) => point.at);
  const [begin, end] = [Math.min(...times), Math.max(...times)];
  // The limits are written in a column of their own, so that no point stands on them.
  const left = LEFT + Math.max(0, ...limits.map(({ label }) => widthOf(label, textSize) + 6));
  const right = WIDTH - RIGHT;
  const inset = textSize * 1.6;
  const x = (time: number) =>
    end === begin ? (left + right) / 2 : left + inset + ((right - left - 2 * inset) * (time - begin)) / (end - begin);
  const y = (value: number) =>
    to > from ? bottom - ((bottom - TOP) * (value - from)) / (to - from) : (TOP + bottom) / 2;

  const text = (across: number, top: number, words: string, colour: string, anchor = 'start', weight = 400) =>
    `<text x="${at(across)}" y="${at(top)}" font-family="${FONTS}" font-size="${textSize}" font-weight="${weight}" fill="${colour}" text-anchor="${anchor}">${escaped(words)}</text>`;
  const [upper, lower] = [range?.upper ? y(range.upper.value) : TOP, range?.lower ? y(range.lower.value) : bottom];
  const isTight = limits.length > 1 && lower - upper < textSize;
  const limit = ({ value, label }: ChartBound, way: -1 | 1) =>
    `<path d="M${at(left)} ${at(y(value))}H${right}" stroke="${colours.success}" stroke-width="1.5" stroke-dasharray="6 4" fill="none"/>` +
    text(left - 6, y(value) + textSize * (isTight ? 0.35 + way * 0.5 : 0.35), label, colours.success, 'end');
  const band = range
    ? `<rect x="${at(left)}" y="${at(upper)}" width="${at(right - left)}" height="${at(lower - upper)}" fill="${colours.success}" fill-opacity="0.12"/>` +
      (range.upper ? limit(range.upper, -1) : '') +
      (range.lower ? limit(range.lower, 1) : '')
    : '';
  const xs = times.map(x);
  const path = points.map((point, n) => `${n === 0 ? 'M' : 'L'}${at(xs[n] ?? 0)} ${at(y(point.value))}`).join('');
  const shown = labelled(xs, textSize * 2.6);
  const heights = points.map(({ value }) => value);
  const marks = points.map((point, n) => {
    const [across, top, colour] = [xs[n] ?? 0, y(point.value), colours[point.tone]];
    const shape = `${SHAPES[point.shape](across, top, 6)} fill="${point.hollow ? colours.ground : colour}" stroke="${colour}" stroke-width="2"/>`;
    const ring = point.isUrgent
      ? `<circle cx="${at(across)}" cy="${at(top)}" r="11" fill="none" stroke="${colour}" stroke-width="2"/>`
      : '';
    const ink = point.tone === 'secondary' ? colours.ink : colour;
    const beneath = top + 14 + textSize;
    const words = isDip(heights, n) && beneath < bottom ? beneath : top - 14;
    return shape + ring + (shown[n] ? text(across, words, point.label, ink, 'middle', 600) : '');
  });
  const dated =
    end === begin
      ? text((left + right) / 2, height - 6, dates.last, colours.secondary, 'middle')
      : text(left, height - 6, dates.first, colours.secondary) +
        text(right, height - 6, dates.last, colours.secondary, 'end');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH * 2}" height="${height * 2}" viewBox="0 0 ${WIDTH} ${height}">` +
    `${band}<path d="M${at(left)} ${at(bottom)}H${right}" stroke="${colours.secondary}" stroke-width="1"/>` +
    `<path d="${path}" fill="none" stroke="${colours.ink}" stroke-width="2" stroke-linejoin="round"/>${marks.join('')}${dated}</svg>`
  );
}
