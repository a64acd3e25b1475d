/**
 * Draws the tab bar's icons (WeChat takes PNG there, no SVG): `node apps/miniapp/tools/tab-icons.mjs`.
 * Each is a set of strokes on a grid of 24 units, drawn by distance and smoothed by four samples a side.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PNG } from 'pngjs';

const SIDE = 81;
const STROKE = 1.6;
const SAMPLES = 4;
/** One file serves the light bar and the dark one: told from either by more than 3 to 1. */
const NORMAL = [0x6f, 0x7c, 0x80];
const SELECTED = [0x14, 0x8a, 0x88];

const line = (x1, y1, x2, y2) => (x, y) => {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const along = Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy) - STROKE / 2;
};
const path2 = (...points) => points.slice(1).map((point, index) => line(...points[index], ...point));
const circle = (cx, cy, r) => (x, y) => Math.abs(Math.hypot(x - cx, y - cy) - r) - STROKE / 2;
const box = (left, top, right, bottom, radius) => (x, y) => {
  const dx = Math.abs(x - (left + right) / 2) - (right - left) / 2 + radius;
  const dy = Math.abs(y - (top + bottom) / 2) - (bottom - top) / 2 + radius;
  const outside = Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
  return Math.abs(outside) - STROKE / 2;
};
/** The upper half of an ellipse, as short lines. */
const arch = (cx, cy, rx, ry) =>
  path2(
    ...Array.from({ length: 25 }, (_, step) => {
      const angle = Math.PI + (Math.PI * step) / 24;
      return [cx + rx * Math.cos(angle), cy + ry * Math.sin(angle)];
    }),
  );

const icons = {
  home: [
    ...path2([3.8, 11.2], [12, 4], [20.2, 11.2]),
    ...path2([6, 9.6], [6, 20], [18, 20], [18, 9.6]),
    ...path2([12, 12], [12, 16.4]),
    ...path2([9.8, 14.2], [14.2, 14.2]),
  ],
  card: [
    box(4, 4, 10, 10, 1.5),
    box(14, 4, 20, 10, 1.5),
    box(4, 14, 10, 20, 1.5),
    ...path2([14, 17], [14, 14], [17, 14]),
    ...path2([20, 14], [20, 15.5]),
    ...path2([14, 20], [16.5, 20]),
    ...path2([20, 18.6], [20, 20], [19.2, 20]),
  ],
  appointments: [
    box(4, 5.5, 20, 20, 3),
    line(4, 10, 20, 10),
    line(8.5, 3.6, 8.5, 7),
    line(15.5, 3.6, 15.5, 7),
    ...path2([8.8, 14.8], [11.1, 17], [15.4, 12.9]),
  ],
  me: [circle(12, 8.4, 4), ...arch(12, 20.2, 7.4, 5.8), line(4.6, 20.2, 19.4, 20.2)],
};

const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../src/assets/tabs');
mkdirSync(folder, { recursive: true });
for (const [name, strokes] of Object.entries(icons)) {
  for (const [suffix, colour] of [
    ['', NORMAL],
    ['-selected', SELECTED],
  ]) {
    const png = new PNG({ width: SIDE, height: SIDE });
    for (let at = 0; at < SIDE * SIDE; at++) {
      let covered = 0;
      for (let sample = 0; sample < SAMPLES * SAMPLES; sample++) {
        const x = ((at % SIDE) + ((sample % SAMPLES) + 0.5) / SAMPLES) * (24 / SIDE);
        const y = (Math.floor(at / SIDE) + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES) * (24 / SIDE);
        if (strokes.some((distance) => distance(x, y) <= 0)) covered++;
      }
      png.data.set([...colour, Math.round((covered / SAMPLES ** 2) * 255)], at * 4);
    }
    writeFileSync(path.join(folder, `${name}${suffix}.png`), PNG.sync.write(png, { colorType: 6, deflateLevel: 9 }));
  }
}
