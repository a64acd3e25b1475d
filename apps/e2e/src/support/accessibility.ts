import { readFileSync } from 'node:fs';
import type { RunOptions } from 'axe-core';
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

/** What looking at one page came to. */
export interface Audit {
  /** Such as `4.10.2`. */
  axe: string;
  /** Rules that had something to look at, and found it right. */
  passed: number;
  /** What keeps a person from reading or using the page as it stands, one line each; nothing when all is well. */
  barriers: string[];
}

/** Of all that axe-core finds only this leaves the page: the rest is large, and is not looked at. */
interface Found {
  version: string;
  passed: number;
  barriers: string[];
}

async function findingsOf(page: Page, options: RunOptions): Promise<Found> {
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(AXE);
  return page.evaluate<Found>(`axe.run(document, ${JSON.stringify(options)}).then(({ violations, passes, testEngine }) => ({
    version: testEngine.version,
    passed: passes.length,
    barriers: violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => id + ': ' + target.join(' ') + ' (' + (failureSummary ?? '') + ')'),
    ),
  }))`);
}

export async function auditOf(page: Page): Promise<Audit> {
  const { version, passed, barriers } = await findingsOf(page, OPTIONS);
  return { axe: version, passed, barriers: [...barriers, ...(await page.evaluate<string[]>(UNNAMED))] };
}

/** What keeps a person from reading or using the page as it stands, one line each; nothing when all is well. */
export const barriersOf = async (page: Page): Promise<string[]> => (await auditOf(page)).barriers;

/** Whether what is written stands out enough, and nothing else: quick enough for every page in every look. */
export const contrastOf = async (page: Page): Promise<string[]> =>
  (await findingsOf(page, { runOnly: ['color-contrast'], resultTypes: ['violations'] })).barriers;
