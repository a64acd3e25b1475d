import type { LocalDate, Share } from '@kangqiao/contracts';
import { Cell, Tag } from '@/components';
import { t } from '@/language';
import { instantLabel } from '@/wording';
import { SHARE_STATE_WORDS, viewsSaid } from '../lib/share-wording';

interface ShareRowProps {
  share: Share;
  now: LocalDate;
  onOpen: () => void;
}

/** One share of a list. */
export const ShareRow = ({ share, now, onOpen }: ShareRowProps) => {
  const { text, tone } = SHARE_STATE_WORDS[share.state];
  return (
    <Cell
      title={share.title}
      note={[instantLabel(share.createdAt, now), viewsSaid(share)].join(t`，`)}
      value={<Tag tone={tone}>{text}</Tag>}
      onClick={onOpen}
    />
  );
};
