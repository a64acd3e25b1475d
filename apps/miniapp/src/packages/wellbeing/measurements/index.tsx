import { useState } from 'react';
import { Text } from '@tarojs/components';
import type { Measurement, Person, VitalSign } from '@kangqiao/contracts';
import {
  isVitalSign,
  LatestMeasurement,
  MeasurementCharts,
  MeasurementTable,
  MeasurementTargets,
  readingText,
  TYPE_WORDS,
  useMeasurements,
  useRemoveMeasurement,
} from '@/features/measurements';
import { ActingForBar, ActingForGuard } from '@/features/people';
import { remedyFor } from '@/features/privacy';
import { Button, ChoiceChips, Dialog, Empty, NextStep, Page, Paged, PageState, Trouble, asPage } from '@/components';
import { t } from '@/language';
import { type MeasureParams, open, toast, useParams, useRefetchOnShow } from '@/platform';
import { today } from '@/wording';

const TYPES = (Object.keys(TYPE_WORDS) as VitalSign[]).map((value) => ({ value, label: TYPE_WORDS[value] }));

/** What one measures at home: the newest value, how it went, and what it asks for. */
export default asPage(function MeasurementsPage() {
  const given = useParams<MeasureParams>();
  const [type, setType] = useState<VitalSign>(isVitalSign(given.type) ? given.type : 'blood-pressure');
  return (
    <Page>
      <ActingForGuard>
        {(person) => (
          <>
            <ActingForBar person={person} />
            <ChoiceChips label={t`测量类型`} options={TYPES} value={type} onChange={setType} />
            <Shown key={`${person.id} ${type}`} person={person} type={type} />
          </>
        )}
      </ActingForGuard>
    </Page>
  );
});

function Shown({ person, type }: { person: Person; type: VitalSign }) {
  const measurements = useMeasurements(person.id, type);
  const remove = useRemoveMeasurement(person.id);
  const [leaving, setLeaving] = useState<Measurement | null>(null);
  useRefetchOnShow(measurements);
  const now = today();
  const name = TYPE_WORDS[type];
  const confirm = () =>
    leaving &&
    remove.mutate(leaving.id, {
      onSuccess: () => {
        setLeaving(null);
        toast(t`已删除`);
      },
    });
  const stay = () => {
    setLeaving(null);
    remove.reset();
  };
  return (
    <PageState of={measurements} remedy={remedyFor(person, 'record')}>
      {({ items, targets }) => {
        const [latest] = items;
        if (!latest) {
          return (
            <>
              <Empty
                icon="record"
                title={t`还没有${name}记录`}
                text={t`自己测的、村医和设备上传的都在这里。`}
                action={{ text: t`记录一次${name}`, onClick: () => open.measure({ type }) }}
              />
              <MeasurementTargets targets={targets} />
            </>
          );
        }
        return (
          <>
            <NextStep>{t`点“记录一次${name}”`}</NextStep>
            <LatestMeasurement measured={latest} now={now} />
            <Button onClick={() => open.measure({ type })}>{t`记录一次${name}`}</Button>
            <MeasurementCharts type={type} items={items} targets={targets} now={now} />
            <Paged rows={items} beyond={measurements} next={t`查看更早的测量`} inner>
              {(page) => <MeasurementTable items={page} now={now} onRemove={setLeaving} />}
            </Paged>
            <MeasurementTargets targets={targets} />
            <Dialog
              open={leaving !== null}
              title={t`删除这次测量？`}
              confirmText={t`删除`}
              danger
              loading={remove.isPending}
              onConfirm={confirm}
              onCancel={stay}
            >
              <Text>{leaving ? t`${readingText(leaving)} ${leaving.unit}，删除后不能恢复。` : ''}</Text>
              <Trouble error={remove.error} title={t`没能删除`} />
            </Dialog>
          </>
        );
      }}
    </PageState>
  );
}
