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
/** Room for what is written beside the lines. */
const [LEFT, RIGHT, TOP] = [12, 12, 30];
/** Free above and beneath the highest and the lowest, as a part of their distance. */
const AIR = 0.12;

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
const at = (n: number): string => n.toFixed(1);

const SHAPES: Record<ChartPoint['shape'], (x: number, y: number, r: number) => string> = {
  dot: (x, y, r) => `<circle cx="${at(x)}" cy="${at(y)}" r="${r}"`,
  up: (x, y, r) => `<path d="M${at(x)} ${at(y - r - 1)}L${at(x + r + 1)} ${at(y + r)}H${at(x - r - 1)}z"`,
  down: (x, y, r) => `<path d="M${at(x)} ${at(y + r + 1)}L${at(x + r + 1)} ${at(y - r)}H${at(x - r - 1)}z"`,
  diamond: (x, y, r) =>
    `<path d="M${at(x)} ${at(y - r - 1)}L${at(x + r + 1)} ${at(y)}L${at(x)} ${at(y + r + 1)}L${at(x - r - 1)} ${at(y)}z"`,
};

/** Which points get their value written: the first and the last always, the others where there is room. */
export const labelled = (xs: readonly number[], room: number): boolean[] => {
  const shown = xs.map(() => false);
  const last = xs.length - 1;
  let free = -Infinity;
  xs.forEach((x, n) => {
    const isRoomBeforeLast = n === last || x + room <= (xs[last] ?? 0);
    if (n === 0 || n === last || (x >= free && isRoomBeforeLast)) {
      shown[n] = n === last || x >= free;
      if (shown[n]) free = x + room;
    }
  });
  if (last > 0) shown[last] = true;
  return shown;
};

/** Results over time as a picture: places by time, shapes by meaning, the reference range as a band with its limits. */
export function lineChartSvg({ points, range, dates }: ChartData, colours: ChartColours, textSize: number): string {
  const height = TOP + 150 + textSize * 2;
  const bottom = height - textSize * 2 - 4;
  const bounds = [range?.lower?.value, range?.upper?.value].filter((one): one is number => one !== undefined);
  const values = [...points.map(({ value }) => value), ...bounds];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const air = (most - least || Math.abs(most) || 1) * AIR;
  const [from, to] = [least - air, most + air];
  const times = points.map((point) => point.at);
  const [begin, end] = [Math.min(...times), Math.max(...times)];
  const inset = textSize * 1.6;
  const x = (time: number) =>
    end === begin ? WIDTH / 2 : LEFT + inset + ((WIDTH - LEFT - RIGHT - 2 * inset) * (time - begin)) / (end - begin);
  const y = (value: number) => bottom - ((bottom - TOP) * (value - from)) / (to - from);

  const text = (left: number, top: number, words: string, colour: string, anchor = 'start', weight = 400) =>
    `<text x="${at(left)}" y="${at(top)}" font-family="sans-serif" font-size="${textSize}" font-weight="${weight}" fill="${colour}" text-anchor="${anchor}">${escaped(words)}</text>`;
  const line = (bound: ChartBound, name: string) =>
    `<path d="M${LEFT} ${at(y(bound.value))}H${WIDTH - RIGHT}" stroke="${colours.success}" stroke-width="1.5" stroke-dasharray="6 4" fill="none"/>` +
    text(LEFT, y(bound.value) + (name === '上限' ? -4 : textSize + 1), `${name} ${bound.label}`, colours.success);

  const band = range
    ? `<rect x="${LEFT}" y="${at(range.upper ? y(range.upper.value) : TOP)}" width="${WIDTH - LEFT - RIGHT}" height="${at((range.lower ? y(range.lower.value) : bottom) - (range.upper ? y(range.upper.value) : TOP))}" fill="${colours.success}" fill-opacity="0.12"/>` +
      (range.upper ? line(range.upper, '上限') : '') +
      (range.lower ? line(range.lower, '下限') : '')
    : '';
  const xs = times.map(x);
  const path = points.map((point, n) => `${n === 0 ? 'M' : 'L'}${at(xs[n] ?? 0)} ${at(y(point.value))}`).join('');
  const shown = labelled(xs, textSize * 3);
  const marks = points.map((point, n) => {
    const [left, top, colour] = [xs[n] ?? 0, y(point.value), colours[point.tone]];
    const shape = `${SHAPES[point.shape](left, top, 6)} fill="${point.hollow ? colours.ground : colour}" stroke="${colour}" stroke-width="2"/>`;
    const above = top - 12 > TOP - 12;
    const label = shown[n]
      ? text(
          left,
          above ? top - 12 : top + textSize + 12,
          point.label,
          point.tone === 'secondary' ? colours.ink : colour,
          'middle',
          600,
        )
      : '';
    return shape + label;
  });
  const dated =
    end === begin
      ? text(WIDTH / 2, height - 6, dates.last, colours.secondary, 'middle')
      : text(LEFT, height - 6, dates.first, colours.secondary) +
        text(WIDTH - RIGHT, height - 6, dates.last, colours.secondary, 'end');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH * 2}" height="${at(height * 2)}" viewBox="0 0 ${WIDTH} ${at(height)}">` +
    `${band}<path d="M${LEFT} ${at(bottom)}H${WIDTH - RIGHT}" stroke="${colours.secondary}" stroke-width="1"/>` +
    `<path d="${path}" fill="none" stroke="${colours.ink}" stroke-width="2" stroke-linejoin="round"/>${marks.join('')}${dated}</svg>`
  );
}
