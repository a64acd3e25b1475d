import { type ApiAnswer, unavailable, unavailableBy } from './api-answer';
import type { RiskAnswer, WeChatUnavailable } from './wechat.port';

/** The kind of doing that WeChat judges: taking what is offered to all, as against opening accounts (0). */
export const SCENE_OFFERS = 1;
const RANKS: readonly unknown[] = [0, 1, 2, 3, 4];

/** What an answer of `getuserriskrank` means; a rank that we do not know says nothing. */
export const readRiskRank = (answer: ApiAnswer | WeChatUnavailable): RiskAnswer => {
  if (answer.kind === 'unavailable') return answer;
  const { errcode, fields } = answer;
  if (errcode !== 0) return unavailableBy(errcode);
  const { risk_rank: rank } = fields;
  return RANKS.includes(rank) ? { kind: 'ranked', rank: Number(rank) } : unavailable('no risk_rank');
};
