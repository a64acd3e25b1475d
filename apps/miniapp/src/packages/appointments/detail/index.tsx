import { Text, View } from '@tarojs/components';
import type { Appointment } from '@kangqiao/contracts';
import {
  AddToCalendar,
  Arrival,
  BringList,
  CancelAppointment,
  STATE_WORDING,
  appointmentFacts,
  isAhead,
  nextStepOf,
  useAppointment,
} from '@/features/appointments';
import { useSubscribePrompt } from '@/features/notifications';
import { Alternatives, Appeal, Guide, Queue, SubstitutionNotice, Timeline } from '@/features/visit';
import { Button, Card, DescriptionList, NextStep, Page, PageState, Section, Stack, Tag, asPage } from '@/components';
import { t } from '@/language';
import { type AppointmentParams, open, useParams, useRefetchOnShow } from '@/platform';
import { instantLabel, today } from '@/wording';
import styles from './index.module.scss';

const State = ({ appointment }: { appointment: Appointment }) => {
  const { label, sentence, tone } = STATE_WORDING[appointment.state];
  return (
    <View className={styles.state}>
      <View>
        <Tag tone={tone}>{label}</Tag>
      </View>
      <Text className={styles.sentence}>{sentence}</Text>
      {appointment.reason !== null && <Text className={styles.reason}>{appointment.reason}</Text>}
    </View>
  );
};

/** The same doctor, or the same department where it was nobody in particular. */
const bookAgain = ({ hospitalId, departmentId, doctorId }: Appointment) =>
  doctorId === null
    ? open.doctors({ hospitalId, departmentId })
    : open.schedule({ hospitalId, departmentId, doctorId });

const Actions = ({ appointment }: { appointment: Appointment }) => (
  <Stack gap="s">
    {appointment.successorId !== null && (
      <Button
        onClick={() => open.appointment({ appointmentId: appointment.successorId ?? '' })}
      >{t`查看改约后的预约`}</Button>
    )}
    {!isAhead(appointment.state) && !appointment.actions.rebook && appointment.successorId === null && (
      <Button onClick={() => bookAgain(appointment)}>{t`再次预约`}</Button>
    )}
    {appointment.state === 'booked' && <AddToCalendar appointment={appointment} />}
    {appointment.actions.cancel && !appointment.actions.keep && <CancelAppointment appointment={appointment} />}
    {appointment.actions.cancel && appointment.cancelBefore && (
      <Text className={styles.note}>{t`${instantLabel(appointment.cancelBefore, today())} 前可以取消。`}</Text>
    )}
  </Stack>
);

/** What is to be known before the visit. */
const Before = ({ appointment }: { appointment: Appointment }) => (
  <>
    <SubstitutionNotice
      appointment={appointment}
      cancel={appointment.actions.cancel && <CancelAppointment appointment={appointment} />}
    />
    <Card>
      <Arrival appointment={appointment} now={today()} />
    </Card>
    {(appointment.state === 'booked' || appointment.state === 'arrived') && (
      <Queue appointmentId={appointment.id} isThere={appointment.state === 'arrived'} />
    )}
    <Guide
      appointmentId={appointment.id}
      prepare={(sentences) => <BringList items={[...appointment.bring, ...sentences]} />}
    />
  </>
);

/** One appointment in full. */
export default asPage(function AppointmentPage() {
  const { appointmentId } = useParams<AppointmentParams>();
  const query = useAppointment(appointmentId);
  const askToTell = useSubscribePrompt('booking');
  useRefetchOnShow(query);
  return (
    <Page needs={[appointmentId]}>
      <PageState of={query}>
        {(appointment) => (
          <>
            <State appointment={appointment} />
            <NextStep>{nextStepOf(appointment, today())}</NextStep>
            {appointment.actions.rebook && (
              <Alternatives
                appointmentId={appointment.id}
                onTake={askToTell}
                onDone={({ id }) => open.bookingResult({ appointmentId: id })}
                onSearch={() => bookAgain(appointment)}
              />
            )}
            {isAhead(appointment.state) && <Before appointment={appointment} />}
            <Appeal appointment={appointment} />
            <Section title={t`预约内容`}>
              <Card>
                <DescriptionList items={appointmentFacts(appointment, today())} />
              </Card>
            </Section>
            <Timeline appointmentId={appointment.id} state={appointment.state} />
            <Actions appointment={appointment} />
          </>
        )}
      </PageState>
    </Page>
  );
});
