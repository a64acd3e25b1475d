import { localDateOf, localTimeOf } from '@kangqiao/domain';
import type { LeaveHome, LocalDate, QueueWait, VisitQueueState } from '@kangqiao/contracts';
import { t } from '@/language';
import { nearDay, monthDay } from '@/wording';

/** Said where nobody stands in a queue. */
export const QUEUE_WORDS = {
  'not-yet': t`就诊当天可以在这里看到排队情况。`,
  'not-in-queue': t`到院报到后，可以在这里看到前面还有几人。`,
  unsupported: t`该医院没有提供排队信息，请留意现场叫号。`,
  over: t`这次就诊不需要排队了。`,
} as const satisfies Record<Exclude<VisitQueueState, 'waiting'>, string>;

/** `前面还有 3 人`, `下一位就是您`. */
export const aheadText = (ahead: number): string => (ahead === 0 ? t`下一位就是您` : t`前面还有 ${ahead} 人`);

/** Whose estimate it is, so that nobody takes it for a promise. */
export const waitText = (wait: QueueWait | null): string => {
  if (wait === null) return t`医院没有给出等候时间，请留意叫号。`;
  if (wait.minutes === 0) return t`请在诊室门口等候。`;
  const basis = wait.basis === 'hospital' ? t`医院估计` : t`按每位患者的时长估计`;
  return t`大约还要等 ${wait.minutes} 分钟（${basis}）。`;
};

/** `现在就出发`, `今天 07:35 出发`, `11月26日 07:35 出发`. */
export const leaveText = ({ at, isNow }: LeaveHome, now: LocalDate): string => {
  if (isNow) return t`现在就出发`;
  const instant = new Date(at);
  const day = localDateOf(instant);
  const name = nearDay(day, now)?.toLowerCase() ?? monthDay(day, now);
  return t`${name} ${localTimeOf(instant)} 出发`;
};

/** How that time came about. */
export const leaveBasis = ({ basis, travelMinutes, marginMinutes }: LeaveHome): string =>
  [
    basis === 'queue' ? t`按排队进度` : t`按应到院时间`,
    t`路上 ${travelMinutes} 分钟`,
    ...(marginMinutes > 0 ? [t`另留 ${marginMinutes} 分钟`] : []),
  ].join(t`，`);
