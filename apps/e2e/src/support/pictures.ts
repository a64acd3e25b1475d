import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pixelmatch from 'pixelmatch';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { artefactsFolder } from './environment';

const APPROVED = path.resolve(__dirname, '../../approved');
const FOUND = path.join(artefactsFolder, 'pictures');
const FONTS = path.resolve(__dirname, '../../../../node_modules/@expo-google-fonts/noto-sans-sc');
const WEIGHTS = { 400: '400Regular', 500: '500Medium', 600: '600SemiBold' } as const;

/** How far a colour may be off before a pixel counts, 0 to 1; pixels that only smooth an edge never count. */
const COLOUR_TOLERANCE = 0.01;
/** Such a part of a picture's pixels may differ: browsers round corners a little differently. */
const PART_TOLERANCE = 0.0005;

/** Makes letters look the same on every machine. */
export const STEADY = [
  '--font-render-hinting=slight',
  '--disable-lcd-text',
  '--disable-font-subpixel-positioning',
  '--force-color-profile=srgb',
];

/** Has the page written in the typeface that comes with the product, whatever the machine has. */
export async function useOwnTypeface(page: Page): Promise<void> {
  for (const name of Object.values(WEIGHTS)) {
    await page.route(`**/typeface/${name}.ttf`, (route) =>
      route.fulfill({ path: path.join(FONTS, name, `NotoSansSC_${name}.ttf`), contentType: 'font/ttf' }),
    );
  }
  const faces = Object.entries(WEIGHTS).map(
    ([weight, name]) =>
      `@font-face { font-family: 'Typeface'; font-weight: ${weight}; src: url('/typeface/${name}.ttf'); }`,
  );
  await page.addStyleTag({ content: `${faces.join('\n')}\n* { font-family: 'Typeface' !important; }` });
  await page.evaluate(
    `Promise.all([${Object.keys(WEIGHTS).join()}].map((weight) => document.fonts.load(weight + ' 16px Typeface', '康')))`,
  );
}

/** Moves each element down to a whole pixel: a picture must not depend on how high what stands above it is. */
const ONTO_WHOLE_PIXELS = (
  selector: string,
) => `for (const element of document.querySelectorAll(${JSON.stringify(selector)})) {
  const rest = element.getBoundingClientRect().top % 1;
  if (rest !== 0) element.style.marginTop = (rest > 0 ? 1 - rest : -rest) + 'px';
}`;

/** All the elements that a selector names, each as a picture, by id; taken at one moment, without anything that moves. */
export async function picturesOf(page: Page, selector: string): Promise<[id: string, picture: PNG][]> {
  // A field that asks for the keyboard has scrolled the page to itself.
  const fromTop = `[...document.querySelectorAll('*')].forEach((element) => element.scrollTo(0, 0))`;
  await page.evaluate(fromTop);
  await page.evaluate(ONTO_WHOLE_PIXELS(selector));
  const height = await page.evaluate<number>('document.querySelector(".theme").getBoundingClientRect().bottom');
  await page.setViewportSize({ width: page.viewportSize()?.width ?? 390, height: Math.ceil(height) });
  await page.evaluate(fromTop);
  const whole = PNG.sync.read(await page.screenshot({ animations: 'disabled', caret: 'hide' }));
  const boxes = await page.evaluate<[string, number, number, number, number][]>(
    `[...document.querySelectorAll(${JSON.stringify(selector)})].map((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return [element.id, Math.floor(left), Math.floor(top), Math.ceil(right), Math.ceil(bottom)];
    })`,
  );
  return boxes.map(([id, left, top, right, bottom]) => {
    const picture = new PNG({ width: right - left, height: bottom - top });
    PNG.bitblt(whole, picture, left, top, picture.width, picture.height, 0, 0);
    return [id, picture];
  });
}

const fileOf = (folder: string, name: string) => path.join(folder, `${name}.png`);

function keep(folder: string, name: string, picture: PNG): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(fileOf(folder, name), PNG.sync.write(picture, { colorType: 2, deflateLevel: 9 }));
}

const approved = (name: string): PNG | null => {
  try {
    return PNG.sync.read(readFileSync(fileOf(APPROVED, name)));
  } catch {
    return null;
  }
};

/** The names of all pictures that were approved. */
export const approvedNames = (): string[] =>
  readdirSync(APPROVED).flatMap((file) => (file.endsWith('.png') ? [file.slice(0, -'.png'.length)] : []));

/**
 * What is wrong with a picture, beside the approved one; null when nothing is. The picture, and where it differs, are then
 * left in `artefacts/pictures`. With APPROVE_PICTURES it is approved instead.
 */
export function differenceOf(name: string, picture: PNG): string | null {
  if (process.env.APPROVE_PICTURES) {
    keep(APPROVED, name, picture);
    return null;
  }
  const before = approved(name);
  if (!before) {
    keep(FOUND, name, picture);
    return `${name} was never approved`;
  }
  const { width, height } = before;
  if (picture.width !== width || picture.height !== height) {
    keep(FOUND, name, picture);
    return `${name} is ${picture.width}×${picture.height} and was ${width}×${height}`;
  }
  const difference = new PNG({ width, height });
  const options = { threshold: COLOUR_TOLERANCE };
  const count = pixelmatch(before.data, picture.data, difference.data, width, height, options);
  if (count <= width * height * PART_TOLERANCE) return null;
  keep(FOUND, name, picture);
  keep(FOUND, `${name}.difference`, difference);
  return `${name} differs in ${count} pixels`;
}
