import type { ReleaseTimes } from '@kangqiao/contracts';
import { Notice } from '@/components';
import { t } from '@/language';
import { open } from '@/platform';
import { dayLabel, today } from '@/wording';

/** When a hospital releases its next day, and the way to the waiting room. */
export const ReleaseBanner = ({ release }: { release: ReleaseTimes }) => {
  const toRoom = () => open.waitingRoom({ releaseId: release.releaseId });
  const day = dayLabel(release.visitDate, today());
  switch (release.phase) {
    case 'scheduled':
    case 'over':
      return (
        <Notice title={t`每天 ${release.releaseTime} 放号`} action={{ text: t`放号前准备`, onClick: toRoom }}>
          {t`下一次放出${day}的号`}
        </Notice>
      );
    case 'gathering':
      return (
        <Notice
          title={t`${release.releaseTime} 放出${day}的号`}
          action={{ text: t`进入排队`, onClick: toRoom }}
        >{t`排队已开放，放号前进入都参加抽签，早到不占先。`}</Notice>
      );
    case 'under-way':
      return (
        <Notice
          title={t`正在放${day}的号`}
          action={{ text: t`去排队`, onClick: toRoom }}
        >{t`这一天的号需要排队，其他日子可以直接预约。`}</Notice>
      );
  }
};
