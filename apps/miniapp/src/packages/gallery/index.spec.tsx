import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { screen } from '@testing-library/react';
import * as components from '@/components';
import { showPage } from '../../../test/page';
import { CHAPTERS } from './examples';
import GalleryPage from '.';

const examples = CHAPTERS.flatMap(({ examples: some }) => some as readonly { id: string; name: string }[]);

it('shows every example under a name of its own', () => {
  showPage(<GalleryPage />);
  expect(new Set(examples.map(({ name }) => name)).size).toBe(examples.length);
  expect(new Set(examples.map(({ id }) => id)).size).toBe(examples.length);
  for (const { name } of examples) expect(screen.getByText(name)).toBeVisible();
});

/** Stand around every page, the gallery's own too; the second in elder mode. */
const AROUND = ['Page', 'ReadAloud'];

it('has an example of every component', () => {
  const folder = path.join(__dirname, 'examples');
  const drawn = readdirSync(folder)
    .filter((name) => name.endsWith('.tsx'))
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .join('\n');
  const names = Object.entries(components).flatMap(([name, what]) =>
    typeof what === 'function' && /^[A-Z][a-z]/.test(name) ? name : [],
  );
  expect(names.length).toBeGreaterThan(30);
  expect(names.filter((name) => !AROUND.includes(name) && !new RegExp(`<${name}\\b`).test(drawn))).toEqual([]);
});
