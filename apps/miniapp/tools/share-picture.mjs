/**
 * Draws the picture on cards that are passed on in WeChat (5:4): `node apps/miniapp/tools/share-picture.mjs`. The mark of the
 * sign-in page on its ground; nothing of any page, and no words, since the card brings its own.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32, deflateSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { PNG } from 'pngjs';
import { findBrowser } from '../../../tools/lib/debian.mjs';

const [WIDTH, HEIGHT] = [500, 400];
const MARK = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">
<rect width="100%" height="100%" fill="#F6F5F1"/><rect x="150" y="100" width="200" height="200" rx="48" fill="#0B6E6E"/>
<g transform="translate(178 128) scale(6)" fill="none" stroke="#FFFFFF" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round">
<path d="M12 3.5 5 6v5.500c0 4.3 2.9 7.5 7 9 4.1-1.5 7-4.7 7-9V6l-7-2.500Z"/><path d="m9 12 2.2 2.200L15.2 10"/></g></svg>`;

const file = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../src/assets/share.png');
const executablePath = process.env.CHROMIUM ?? (await findBrowser());
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage({ viewport: { width: WIDTH, height: HEIGHT } });
await page.setContent(`<body style="margin:0">${MARK}`);
await page.screenshot({ path: file });
await browser.close();

const chunk = (type, data) => {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

/** Two mixtures of three colours: the sixteen of a palette with half a byte for a point, a quarter of the size. */
const GROUND = [0xf6, 0xf5, 0xf1];
const ACCENT = [0x0b, 0x6e, 0x6e];
const WHITE = [0xff, 0xff, 0xff];
const mixed = (from, to, share) => from.map((value, index) => Math.round(value + (to[index] - value) * share));
const eighths = (from, to) => Array.from({ length: 8 }, (_, step) => mixed(from, to, step / 7));
const palette = [...eighths(GROUND, ACCENT), ...eighths(ACCENT, WHITE)];
const nearest = (colour) => {
  const far = palette.map((one) => one.reduce((sum, value, index) => sum + (value - colour[index]) ** 2, 0));
  return far.indexOf(Math.min(...far));
};

const { data } = PNG.sync.read(readFileSync(file));
const rows = Array.from({ length: HEIGHT }, (_, y) => {
  const points = Array.from({ length: WIDTH }, (_, x) =>
    nearest([...data.subarray((y * WIDTH + x) * 4).subarray(0, 3)]),
  );
  return [0, ...Array.from({ length: WIDTH / 2 }, (_, pair) => points[2 * pair] * 16 + points[2 * pair + 1])];
});
const head = Buffer.alloc(13);
head.writeUInt32BE(WIDTH, 0);
head.writeUInt32BE(HEIGHT, 4);
// Four bits a point, by palette.
head.set([4, 3, 0, 0, 0], 8);
writeFileSync(
  file,
  Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]),
);
