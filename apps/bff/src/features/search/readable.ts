import { pinyin } from 'pinyin-pro';

/** One character and how it may be typed instead; empty for what is not Han. */
export interface Mark {
  char: string;
  /** Without tones, `v` for ü. */
  readings: readonly string[];
}

/** A text as it can be searched: what it says and how it is read. */
export type Readable = readonly Mark[];

const HAN = /\p{Script=Han}/u;
const KEPT = /[\p{L}\p{N}]/u;

/** Full width, case and everything that is neither letter nor digit make no difference; ü is typed `v`. */
export const normalised = (text: string): string =>
  [...text.normalize('NFKC').toLowerCase().replaceAll('ü', 'v')].filter((char) => KEPT.test(char)).join('');

/** 女 is typed `nv`, `nu` by who does not know better, and stands as `nyu` in passports. */
const spellings = (reading: string): readonly string[] =>
  /^[ln]v/.test(reading) ? [reading, reading.replace('v', 'u'), reading.replace('v', 'yu')] : [reading];

const isTypable = (reading: string): boolean => /^[a-z]+$/.test(reading);

const markOf = (char: string, readings: readonly string[]): Mark => ({
  char,
  readings: HAN.test(char) ? [...new Set(readings.filter(isTypable).flatMap(spellings))] : [],
});

/** One reading for each character, or none where the dictionary loses count. */
const inContext = (text: string, surname: 'head' | 'off'): (string | null)[] => {
  const chars = [...text];
  const readings = pinyin(text, { toneType: 'none', type: 'array', v: true, surname });
  return readings.length === chars.length ? readings : chars.map(() => null);
};

const everyReading = (char: string): string[] =>
  pinyin(char, { toneType: 'none', type: 'array', v: true, multiple: true });

/** A name of a place or a subject: 重症 is read `zhongzheng`, by its words. */
export const readableText = (text: string): Readable => {
  const clean = normalised(text);
  const known = read.get(clean);
  if (known) return known;
  if (read.size >= MOST_READ) read.clear();
  const readable = readAnew(clean);
  read.set(clean, readable);
  return readable;
};

/** The same departments and specialities stand in every hospital: each is read once, and is one object everywhere. */
const read = new Map<string, Readable>();
const MOST_READ = 50_000;

const readAnew = (clean: string): Readable => {
  const readings = inContext(clean, 'off');
  return [...clean].map((char, index) => markOf(char, [readings[index] ?? everyReading(char)].flat()));
};

/** Where the dictionary knows only the single surname. */
const READ_OTHERWISE: ReadonlyMap<string, readonly string[]> = new Map([['单于', ['chan', 'yu']]]);

/** Characters of a compound surname. */
const COMPOUND = 2;

/**
 * A person's name: 单 is Shàn, 曾 is Zēng at its head. What follows may be read either way (乐 as Lè or Yuè): nobody but
 * its owner knows.
 */
export const readableName = (name: string): Readable => {
  const clean = normalised(name);
  const chars = [...clean];
  const readings = READ_OTHERWISE.get(clean.slice(0, COMPOUND)) ?? inContext(clean, 'head');
  const surname = isCompound(clean) ? COMPOUND : 1;
  return chars.map((char, index) => {
    const known = readings[index];
    if (index < surname && typeof known === 'string') return markOf(char, [known]);
    return markOf(char, everyReading(char));
  });
};

/** The two-character surnames that are borne by more than a few (《中华人民共和国姓氏》 of 2020 and the Hundred Family Surnames). */
const COMPOUND_SURNAMES = new Set(
  '欧阳 上官 司马 诸葛 皇甫 尉迟 公孙 慕容 令狐 长孙 宇文 司徒 司空 夏侯 东方 独孤 南宫 万俟 端木 百里 呼延 轩辕 淳于 单于 太史 申屠 钟离 闻人 澹台 公冶 宗政 濮阳 赫连 拓跋 鲜于 闾丘 亓官 司寇 仲孙 左丘 西门 南门 东郭 羊舌 微生 梁丘'.split(
    ' ',
  ),
);

const isCompound = (name: string): boolean => [...name].length > COMPOUND && COMPOUND_SURNAMES.has(name.slice(0, 2));
