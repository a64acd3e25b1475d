import type { LocalDate, Share } from '@kangqiao/contracts';
import { Card, Cell, CellGroup, DescriptionList, Empty, Section } from '@/components';
import { instantLabel } from '@/wording';
import { SHARE_STATE_WORDS } from '../lib/share-wording';

/** What was shared, what became of it, and who opened it. */
export const ShareDetails = ({ share, now }: { share: Share; now: LocalDate }) => (
  <>
    <Card>
      <DescriptionList
        items={[
          { term: '内容', value: share.title },
          { term: '状态', value: SHARE_STATE_WORDS[share.state].text },
          { term: '分享时间', value: instantLabel(share.createdAt, now) },
          { term: '有效至', value: instantLabel(share.expiresAt, now) },
          { term: '可打开', value: `${share.viewsAllowed} 次，还剩 ${share.viewsLeft} 次` },
        ]}
      />
    </Card>
    <Section title="谁打开过">
      {share.openings.length === 0 ? (
        <Empty icon="info" title="还没有人打开" />
      ) : (
        <CellGroup>
          {share.openings.map(({ recipient, at }) => (
            <Cell key={`${at}${recipient}`} title={recipient} note={`${instantLabel(at, now)} · 对方自己填写的称呼`} />
          ))}
        </CellGroup>
      )}
    </Section>
  </>
);
