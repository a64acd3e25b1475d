import type { Page, Response } from 'playwright-core';
import { bffUrl } from './environment';
import type { Phone } from './phone';

const HAN = /\p{Script=Han}/u;

/** Where answers carry what hospitals, doctors and people are called, and what hospitals wrote themselves. */
const GIVEN =
  /^(name|nameMasked|personName|personNameMasked|hospitalName|departmentName|doctorName|place|level|address|location|introduction|biography|speciality|issuer|title|bring|where|how|prepare|value|unit|method|referenceRange|personRange|antibiotic|specimen|bodyPart|findings|impression|organism|group)$/;

/** Where things are, and what doctors are called, as they are found. */
const GIVEN_IN_SEARCH = /^detail$/;

/** Runs in the page: what is written where it can be seen. */
const WRITTEN = `(() => {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode;
    if (!parentElement?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    if (parentElement.closest('script, style')) continue;
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    const { width, left } = range.getBoundingClientRect();
    if (width > 0 && left >= 0 && left < innerWidth) found.push(data.trim());
  }
  return found;
})()`;

/** Reads what a phone shows in English, and tells what is left in Chinese besides names that others gave. */
export class EnglishReader {
  private readonly given = new Set<string>();
  /** A page may have drawn an answer before it could be read here. */
  private readonly learning: Promise<void>[] = [];

  constructor(private readonly page: Page) {
    page.on('response', (response) => this.learning.push(this.learn(response)));
  }

  /** What is still Chinese on the page in front; an empty list is what is hoped for. */
  async chinese(): Promise<string[]> {
    const written = await this.page.evaluate<string[]>(WRITTEN);
    await Promise.all(this.learning.splice(0));
    const names = [...this.given].sort((a, b) => b.length - a.length);
    // A face shows the first character of a name.
    const isFace = (text: string) => [...text].length === 1 && names.some((name) => name.startsWith(text));
    return written.filter(
      (text) => !isFace(text) && HAN.test(names.reduce((rest, name) => rest.replaceAll(name, ''), text)),
    );
  }

  private async learn(response: Response): Promise<void> {
    if (!response.url().startsWith(`${bffUrl()}/api/v1/`) || response.url().includes('/languages/')) return;
    const body: unknown = await response.json().catch(() => null);
    const isSearch = response.url().includes('/api/v1/search');
    this.gather(body, '', (field) => GIVEN.test(field) || (isSearch && GIVEN_IN_SEARCH.test(field)));
  }

  private gather(value: unknown, field: string, isGiven: (field: string) => boolean): void {
    if (typeof value === 'string') {
      if (HAN.test(value) && isGiven(field)) this.given.add(value);
    } else if (Array.isArray(value)) {
      for (const item of value) this.gather(item, field, isGiven);
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value)) this.gather(inner, name, isGiven);
    }
  }
}

/** Starts again as a phone that has all of English. */
export async function startInEnglish(phone: Phone): Promise<void> {
  const response = await fetch(`${bffUrl()}/api/v1/languages/en`);
  await phone.keep('language.english', await response.json());
  await phone.keep('language.chosen', 'en');
}
