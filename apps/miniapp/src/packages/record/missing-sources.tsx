import type { RecordSource } from '@kangqiao/contracts';
import { isAllSilent, standingOf } from '@/features/record';
import { Notice } from '@/components';
import { today } from '@/wording';

interface Properties {
  sources: readonly RecordSource[];
  onRetry: () => void;
}

/** Names the hospitals whose part is missing or old; nothing where all answered. */
export const MissingSources = ({ sources, onRetry }: Properties) => {
  const standing = standingOf(sources, today());
  return standing === undefined ? null : (
    <Notice
      tone="warning"
      title={isAllSilent(sources) ? '暂时看不到档案' : '档案不完整'}
      action={{ text: '重新获取', onClick: onRetry }}
    >
      {standing}
    </Notice>
  );
};
