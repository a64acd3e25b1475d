import { type Decimal, parseDecimal } from './decimal';
import { type Finding, type FindingRange, readFinding, readFindingRange } from './finding';
import { type Interval, readRange, readValue } from './interval';
import { readUnit } from './unit';

/** What a laboratory wrote as a result, in every way in which it can be compared. */
export interface Result {
  /** More than one where it can be read in several ways. */
  amounts: readonly Interval[] | null;
  /** Dilutions: `1:160` is 160, since a higher titre is a stronger one. */
  titres: readonly Interval[] | null;
  finding: Finding | null;
  /** `约5`, `≈5`. */
  isApproximate: boolean;
  /** A unit stands beside the number that is not the item's. */
  unitDiffers: boolean;
}

/** The same of a reference range. */
export interface RangeReading {
  amounts: readonly Interval[] | null;
  titres: readonly Interval[] | null;
  findings: FindingRange | null;
  /** Numbers, but the upper end lies below the lower. */
  isReversed: boolean;
  unitDiffers: boolean;
}

const TITRE = /^1:(\d{1,9})$/;
const readTitre = (text: string): Decimal | null => parseDecimal(TITRE.exec(text)?.[1] ?? '');
/** `1:<80` for `<1:80`. */
const signFirst = (text: string): string => text.replace(/^1:([<>≤≥])(?=\d)/, '$11:');

const SEPARATORS = ['-', '~', '–', '—', '至'];

interface WithoutUnit {
  text: string;
  differs: boolean;
}

/** Takes off a unit that stands behind the number; null where there is none that we know. */
const withoutUnit = (text: string, unit: string | null): WithoutUnit | null => {
  for (let at = 1; at < text.length; at += 1) {
    if (!/\d/.test(text.charAt(at - 1)) || /[\d.]/.test(text.charAt(at))) continue;
    const found = readUnit(text.slice(at));
    if (!found) continue;
    // `20%-40%` carries it twice.
    const bare = SEPARATORS.reduce((rest, sign) => rest.replace(text.slice(at) + sign, sign), text.slice(0, at));
    return { text: bare, differs: readUnit(unit)?.code !== found.code };
  }
  return null;
};

const RESULT: Result = { amounts: null, titres: null, finding: null, isApproximate: false, unitDiffers: false };
const RANGE: RangeReading = { amounts: null, titres: null, findings: null, isReversed: false, unitDiffers: false };

const simpleResult = (text: string): Result | null => {
  const amounts = readValue(text);
  // `+1` is a number and a grade; what it is compared with decides.
  if (amounts.length > 0) return { ...RESULT, amounts, finding: text.startsWith('+') ? readFinding(text) : null };
  const finding = readFinding(text);
  if (finding) return { ...RESULT, finding };
  const titres = text.includes('1:') ? readValue(signFirst(text), readTitre) : [];
  return titres.length > 0 ? { ...RESULT, titres } : null;
};

/** `阳性(1:160)`, `0.05(阴性)`: outside and inside. */
const COMPOSITE = /^([^()]+)\(([^()]+)\)$/;

const both = <T extends object>(
  text: string,
  read: (text: string) => T | null,
  join: (a: T, b: T) => T | null,
): T | null => {
  const match = COMPOSITE.exec(text);
  const [outer, inner] = match ? [read(match[1] ?? ''), read(match[2] ?? '')] : [null, null];
  return outer && inner && join(outer, inner);
};

/** A number and a finding fit together; two numbers or two findings are a riddle. */
const joinResults = (a: Result, b: Result): Result | null =>
  (a.finding === null) === (b.finding === null)
    ? null
    : { ...a, amounts: a.amounts ?? b.amounts, titres: a.titres ?? b.titres, finding: a.finding ?? b.finding };

const joinRanges = (a: RangeReading, b: RangeReading): RangeReading | null =>
  (a.findings === null) === (b.findings === null)
    ? null
    : {
        amounts: a.amounts ?? b.amounts,
        titres: a.titres ?? b.titres,
        findings: a.findings ?? b.findings,
        isReversed: a.isReversed || b.isReversed,
        unitDiffers: false,
      };

/** Reads a normalised result; null = it says nothing that can be compared, such as `见附页` or `1.2.3`. */
export const readResult = (text: string, unit: string | null): Result | null => {
  const simple = simpleResult(text) ?? both(text, simpleResult, joinResults);
  if (simple) return simple;
  if (/^[~约]/.test(text)) {
    const about = readResult(text.slice(1), unit);
    return about && { ...about, isApproximate: true };
  }
  const bare = withoutUnit(text, unit);
  const result = bare && simpleResult(bare.text);
  return result?.amounts ? { ...result, unitDiffers: bare?.differs ?? false } : null;
};

const simpleRange = (text: string): RangeReading | null => {
  const { ordered, reversed } = readRange(text);
  if (ordered.length > 0) return { ...RANGE, amounts: ordered };
  if (reversed) return { ...RANGE, isReversed: true };
  const findings = readFindingRange(text);
  if (findings) return { ...RANGE, findings };
  if (!text.includes('1:')) return null;
  const titres = readRange(signFirst(text), readTitre);
  if (titres.ordered.length > 0) return { ...RANGE, titres: titres.ordered };
  return titres.reversed ? { ...RANGE, isReversed: true } : null;
};

/** Reads a normalised range that is the same for everybody; null = it is none. */
export const readRangeText = (text: string, unit: string | null): RangeReading | null => {
  const simple = simpleRange(text) ?? both(text, simpleRange, joinRanges);
  if (simple) return simple;
  const bare = withoutUnit(text, unit);
  const range = bare && simpleRange(bare.text);
  return range?.amounts || range?.isReversed ? { ...range, unitDiffers: bare?.differs ?? false } : null;
};
