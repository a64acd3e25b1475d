import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (path: string) => readFileSync(join(__dirname, '..', path), 'utf8');

type Colours = Readonly<Record<string, string>>;

const coloursIn = (text: string): Colours =>
  Object.fromEntries([...text.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, colour]) => [name, colour]));

const [ofDay = '', ofDark = ''] = read('theme/tokens.scss').split('@media (prefers-color-scheme: dark)');
const DAY = coloursIn(ofDay);
const LOOKS: Readonly<Record<string, Colours>> = { day: DAY, night: { ...DAY, ...coloursIn(ofDark) } };

const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** As WCAG 2 has it. */
const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

/** For words that are not large. */
const LEAST = 4.5;

const WORDS: readonly [words: string, ground: string][] = [
  ...['ground', 'surface', 'surface-pressed', 'fill'].map((ground): [string, string] => ['ink', ground]),
  ...['ground', 'surface', 'surface-pressed', 'fill'].map((ground): [string, string] => ['secondary', ground]),
  ...['accent', 'danger', 'warning', 'success'].flatMap((tone): [string, string][] => [
    [tone, 'ground'],
    [tone, 'surface'],
    [tone, `${tone}-tint`],
  ]),
  ['on-accent', 'accent'],
  ['on-brand', 'brand'],
];

it.each(Object.keys(LOOKS).flatMap((look) => WORDS.map(([words, ground]) => [look, words, ground] as const)))(
  'by %s can read %s on %s',
  (look, words, ground) => {
    const { [words]: one = '', [ground]: other = '' } = LOOKS[look] ?? {};
    expect(contrast(one, other)).toBeGreaterThanOrEqual(LEAST);
  },
);

it.each(['button', 'phone-number-button'])('what cannot be tapped in a %s is told by a ground of its own', (name) => {
  const [, rules = ''] = /\.off[^{]*\{([^}]*)\}/.exec(read(`components/${name}/index.module.scss`)) ?? [];
  expect(rules).toContain('background: var(--fill);');
  expect(rules).toContain('color: var(--secondary);');
  expect(rules).not.toContain('opacity');
});
