import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/**
 * WCAG 2.2, levels A and AA. One rule is replaced by ours below: axe takes all the text of a card that can be tapped for
 * its label, and so refuses every name that says it as a sentence.
 */
const OPTIONS: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  rules: { 'label-content-name-mismatch': { enabled: false } },
  resultTypes: ['violations'],
};

/** WCAG 2.5.3: whoever says the first words that stand on a control reaches it. */
const UNNAMED = `[...document.querySelectorAll('[role][aria-label]')]
  .filter((control) => control.checkVisibility() && !['dialog', 'radiogroup', 'group', 'tablist', 'list', 'img', 'status'].includes(control.getAttribute('role')))
  .map((control) => ({ name: control.getAttribute('aria-label'), title: control.innerText.trim().split('\\n')[0].trim() }))
  .filter(({ name, title }) => !name.replace(/\\s/g, '').toLowerCase().includes(title.replace(/\\s/g, '').toLowerCase()))
  .map(({ name, title }) => 'label-in-name: “' + title + '” is called “' + name + '”')`;

/** What keeps a person from reading or using the page as it stands, one line each; nothing when all is well. */
export async function barriersOf(page: Page): Promise<string[]> {
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(OPTIONS)})`);
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} (${failureSummary ?? ''})`),
  );
  return [...found, ...(await page.evaluate<string[]>(UNNAMED))];
}

/** Whether what is written stands out enough, and nothing else: quick enough for every page in every look. */
export async function contrastOf(page: Page): Promise<string[]> {
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(AXE);
  const options: RunOptions = { runOnly: ['color-contrast'], resultTypes: ['violations'] };
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} (${failureSummary ?? ''})`),
  );
}
