import type PDFKit from 'pdfkit';

interface Frame {
  left: number;
  top: number;
  width: number;
  height: number;
}

const RINGS = 14;
const SPREAD = Math.PI / 4;

/** Something between nothing and one that looks like chance, and is the same each time. */
const speckle = (a: number, b: number): number => {
  const value = Math.sin(a * 12.9898 + b * 78.233) * 43758.5453;
  return value - Math.floor(value);
};

const greyOf = (share: number): string => {
  const level = Math.round(40 + share * 170)
    .toString(16)
    .padStart(2, '0');
  return `#${level}${level}${level}`;
};

/** A fan of echoes on black, as ultrasound shows them; of nobody. */
export function drawPicture(paper: typeof PDFKit.prototype, { left, top, width, height }: Frame, order: number): void {
  paper.rect(left, top, width, height).fill('#000');
  const [x, y] = [left + width / 2, top + 20];
  for (let ring = 1; ring <= RINGS; ring += 1) {
    const radius = (ring / RINGS) * (height - 60);
    const steps = 6 + ring;
    for (let step = 0; step < steps; step += 1) {
      const from = Math.PI / 2 - SPREAD + (step / steps) * 2 * SPREAD;
      const to = from + ((2 * SPREAD) / steps) * 0.9;
      paper
        .moveTo(x + radius * Math.cos(from), y + radius * Math.sin(from))
        .lineTo(x + radius * Math.cos(to), y + radius * Math.sin(to))
        .lineWidth(4 + 10 * speckle(ring + order, step))
        .stroke(greyOf(speckle(step + order * 7, ring)));
    }
  }
}
