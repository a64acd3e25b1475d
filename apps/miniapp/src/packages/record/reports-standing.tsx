import type { Person, TimelineReports } from '@kangqiao/contracts';
import { HeldReports } from '@/features/reports';
import { Notice } from '@/components';
import { t } from '@/language';
import { open } from '@/platform';
import { today } from '@/wording';

interface Properties {
  person: Pick<Person, 'actions'>;
  reports: TimelineReports;
}

/** Why reports are missing on the timeline: left out, and what to do about it, or waiting as the person chose. */
export const ReportsStanding = ({ person, reports: { refused, held } }: Properties) => {
  if (refused === null) return <HeldReports held={held} now={today()} onChange={open.reportSettings} />;
  if (refused === 'SCOPE_INSUFFICIENT')
    return (
      <Notice title={t`这里没有报告`}>{t`本人没有授权您查看报告。请本人在“谁可以替我办事”中更改您的授权范围。`}</Notice>
    );
  return person.actions.manage ? (
    <Notice title={t`这里没有报告`} action={{ text: t`去同意`, onClick: open.consents }}>
      {t`还没有同意查询报告，同意后会显示在时间线上。`}
    </Notice>
  ) : (
    <Notice title={t`这里没有报告`}>{t`本人还没有同意查询报告。请本人在“我的授权同意”中同意。`}</Notice>
  );
};
