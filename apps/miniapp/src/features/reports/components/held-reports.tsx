import type { HeldReport, LocalDate } from '@kangqiao/contracts';
import { Notice } from '@/components';
import { t } from '@/language';
import { instantLabel } from '@/wording';
import { KIND_WORDS } from '../lib/kind-wording';

interface Properties {
  held: readonly HeldReport[];
  now: LocalDate;
  /** To choose otherwise. */
  onChange: () => void;
}

const heldText = ({ hospitalName, kind, why, until }: HeldReport, now: LocalDate): string => {
  const what = t`${hospitalName}的${KIND_WORDS[kind]}报告`;
  if (why === 'with-family') return t`${what}：家人打开后您就能看到`;
  return until ? t`${what}：最晚 ${instantLabel(until, now)} 显示` : t`${what}：医生告知后显示`;
};

/** What is there and waits, as the person chose; nothing where nothing does. */
export const HeldReports = ({ held, now, onChange }: Properties) =>
  held.length === 0 ? null : (
    <Notice title={t`有 ${held.length} 份新报告按您的选择稍后显示`} action={{ text: t`更改`, onClick: onChange }}>
      {held.map((one) => heldText(one, now)).join(t`；`)}
    </Notice>
  );
