import type { Erasure } from '@kangqiao/contracts';
import { Button, Cell, CellGroup, Notice, Section } from '@/components';
import { open } from '@/platform';

/** What was removed, and what the law keeps, why and until when. */
export const ErasureDone = ({ erasure }: { erasure: Erasure }) => (
  <>
    <Notice tone="success" title={erasure.state === 'done' ? '已删除' : '正在删除'}>
      {erasure.state === 'done' ? '您的个人信息已经删除' : '部分信息还需要其他单位处理，完成后自动删除'}
    </Notice>
    <Section title="已删除的信息">
      <CellGroup>
        {erasure.removed.map((what) => (
          <Cell key={what} leading="check" title={what} />
        ))}
      </CellGroup>
    </Section>
    <Section title="依法保留的记录">
      <CellGroup>
        {erasure.kept.map(({ what, why, until }) => (
          <Cell key={what} leading="info" title={what} note={`${why}，${until}`} />
        ))}
      </CellGroup>
    </Section>
    <Button onClick={open.home}>完成</Button>
  </>
);
