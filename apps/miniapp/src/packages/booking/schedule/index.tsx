import { useState } from 'react';
import { Text } from '@tarojs/components';
import { addDays } from '@kangqiao/domain';
import { DoctorProfile, useDepartments, useDoctors, useHospital } from '@/features/directory';
import { FavouriteStar } from '@/features/favourites';
import { ReleaseBanner } from '@/features/release';
import { OnlyAvailable, SessionRow, isBookable, sessionsByDay, useSchedule, useSteady } from '@/features/scheduling';
import { Card, CellGroup, Empty, NextStep, Page, Paged, PageState, Section, Stack, asPage } from '@/components';
import { t } from '@/language';
import { type ScheduleParams, open, useOnTop, useParams, useRefetchOnShow } from '@/platform';
import { dayLabel, instantLabel, today } from '@/wording';
import styles from '../booking.module.scss';
import { SignedInOnly } from '../signed-in-only';

const USUAL_DAYS = 14;

/** One doctor: who they are and when they can be seen. Without a doctor, the department's own sessions. */
export default asPage(function SchedulePage() {
  const { hospitalId, departmentId, doctorId } = useParams<ScheduleParams>();
  const [onlyAvailable, setOnlyAvailable] = useState(false);
  const hospital = useHospital(hospitalId);
  const department = useDepartments(hospitalId).data?.find(({ id }) => id === departmentId);
  const doctor = useDoctors(hospitalId, departmentId).data?.find(({ id }) => id === doctorId);
  const now = today();
  const to = addDays(now, (hospital.data?.bookingDays ?? USUAL_DAYS) - 1);
  const onTop = useOnTop();
  const request = { hospitalId, departmentId, from: now, to, ...(doctorId ? { doctorId } : {}) };
  const schedule = useSchedule(request, onTop);
  const { inPlace, changeOf } = useSteady(schedule.data);
  useRefetchOnShow(schedule);
  return (
    <Page needs={[hospitalId, departmentId]}>
      <SignedInOnly>
        {doctor ? (
          <Card>
            <Stack gap="s">
              <DoctorProfile doctor={doctor} at={[department?.name, hospital.data?.name]} />
              <FavouriteStar of={{ hospitalId, departmentId, doctorId }} name={doctor.name} />
            </Stack>
          </Card>
        ) : (
          <Text className={styles.title}>{doctorId ? '' : t`${department?.name ?? ''}普通门诊`}</Text>
        )}
        <PageState of={schedule}>
          {({ asOf, items, release }) => {
            const own = doctorId ? items : items.filter((session) => session.doctorId === null);
            const shown = inPlace(onlyAvailable ? own.filter(isBookable) : own);
            return (
              <Stack>
                {release && <ReleaseBanner release={release} />}
                {shown.length > 0 && <NextStep>{t`点一个还有号的时段`}</NextStep>}
                <OnlyAvailable value={onlyAvailable} onChange={setOnlyAvailable} />
                <Paged rows={shown}>
                  {(page) =>
                    sessionsByDay(page).map(({ date, sessions }) => (
                      <Section key={date} title={dayLabel(date, now)}>
                        <CellGroup>
                          {sessions.map((session) => (
                            <SessionRow
                              key={session.id}
                              session={session}
                              lead="period"
                              change={changeOf(session)}
                              onPick={({ id }) => open.numbers({ hospitalId, sessionId: id })}
                              onWait={({ id }) => open.joinWaitlist({ hospitalId, sessionId: id })}
                            />
                          ))}
                        </CellGroup>
                      </Section>
                    ))
                  }
                </Paged>
                {shown.length === 0 && (
                  <Empty
                    icon="calendar"
                    title={own.length > 0 ? t`近期的号都约满了` : t`近期没有出诊`}
                    action={{ text: t`看看其他医生`, onClick: () => open.back() }}
                  />
                )}
                <Text
                  className={styles.caption}
                >{t`余号为 ${instantLabel(asOf, now)} 的情况，自动更新，以提交时为准。`}</Text>
              </Stack>
            );
          }}
        </PageState>
      </SignedInOnly>
    </Page>
  );
});
