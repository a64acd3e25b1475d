import type { PreflightItem, PreflightState } from '@kangqiao/contracts';
import type { CardRow } from '../card/card-row';

/** What the hospital's own desk says of somebody's files. */
export type FileAnswer = { kind: 'known'; files: number } | { kind: 'document-not-taken' } | { kind: 'unavailable' };

/** What was found out about one person before a release. */
export interface PreflightFacts {
  /** Null = never applied for. */
  card: CardRow['state'] | null;
  file: FileAnswer;
  /** The hospital opens files for people it does not know. */
  opensFiles: boolean;
  /** `YYYY-MM-DD`; null = nothing keeps them from booking. */
  blockedUntil: string | null;
  /** They have as many appointments of that day as one may. */
  isDayFull: boolean;
  /** The hospital knows how to reach them. */
  hasPhone: boolean;
}

type Answer = [state: PreflightState, text: string, mending?: PreflightItem['mending']];

const item = (subject: PreflightItem['subject'], [state, text, mending = null]: Answer): PreflightItem => ({
  subject,
  state,
  text,
  mending,
});

function cardAnswer(card: PreflightFacts['card']): Answer {
  if (card === 'active') return ['ready', '已经有卡，就诊时出示即可'];
  if (card === 'pending') return ['advice', '电子健康卡正在办理，办好前就诊请携带身份证件'];
  return ['advice', '还没有电子健康卡，不影响预约；就诊前申领，到院更方便', 'apply-card'];
}

const UNASKED = '医院系统暂时无法应答，未能核对，请稍后再看';

function documentAnswer({ kind }: FileAnswer): Answer {
  if (kind === 'unavailable') return ['unknown', UNASKED];
  return kind === 'known' ? ['ready', '医院接受这种证件'] : ['missing', '该院暂不支持所登记的证件，请携带证件到院办理'];
}

function fileAnswer(file: FileAnswer, opensFiles: boolean): Answer {
  if (file.kind === 'unavailable') return ['unknown', UNASKED];
  if (file.kind === 'document-not-taken') return ['missing', '该院不能按所登记的证件查找档案，请到院办理'];
  if (file.files > 1) return ['missing', '在该院有多份档案，请先到窗口合并，否则无法预约'];
  if (file.files === 1) return ['ready', '在该院已有档案'];
  return opensFiles
    ? ['ready', '首次在该院就诊，预约时会自动建档']
    : ['missing', '在该院还没有档案，请先携带证件到院建档'];
}

function rulesAnswer({ blockedUntil, isDayFull }: PreflightFacts): Answer {
  if (blockedUntil !== null)
    return ['missing', `多次预约后未就诊，${blockedUntil} 及之前不能在该院预约`, 'appointments'];
  if (isDayFull) return ['missing', '当日在该院的预约已达上限，不需要的请先取消', 'appointments'];
  return ['ready', '没有影响预约的限制'];
}

/** What is ready, and what is missing and how to mend it, in the order in which it matters. */
export const preflightItems = (facts: PreflightFacts): PreflightItem[] => [
  item('document', documentAnswer(facts.file)),
  item('file', fileAnswer(facts.file, facts.opensFiles)),
  item('rules', rulesAnswer(facts)),
  // Without it nobody could have asked: the access check comes first.
  item('consent', ['ready', '已同意将身份信息用于就诊']),
  item(
    'phone',
    facts.hasPhone
      ? ['ready', '已有联系电话，医院有变动时能找到您']
      : ['advice', '没有联系电话，医院有变动时可能找不到您；到院时请告知窗口', 'person'],
  ),
  item('card', cardAnswer(facts.card)),
];

/** Nothing that booking needs is missing, or could not be asked for. */
export const isReady = (items: readonly PreflightItem[]): boolean =>
  items.every(({ state }) => state === 'ready' || state === 'advice');
