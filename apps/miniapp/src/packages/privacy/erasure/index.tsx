import { useState } from 'react';
import { Text } from '@tarojs/components';
import type { Erasure, Person } from '@kangqiao/contracts';
import { Button, Card, Dialog, Page, type Question, Section, Stack, Steps, Trouble, asPage } from '@/components';
import { SignedInOnly } from '@/features/account';
import { ManagedGuard } from '@/features/people';
import { useErase } from '@/features/privacy';
import { t } from '@/language';
import { ApiError, open, useElderMode } from '@/platform';
import { ErasureDone } from './erasure-done';

/** Has everything removed that we hold and need not keep. */
export default asPage(function ErasurePage() {
  const [done, setDone] = useState<Erasure | null>(null);
  return (
    <Page>
      {done ? (
        <ErasureDone erasure={done} />
      ) : (
        <SignedInOnly text={t`登录后可以删除您的信息`}>
          <ManagedGuard>{(person) => <Erase key={person.id} person={person} onDone={setDone} />}</ManagedGuard>
        </SignedInOnly>
      )}
    </Page>
  );
});

function Erase({ person, onDone }: { person: Person; onDone: (erasure: Erasure) => void }) {
  const erase = useErase(person.id, onDone);
  const [asking, setAsking] = useState(false);
  const [at, setAt] = useState(0);
  const elder = useElderMode();
  const blocked = erase.error instanceof ApiError && erase.error.code === 'ERASURE_BLOCKED';
  const confirm = () => erase.mutate(undefined, { onSettled: () => setAsking(false) });
  const told: Question = {
    task: t`了解会删除什么`,
    node: (
      <Section title={t`删除${person.name}的信息`}>
        <Card>
          <Stack gap="s">
            <Text>{t`删除后，这里保存的身份信息、健康卡、授权、同意和预约都会清除，家人也不能再代办。`}</Text>
            <Text>{t`医院的病历和报告不受影响，由医院依法保管。`}</Text>
            <Text>{t`法律要求留存的记录会保留到期，删除完成后逐项列出。`}</Text>
            <Text>{t`删除不能恢复。需要留底，请先导出。`}</Text>
          </Stack>
        </Card>
      </Section>
    ),
  };
  const exported = <Button kind="secondary" onClick={open.exportData}>{t`先导出我的信息`}</Button>;
  const kept: Question = { task: t`需要留底的，先导出`, node: exported };
  return (
    <>
      <Trouble
        error={erase.error}
        title={blocked ? t`现在还不能删除` : t`没能删除`}
        action={blocked ? { text: t`查看预约`, onClick: open.appointments } : undefined}
      />
      <Steps
        questions={elder ? [told, kept] : [told]}
        at={at}
        onTurn={setAt}
        look={<Text>{t`删除不能恢复。`}</Text>}
        lookTask={t`删除个人信息`}
        busy={erase.isPending}
      >
        <Stack>
          {!elder && exported}
          <Button kind="danger" onClick={() => setAsking(true)}>{t`删除个人信息`}</Button>
        </Stack>
      </Steps>
      <Dialog
        open={asking}
        title={t`确定删除${person.name}的个人信息吗？`}
        confirmText={t`删除`}
        danger
        loading={erase.isPending}
        onConfirm={confirm}
        onCancel={() => setAsking(false)}
      >{t`删除后不能恢复。`}</Dialog>
    </>
  );
}
