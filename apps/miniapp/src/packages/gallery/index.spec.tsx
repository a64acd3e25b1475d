import { screen } from '@testing-library/react';
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
