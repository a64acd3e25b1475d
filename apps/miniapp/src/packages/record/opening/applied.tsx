import { useState } from 'react';
import { Text } from '@tarojs/components';
import type { Person, RecordOpeningApplication } from '@kangqiao/contracts';
import { useWithdrawOpening } from '@/features/record';
import { Button, Card, DescriptionList, Dialog, NextStep, Notice, Trouble } from '@/components';
import { t } from '@/language';
import { dial, open, toast } from '@/platform';
import { instantLabel, today } from '@/wording';

interface Properties {
  person: Person;
  application: RecordOpeningApplication;
  mayWithdraw: boolean;
}

/** An application that waits: with whom, since when, and how to ask or to take it back. */
export function Applied({ person, application, mayWithdraw }: Properties) {
  const { hospitalName, teamName, teamPhone, appliedAt } = application;
  const [isAsking, setAsking] = useState(false);
  const withdraw = useWithdrawOpening(person.id);
  const done = () => {
    setAsking(false);
    toast(t`已撤回申请`);
  };
  return (
    <>
      <NextStep>{t`等家庭医生答复，答复会发消息给您`}</NextStep>
      <Notice title={t`已申请，等待家庭医生答复`}>{t`答复后会在消息里告诉您。检查报告可以照常查看。`}</Notice>
      <Card>
        <DescriptionList
          items={[
            { term: t`机构`, value: hospitalName },
            { term: t`团队`, value: teamName },
            { term: t`申请时间`, value: instantLabel(appliedAt, today()) },
          ]}
        />
      </Card>
      {teamPhone !== null && (
        <Button kind="secondary" onClick={() => dial(teamPhone)}>
          {t`拨打 ${teamPhone} 询问`}
        </Button>
      )}
      <Button kind="ghost" onClick={open.reports}>{t`查看检查报告`}</Button>
      {mayWithdraw && (
        <Button kind="ghost" onClick={() => setAsking(true)}>
          {t`撤回申请`}
        </Button>
      )}
      <Dialog
        open={isAsking}
        title={t`撤回申请？`}
        confirmText={t`撤回`}
        cancelText={t`不撤回`}
        danger
        loading={withdraw.isPending}
        onConfirm={() => withdraw.mutate(undefined, { onSuccess: done })}
        onCancel={() => setAsking(false)}
      >
        <Text>{t`撤回后家庭医生不再处理，可以重新申请。`}</Text>
        <Trouble error={withdraw.error} />
      </Dialog>
    </>
  );
}
