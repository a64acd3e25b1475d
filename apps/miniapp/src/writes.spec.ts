/** What changes something on the server goes through `useWrite`, whose own test shows that a double tap is one request. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const WRITE = /\bapi\s*\.(post|put|delete)\b/;

/** They ask by POST, and ask by themselves: nobody taps for them. */
const ASKING = [
  'features/card/api/use-card-codes.ts',
  'features/family/api/use-help-code.ts',
  'features/notifications/api/use-notification.ts',
];

const sources = ['features', 'packages', 'pages', 'components'].flatMap((folder) =>
  readdirSync(path.join(__dirname, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('.spec.'))
    .map((file) => path.join(folder, file)),
);
const textOf = (file: string) => readFileSync(path.join(__dirname, file), 'utf8');
const writing = sources.filter((file) => WRITE.test(textOf(file)) && !ASKING.includes(file));

it('finds the writes', () => expect(writing.length).toBeGreaterThan(30));

it.each(writing)('%s writes through useWrite', (file) => {
  const text = textOf(file);
  expect(text).toMatch(/\buseWrite(<[^(]*>)?\(/);
  expect(text).not.toContain('useMutation');
});

/** The key of a wish is that of the write that `mutationFn` begins with: nothing is waited for before it. */
const LATE_WRITE =
  /mutationFn:(?:(?!mutationFn:|\bapi\s*\.)[\s\S])*\bawait\b(?!\s+api\b)(?:(?!mutationFn:)[\s\S])*?\bapi\s*\.(post|put|delete)\b/;

/** Signing in twice is no harm, and its code is good once. */
const MAY_WAIT = ['features/account/api/use-sign-in.ts'];

it.each(writing.filter((file) => !MAY_WAIT.includes(file)))('%s waits for nothing before it writes', (file) =>
  expect(textOf(file)).not.toMatch(LATE_WRITE),
);

/** The opening tags of buttons that show that a write is under way. */
const writingButtons = (text: string): string[] =>
  text
    .split(/(?=<(?:Button|PhoneNumberButton)\b)/)
    .slice(1)
    .map((rest) => rest.slice(0, rest.search(/>\s*[{<]|\/>|>\n|>\{/)))
    .filter((tag) => /loading=\{[^}]*\bisPending\b/.test(tag));

it('has a reason beside every button that writes, for when there is no network', () => {
  const silent = sources.flatMap((file) =>
    writingButtons(textOf(file))
      .filter((tag) => !/\bonline\b/.test(tag))
      .map((tag) => `${file}: ${tag.slice(0, 60)}`),
  );
  expect(silent).toEqual([]);
});
