import { ControlProblem } from '../control/problems';
import { isRecord } from '../input';

/** What is the platform's own to decide. */
export interface Rules {
  /** How long a code is good for. */
  codeSeconds: number;
  /** Whether a code counts once. */
  singleUse: boolean;
  /** Whether `getActiveQrCode` says how long its code is good for, as `validSeconds`. */
  tellsLife: boolean;
  /** Document numbers (a child's mother's) whose applications wait for somebody to look at them. */
  underReview: readonly string[];
  /** Document numbers whose applications are turned down. */
  barred: readonly string[];
  /** Numbers of cards that are no longer good. */
  frozen: readonly string[];
}

export const INITIAL_RULES: Rules = {
  codeSeconds: 300,
  singleUse: true,
  tellsLife: true,
  underReview: [],
  barred: [],
  frozen: [],
};

const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every((item) => typeof item === 'string');
const isFlag = (value: unknown): boolean => typeof value === 'boolean';

const FITS: Record<keyof Rules, (value: unknown) => boolean> = {
  codeSeconds: (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 86_400,
  singleUse: isFlag,
  tellsLife: isFlag,
  underReview: isTexts,
  barred: isTexts,
  frozen: isTexts,
};

/** The rules with some of them changed. @throws ControlProblem */
export function changedRules(rules: Rules, body: unknown): Rules {
  if (!isRecord(body)) throw new ControlProblem(400, 'the body must be a JSON object');
  for (const [name, value] of Object.entries(body)) {
    const isFit = Object.hasOwn(FITS, name) && FITS[name as keyof Rules](value);
    if (!isFit) throw new ControlProblem(400, `${name} is no rule, or not of that kind`);
  }
  return { ...rules, ...body };
}
