import type { LocalDate, Share } from '@kangqiao/contracts';
import { Cell, Tag } from '@/components';
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
      note={`${instantLabel(share.createdAt, now)} · ${viewsSaid(share)}`}
      value={<Tag tone={tone}>{text}</Tag>}
      onClick={onOpen}
    />
  );
};
