/** Widths of the three bars and three spaces of the values 0 to 105 (ISO/IEC 15417); 106 is the stop. */
const PATTERNS =
  '212222222122222221121223121322131222122213122312132212221213221312231212112232122132122231113222123122123221223211221132221231213212223112312131311222321122321221312212322112322211212123212321232121111323131123131321112313132113132311211313231113231311112133112331132131113123113321133121313121211331231131213113213311213131311123311321331121312113312311332111314111221411431111111224111422121124121421141122141221112214112412122114122411142112142211241211221114413111241112134111111242121142121241114212124112124211411212421112421211212141214121412121111143111341131141114113114311411113411311113141114131311141411131211412211214211232';
const STOP = '2331112';
const STOP_VALUE = 106;
const START = { B: 104, C: 105 } as const;
const SWITCH_TO = { B: 100, C: 99 } as const;
const QUIET = 10;

const patternOf = (value: number) => (value === STOP_VALUE ? STOP : PATTERNS.slice(value * 6, value * 6 + 6));

/** Digits go in pairs (set C) where that is shorter. */
function valuesOf(text: string): number[] {
  const values: number[] = [];
  let set: 'B' | 'C' | null = null;
  for (let at = 0; at < text.length;) {
    const digits = /^\d+/.exec(text.slice(at))?.[0].length ?? 0;
    const inPairs: boolean =
      set === 'C' ? digits >= 2 : digits % 2 === 0 && (digits >= 4 || (digits >= 2 && digits === text.length));
    const next: 'B' | 'C' = inPairs ? 'C' : 'B';
    if (next !== set) values.push(set === null ? START[next] : SWITCH_TO[next]);
    set = next;
    values.push(inPairs ? Number(text.slice(at, at + 2)) : text.charCodeAt(at) - 32);
    at += inPairs ? 2 : 1;
  }
  return values;
}

/** The widths of bars and spaces in turn, starting with a bar. @throws RangeError on anything but printable ASCII */
export function code128(text: string): string {
  if (!/^[\x20-\x7e]+$/.test(text)) throw new RangeError('Code 128 holds printable ASCII only');
  const values = valuesOf(text);
  const checksum = values.reduce((sum, value, index) => sum + value * Math.max(index, 1), 0) % 103;
  return [...values, checksum, STOP_VALUE].map(patternOf).join('');
}

/** A Code 128 bar code as an SVG: black on white in every theme. */
export function code128Svg(text: string): string {
  const height = 60;
  let at = QUIET;
  let bars = '';
  [...code128(text)].forEach((digit, index) => {
    const width = Number(digit);
    if (index % 2 === 0) bars += `M${at} 0h${width}v${height}h-${width}z`;
    at += width;
  });
  const full = at + QUIET;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${full * 3}" height="${height * 3}" viewBox="0 0 ${full} ${height}" preserveAspectRatio="none" shape-rendering="crispEdges">` +
    `<rect width="${full}" height="${height}" fill="#fff"/><path d="${bars}" fill="#000"/></svg>`
  );
}
