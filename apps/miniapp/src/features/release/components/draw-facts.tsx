import { useState } from 'react';
import type { Release, ReleaseTicket } from '@kangqiao/contracts';
import { Button, Card, Cell, CellGroup, DescriptionList, Notice, Stack } from '@/components';
import { t } from '@/language';
import { copyText } from '@/platform';

/** How the order comes about; what it can be checked with is there, to the last digit, for who asks for it. */
export const DrawFacts = ({ release, ticket }: { release: Release; ticket: ReleaseTicket | undefined }) => {
  const [checking, setChecking] = useState(false);
  if (release.degraded) {
    return (
      <Notice
        tone="warning"
        title={t`排队系统暂时受限`}
      >{t`目前各服务器分别放行，速度较慢，名次按进入的先后。恢复后，之前的名次继续有效；预约不受影响。`}</Notice>
    );
  }
  const facts = [
    { term: t`抽签承诺`, value: release.draw?.commitment },
    { term: t`抽签种子`, value: release.draw?.seed ?? t`放号后公布，与承诺一致即未改动` },
    { term: t`您的签号`, value: ticket?.drawEntry },
  ].flatMap(({ term, value }) => (value === undefined ? [] : [{ term, value }]));
  const copy = () => copyText(facts.map(({ term, value }) => `${term}\n${value}`).join('\n'));
  return (
    <Stack gap="s">
      <Card>{t`放号前进入的人抽签，每个账号的第一位先抽；放号后进入的按先后`}</Card>
      <CellGroup>
        <Cell title={t`怎样核对抽签`} unfolded={checking} onClick={() => setChecking(!checking)} />
      </CellGroup>
      {checking && (
        <Card>
          <DescriptionList items={facts} />
          <Button kind="ghost" onClick={() => void copy()}>{t`复制以上内容`}</Button>
        </Card>
      )}
    </Stack>
  );
};
