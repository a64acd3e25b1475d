import { useState } from 'react';
import type { Measurement, Person, VitalSign } from '@kangqiao/contracts';
import { isVitalSign, LatestMeasurement } from '@/features/measurements';
import { ActingForBar, ActingForGuard } from '@/features/people';
import { Button, Empty, Page } from '@/components';
import { t } from '@/language';
import { type MeasureParams, open, useElderMode, useParams } from '@/platform';
import { today } from '@/wording';
import { ElderForm } from './elder-form';
import { MeasureForm } from './measure-form';

/** Writes down one measurement, and says at once what it asks for. */
export default function MeasurePage() {
  const { type } = useParams<MeasureParams>();
  if (!isVitalSign(type)) {
    return (
      <Page>
        <Empty title={t`没有这一类测量`} action={{ text: t`返回`, onClick: () => open.back() }} />
      </Page>
    );
  }
  return (
    <Page>
      <ActingForGuard>
        {(person) => (
          <>
            <ActingForBar person={person} />
            <Measuring key={person.id} person={person} type={type} />
          </>
        )}
      </ActingForGuard>
    </Page>
  );
}

function Measuring({ person, type }: { person: Person; type: VitalSign }) {
  const elder = useElderMode();
  const [kept, setKept] = useState<Measurement | null>(null);
  if (kept) {
    return (
      <>
        <LatestMeasurement measured={kept} now={today()} />
        <Button onClick={() => open.back()}>{t`完成`}</Button>
        {kept.againInMinutes !== null && (
          <Button kind="secondary" onClick={() => setKept(null)}>
            {t`${kept.againInMinutes} 分钟后再测一次`}
          </Button>
        )}
      </>
    );
  }
  const Form = elder ? ElderForm : MeasureForm;
  return <Form person={person} type={type} onKept={setKept} />;
}
