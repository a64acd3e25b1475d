import { sayIn } from '@kangqiao/language';
import { PERSONAL_TABLES } from './personal-tables';

describe.each(['zh', 'en'] as const)('what is held, told in %s', (language) => {
  const t = sayIn(language);

  it('calls no two columns of a table alike: one would hide the other', () => {
    const alike = PERSONAL_TABLES.flatMap(({ name, columns }) => {
      const labels = Object.values(columns).map(({ label }) => t.word(label));
      return labels.filter((label, at) => labels.indexOf(label) !== at).map((label) => `${name}: ${label}`);
    });
    expect(alike).toEqual([]);
  });

  it('calls no two tables alike', () => {
    const titles = PERSONAL_TABLES.map(({ title }) => t.word(title));
    expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
  });
});
