import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { addDays } from '@kangqiao/domain';
import { useDepartments, useHospital } from '@/features/directory';
import { FavouriteStar } from '@/features/favourites';
import { useSchedule } from '@/features/scheduling';
import { Dotted, NextStep, Page, PageState, Segments, Stack, asPage } from '@/components';
import { t } from '@/language';
import { type DoctorsParams, useOnTop, useParams, useRefetchOnShow } from '@/platform';
import { today } from '@/wording';
import styles from '../booking.module.scss';
import { ByDay } from './by-day';
import { ByDoctor } from './by-doctor';
import { SignedInOnly } from '../signed-in-only';

const USUAL_DAYS = 14;
const VIEWS = [
  { value: 'doctor', label: t`按医生` },
  { value: 'day', label: t`按日期` },
] as const;

/** Whom to see in a department: by doctor, or by day. */
export default asPage(function DoctorsPage() {
  const { hospitalId, departmentId } = useParams<DoctorsParams>();
  const [view, setView] = useState<(typeof VIEWS)[number]['value']>('doctor');
  const hospital = useHospital(hospitalId);
  const department = useDepartments(hospitalId).data?.find(({ id }) => id === departmentId);
  const now = today();
  const days = hospital.data?.bookingDays ?? USUAL_DAYS;
  const onTop = useOnTop();
  const schedule = useSchedule({ hospitalId, departmentId, from: now, to: addDays(now, days - 1) }, onTop);
  useRefetchOnShow(schedule);
  return (
    <Page needs={[hospitalId, departmentId]}>
      <SignedInOnly>
        <Stack>
          {department && (
            <View className={styles.head}>
              <View className={styles.words}>
                <Text className={styles.title}>{department.name}</Text>
                <Dotted className={styles.note} parts={[hospital.data?.name, department.location]} />
              </View>
              <FavouriteStar of={{ hospitalId, departmentId }} name={department.name} />
            </View>
          )}
          <NextStep>{view === 'doctor' ? t`点一位医生` : t`点一天，再点一个时段`}</NextStep>
          <Segments label={t`查看方式`} options={VIEWS} value={view} onChange={setView} />
          <PageState of={schedule}>
            {(shown) =>
              view === 'doctor' ? (
                <ByDoctor
                  hospitalId={hospitalId}
                  departmentId={departmentId}
                  departmentName={department?.name ?? ''}
                  sessions={shown.items}
                  now={now}
                />
              ) : (
                <ByDay hospitalId={hospitalId} schedule={shown} now={now} />
              )
            }
          </PageState>
        </Stack>
      </SignedInOnly>
    </Page>
  );
});
