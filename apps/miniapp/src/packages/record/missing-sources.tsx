import type { SourceStatus } from '@kangqiao/contracts';
import { Notice } from '@/components';
import { isSilent, missingSources } from '@/wording';

interface Properties {
  sources: readonly SourceStatus[];
  onRetry: () => void;
}

/** Names the hospitals whose part is missing; nothing where all answered. */
export const MissingSources = ({ sources, onRetry }: Properties) => {
  const missing = missingSources(sources, '记录');
  return missing === undefined ? null : (
    <Notice
      tone="warning"
      title={isSilent(sources) ? '暂时看不到档案' : '档案不完整'}
      action={{ text: '重新获取', onClick: onRetry }}
    >
      {missing}
    </Notice>
  );
};
