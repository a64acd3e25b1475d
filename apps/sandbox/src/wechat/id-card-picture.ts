import { crc32, deflateSync } from 'node:zlib';

/** What stands on one side of a card, by the names that WeChat has for it. */
export type CardSide =
  | { type: 'Front'; name: string; id: string; addr: string; gender: string; nationality: string }
  | { type: 'Back'; valid_date: string };

/** A card has 85.6 mm by 54 mm (GB/T 14916). */
const WIDTH = 856;
const HEIGHT = 540;

type Colour = readonly [red: number, green: number, blue: number];
const PAPER: Colour = [232, 241, 246];
const INK: Colour = [70, 84, 96];
const SKIN: Colour = [206, 190, 176];
const EMBLEM: Colour = [196, 56, 48];

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);
/** What a card says stands as text beside its pixels, in an `iTXt` of this name; there is no font here to draw it with. */
const KEYWORD = 'kangqiao-id-card';

const isWithin = (x: number, y: number, at: readonly [number, number, number]): boolean =>
  (x - at[0]) ** 2 + (y - at[1]) ** 2 <= at[2] ** 2;

/** Lines where words would stand, and the portrait. */
const front = (x: number, y: number): Colour => {
  const isLine = [90, 160, 230, 300].some((top) => y >= top && y < top + 26) && x >= 60 && x < 500;
  const isNumber = y >= 450 && y < 482 && x >= 60 && x < 780;
  if (isLine || isNumber) return INK;
  if (isWithin(x, y, [680, 190, 70])) return SKIN;
  return y < 400 && isWithin(x, y, [680, 400, 120]) ? INK : PAPER;
};

/** The emblem, and lines beside it. */
const back = (x: number, y: number): Colour => {
  if (isWithin(x, y, [170, 170, 90])) return EMBLEM;
  const isLine = [120, 200].some((top) => y >= top && y < top + 40) && x >= 320 && x < 780;
  return isLine || (y >= 430 && y < 460 && x >= 320 && x < 720) ? INK : PAPER;
};

const chunk = (name: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
};

/** Rows of three bytes a pixel, each after a nought: not filtered. */
const pixels = (colourAt: (x: number, y: number) => Colour): Buffer => {
  const row = 1 + WIDTH * 3;
  const bytes = Buffer.alloc(row * HEIGHT);
  for (let y = 0; y < HEIGHT; y += 1) for (let x = 0; x < WIDTH; x += 1) bytes.set(colourAt(x, y), y * row + 1 + x * 3);
  return deflateSync(bytes);
};

/** A picture of one side of a card, as PNG. */
export const drawCard = (side: CardSide): Buffer => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([8, 2, 0, 0, 0], 8);
  // Keyword, two noughts for "not compressed", no language, no translated keyword, text.
  const text = Buffer.from(`${KEYWORD}\0\0\0\0\0${JSON.stringify(side)}`, 'utf8');
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('iTXt', text),
    chunk('IDAT', pixels(side.type === 'Front' ? front : back)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

/** The chunks of a PNG; null where it is broken off or spoilt. */
function chunksOf(png: Buffer): { name: string; data: Buffer }[] | null {
  const chunks: { name: string; data: Buffer }[] = [];
  for (let at = SIGNATURE.length; chunks.at(-1)?.name !== 'IEND';) {
    if (at + 12 > png.length) return null;
    const end = at + 8 + png.readUInt32BE(at);
    if (end + 4 > png.length || crc32(png.subarray(at + 4, end)) !== png.readUInt32BE(end)) return null;
    chunks.push({ name: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, end) });
    at = end + 4;
  }
  return chunks;
}

/** What stands on the card of a picture; of a picture that does not come from here, nothing can be read. */
export function readCard(picture: Buffer): CardSide | 'no-card' | 'undecodable' {
  if (picture.subarray(0, JPEG.length).equals(JPEG)) return 'no-card';
  if (!picture.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return 'undecodable';
  const chunks = chunksOf(picture);
  if (!chunks) return 'undecodable';
  const said = chunks.find(({ name, data }) => name === 'iTXt' && data.toString('latin1').startsWith(`${KEYWORD}\0`));
  return said ? (JSON.parse(said.data.toString('utf8', KEYWORD.length + 5)) as CardSide) : 'no-card';
}
