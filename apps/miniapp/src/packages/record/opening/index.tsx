import type { Person, RecordOpening } from '@kangqiao/contracts';
import { ActingForBar, ActingForGuard } from '@/features/people';
import { remedyFor } from '@/features/privacy';
import { useOpening } from '@/features/record';
import { Button, Empty, NextStep, Notice, Page, PageState, asPage } from '@/components';
import { t } from '@/language';
import { open, useRefetchOnShow } from '@/platform';
import { Applied } from './applied';
import { ApplyForm } from './apply-form';

/** The first reading of a record, where a family doctor approves it. */
export default asPage(function OpeningPage() {
  return (
    <Page>
      <ActingForGuard>
        {(person) => (
          <>
            <ActingForBar person={person} />
            <Loaded key={person.id} person={person} />
          </>
        )}
      </ActingForGuard>
    </Page>
  );
});

function Loaded({ person }: { person: Person }) {
  const opening = useOpening(person.id);
  useRefetchOnShow(opening);
  return (
    <PageState of={opening} remedy={remedyFor(person, 'record')}>
      {(found) => <Shown person={person} opening={found} />}
    </PageState>
  );
}

function Shown({ person, opening }: { person: Person; opening: RecordOpening }) {
  const { isOpen, application, actions } = opening;
  if (isOpen) {
    return (
      <>
        <Notice tone="success" title={t`健康档案已开通`}>
          {application?.reason ?? t`现在可以查看健康档案。`}
        </Notice>
        <NextStep>{t`点“查看健康档案”`}</NextStep>
        <Button onClick={open.recordInstead}>{t`查看健康档案`}</Button>
      </>
    );
  }
  if (application?.state === 'applied')
    return <Applied person={person} application={application} mayWithdraw={actions.withdraw} />;
  if (!actions.apply)
    return <Empty icon="shield" title={t`档案还没有开通`} text={t`请本人或监护人向家庭医生申请开通后再查看。`} />;
  return (
    <>
      {application?.state === 'refused' && (
        <Notice tone="warning" title={t`上次申请没有通过`}>
          {t`${application.hospitalName}${application.teamName}：${application.reason}`}
        </Notice>
      )}
      <ApplyForm person={person} opening={opening} />
    </>
  );
}
