import type { Browser } from 'playwright-core';
import { launch } from './support/browser';
import { LOOKS, type LookName, openUnsigned } from './support/looks';
import { approvedNames, differenceOf, picturesOf, STEADY, useOwnTypeface } from './support/pictures';

const NAMES = Object.keys(LOOKS) as LookName[];

/** Looks at each component in each look, beside the picture of it that was approved. */
describe('the pictures of every component', () => {
  let browser: Browser;
  const seen: string[] = [];
  beforeAll(async () => {
    browser = await launch(STEADY);
  });
  afterAll(() => browser.close());

  it.each(NAMES)(
    'are as approved: %s',
    async (name) => {
      const phone = await openUnsigned(browser, name, { deviceScaleFactor: 1, reducedMotion: 'reduce' });
      await phone.arriveAt('packages/gallery/index');
      await useOwnTypeface(phone.page);
      await phone.settle();
      const differences: string[] = [];
      for (const [id, picture] of await picturesOf(phone.page, '[id^=example-]')) {
        const called = `${id.replace('example-', '')}.${name}`;
        seen.push(called);
        const difference = differenceOf(called, picture);
        if (difference) differences.push(difference);
      }
      await phone.close();
      expect(differences).toEqual([]);
    },
    240_000,
  );

  it('are approved of every example, and of nothing else', () => {
    expect(approvedNames().sort()).toEqual(seen.sort());
  });
});
