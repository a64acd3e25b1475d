import { IsOptional, IsString, Length, Matches } from 'class-validator';

/**
 * How a value stands to its reference range. `undetermined`: neither the laboratory nor the range says so;
 * nothing is guessed.
 */
export const FLAGS = ['normal', 'high', 'low', 'critical-high', 'critical-low', 'abnormal', 'undetermined'] as const;
export type Flag = (typeof FLAGS)[number];

/** Who decided the flag. `configured`: a critical limit that the region set decided, see `criticalSource`. */
export const FLAG_SOURCES = ['laboratory', 'computed', 'configured', 'none'] as const;
export type FlagSource = (typeof FLAG_SOURCES)[number];

/**
 * Why nothing can be said. `range-impossible`: its ends are the wrong way round. `range-ambiguous`: it can be read in more
 * than one way. `state-unknown`: it depends on a time of the cycle, a pregnancy, a posture. `limit-overlaps`: the result is
 * only a limit, such as `<10`, and lies partly in the range. `borderline`: between negative and positive.
 */
export const FLAG_REASONS = [
  'no-value',
  'no-range',
  'value-unreadable',
  'range-unreadable',
  'range-impossible',
  'range-ambiguous',
  'range-not-for-person',
  'sex-unknown',
  'age-unknown',
  'state-unknown',
  'not-comparable',
  'limit-overlaps',
  'approximate',
  'borderline',
  'unit-differs',
] as const;
export type FlagReason = (typeof FLAG_REASONS)[number];

/** Where a value stands on a bar; all are fractions of the bar's width, 0 to 1. */
export class RangeBar {
  /** The reference range; it reaches an end of the bar where it is open on that side. */
  from!: number;
  to!: number;
  /** The value; kept inside the bar however far out it lies. */
  at!: number;
}

export class LaboratoryItem {
  /** The laboratory's own item code. */
  code!: string;
  name!: string;
  /** As the laboratory wrote it, such as `6.21`, `<0.5`, `阴性`. */
  value!: string;
  unit!: string | null;
  /** As the laboratory wrote it, such as `3.5-9.5`. */
  referenceRange!: string | null;
  /** The part of a range by sex or age that is this person's, such as `130-175`; null where there is nothing to choose. */
  personRange!: string | null;
  /** As the laboratory names it, such as `酶法`; null where it does not. */
  method!: string | null;
  flag!: Flag;
  flagSource!: FlagSource;
  /** Null unless `undetermined`. */
  flagReason!: FlagReason | null;
  /** The laboratory's flag is shown, though its own reference range says otherwise. */
  flagContradicts!: boolean;
  /** Whose critical limits a `configured` flag is after, such as `危急值管理制度（2025 版）`; null otherwise. */
  criticalSource!: string | null;
  /** Null where a bar would not be honest: no exact number, no plain range, or a flag that the picture would deny. */
  bar!: RangeBar | null;
  /** What kind of item it is, such as `血常规`; null where we do not know the item. */
  group!: string | null;
  /** For `GET /laboratory/explanations/:id`; null where we do not know the item. */
  explanationId!: string | null;
  /** For `GET /people/:id/trends?item=`. */
  trendItem!: string;
}

/** Longest search. */
export const MOST_EXPLANATION_CHARACTERS = 40;

/** `GET /laboratory/explanations`: all of them unless asked for some. */
export class ExplanationQuery {
  /** Name, abbreviation, LOINC code, pinyin initials or what it measures, in the language of the answer. */
  @IsOptional()
  @IsString()
  @Length(1, MOST_EXPLANATION_CHARACTERS, { message: `请输入 1 到 ${MOST_EXPLANATION_CHARACTERS} 个字` })
  @Matches(/^\P{Cc}*$/u, { message: '不能包含控制字符' })
  q?: string;
}

export const EXPLANATION_GROUPS = [
  '血常规',
  '尿常规',
  '便常规',
  '肝功能',
  '肾功能',
  '血脂',
  '血糖',
  '电解质',
  '凝血',
  '心肌',
  '甲功',
  '肿瘤标志物',
  '感染',
  '肝炎',
  '炎症与免疫',
  '激素',
  '铁代谢与维生素',
  '血气',
] as const;
export type ExplanationGroup = (typeof EXPLANATION_GROUPS)[number];

export class ExplanationSummary {
  id!: string;
  name!: string;
  group!: ExplanationGroup;
  /** Other names, the commonest first, such as `ALT`, `谷丙转氨酶`. */
  aliases!: string[];
}

export class ExplanationList {
  items!: ExplanationSummary[];
}

/** What an item is, in plain words. Knowledge for everybody, nothing about a person; never a diagnosis. */
export class LaboratoryExplanation extends ExplanationSummary {
  /** What it measures. */
  measures!: string;
  /** Why it may be high, or positive; null where that has no meaning. */
  high!: string | null;
  /** Why it may be low; null where that has no meaning. */
  low!: string | null;
  /** That a doctor has the last word. */
  advice!: string;
}
