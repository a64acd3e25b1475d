import type { LocalDate, Share } from '@kangqiao/contracts';
import { Card, Cell, CellGroup, DescriptionList, Section } from '@/components';
import { t } from '@/language';
import { instantLabel } from '@/wording';
import { SHARE_STATE_WORDS } from '../lib/share-wording';

/** What was shared, what became of it, and who opened it. */
export const ShareDetails = ({ share, now }: { share: Share; now: LocalDate }) => (
  <>
    <Card>
      <DescriptionList
        items={[
          { term: t`内容`, value: share.title },
          { term: t`状态`, value: SHARE_STATE_WORDS[share.state].text },
          { term: t`分享时间`, value: instantLabel(share.createdAt, now) },
          { term: t`有效至`, value: instantLabel(share.expiresAt, now) },
          { term: t`可打开`, value: t`${share.viewsAllowed} 次，还剩 ${share.viewsLeft} 次` },
        ]}
      />
    </Card>
    <Section title={t`谁打开过`}>
      {share.openings.length === 0 ? (
        <Card>{t`还没有人打开`}</Card>
      ) : (
        <CellGroup>
          {share.openings.map(({ recipient, at }) => (
            <Cell key={`${at}${recipient}`} title={recipient} note={t`${instantLabel(at, now)} · 对方自己填写的称呼`} />
          ))}
        </CellGroup>
      )}
    </Section>
  </>
);
