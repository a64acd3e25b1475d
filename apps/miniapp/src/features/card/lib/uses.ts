import type { CardUse, TerminalStep } from '@kangqiao/contracts';
import { localTimeOf } from '@kangqiao/domain';
import { t } from '@/language';

const MOST = 50;

const STEP_WORDS = {
  registration: t`挂号`,
  consultation: t`就诊`,
  charging: t`收费`,
  examination: t`检查`,
  pharmacy: t`取药`,
} as const satisfies Record<TerminalStep, string>;

/** Where in the hospital: the department that the terminal named, else what it was for. */
export const placeOf = ({ department, step }: CardUse): string => department ?? STEP_WORDS[step];

/** `14:02 市一医院 内科门诊 已核验`. */
export const wordsOfUse = (use: CardUse): string =>
  t`${localTimeOf(new Date(use.at))} ${use.hospitalName} ${placeOf(use)} 已核验`;

/** Newest first and each once: the instants are to the second, so the newest known is told again. */
export function mergedUses(newer: readonly CardUse[], known: readonly CardUse[]): CardUse[] {
  const all = new Map([...known, ...newer].map((use) => [use.id, use]));
  return [...all.values()].sort((a, b) => Date.parse(b.at) - Date.parse(a.at)).slice(0, MOST);
}

/** Those since an instant by the server's clock; instants are told to the second, so a started second counts. */
export const usesSince = (uses: readonly CardUse[], instant: number): CardUse[] =>
  uses.filter(({ at }) => Date.parse(at) >= Math.floor(instant / 1000) * 1000);
