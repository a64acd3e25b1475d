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
  useAppointment,
} from '@/features/appointments';
import { Button, Card, DescriptionList, Page, PageState, Section, Stack, Tag } from '@/components';
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
      <Text className={styles.sentence}>{appointment.reason ?? sentence}</Text>
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
    {!isAhead(appointment.state) && <Button onClick={() => bookAgain(appointment)}>再次预约</Button>}
    {appointment.state === 'booked' && <AddToCalendar appointment={appointment} />}
    {appointment.actions.cancel && <CancelAppointment appointment={appointment} />}
    {appointment.actions.cancel && appointment.cancelBefore && (
      <Text className={styles.note}>{`${instantLabel(appointment.cancelBefore, today())} 前可以取消。`}</Text>
    )}
  </Stack>
);

/** One appointment in full. */
export default function AppointmentPage() {
  const { appointmentId } = useParams<AppointmentParams>();
  const query = useAppointment(appointmentId);
  useRefetchOnShow(query);
  return (
    <Page>
      <PageState of={query}>
        {(appointment) => (
          <>
            <State appointment={appointment} />
            {isAhead(appointment.state) && (
              <>
                <Card>
                  <Arrival appointment={appointment} now={today()} />
                </Card>
                <BringList items={appointment.bring} />
              </>
            )}
            <Section title="预约内容">
              <Card>
                <DescriptionList items={appointmentFacts(appointment, today())} />
              </Card>
            </Section>
            <Actions appointment={appointment} />
          </>
        )}
      </PageState>
    </Page>
  );
}
