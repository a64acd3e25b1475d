import type { RecordSource, ReportSourceStatus } from '@kangqiao/contracts';
import { isAllSilent, standingOf } from '@/features/record';
import { Notice } from '@/components';
import { t } from '@/language';
import { today } from '@/wording';

interface Properties {
  sources: readonly RecordSource[];
  /** Where reports are shown, too. */
  reports?: readonly ReportSourceStatus[];
  onRetry: () => void;
}

/** Names the hospitals whose part is missing or old; nothing where all answered. */
export const MissingSources = ({ sources, reports = [], onRetry }: Properties) => {
  const standing = standingOf(sources, today(), reports);
  return standing === undefined ? null : (
    <Notice
      tone="warning"
      title={isAllSilent([...sources, ...reports]) ? t`暂时看不到档案` : t`档案不完整`}
      action={{ text: t`重新获取`, onClick: onRetry }}
    >
      {standing}
    </Notice>
  );
};
