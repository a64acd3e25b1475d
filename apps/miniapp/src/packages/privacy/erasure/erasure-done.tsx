import type { Erasure } from '@kangqiao/contracts';
import { Button, Cell, CellGroup, NextStep, Notice, Section } from '@/components';
import { t } from '@/language';
import { open } from '@/platform';

/** What was removed, and what the law keeps, why and until when. */
export const ErasureDone = ({ erasure }: { erasure: Erasure }) => (
  <>
    <Notice tone="success" title={erasure.state === 'done' ? t`已删除` : t`正在删除`}>
      {erasure.state === 'done' ? t`您的个人信息已经删除` : t`部分信息还需要其他单位处理，完成后自动删除`}
    </Notice>
    <Section title={t`已删除的信息`}>
      <CellGroup>
        {erasure.removed.map((what) => (
          <Cell key={what} leading="check" title={what} />
        ))}
      </CellGroup>
    </Section>
    <Section title={t`依法保留的记录`}>
      <CellGroup>
        {erasure.kept.map(({ what, why, until }) => (
          <Cell key={what} leading="info" title={what} note={t`${why}，${until}`} />
        ))}
      </CellGroup>
    </Section>
    <NextStep>{t`点“完成”`}</NextStep>
    <Button onClick={open.home}>{t`完成`}</Button>
  </>
);
