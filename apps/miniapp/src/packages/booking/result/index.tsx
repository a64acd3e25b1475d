import type { Appointment } from '@kangqiao/contracts';
import { useAppointment } from '@/features/appointments';
import { Button, Page, PageState, Stack, asPage } from '@/components';
import { t } from '@/language';
import { ApiError, type AppointmentParams, open, useParams } from '@/platform';
import { Booked } from './booked';
import { Outcome } from './outcome';

/** `confirming` became a held number again: the hospital surely never got the booking. */
const NEVER_ARRIVED = {
  kind: 'failed',
  title: t`医院没有收到这次预约`,
  text: t`网络中断，预约没有提交到医院。请重新选择时段。`,
} as const;

const outcomeOf = (appointment: Appointment) => {
  switch (appointment.state) {
    case 'confirming':
      return {
        kind: 'waiting',
        title: t`正在向医院确认`,
        text: t`通常几秒钟就有结果。您可以离开此页，结果会显示在“预约”里；请勿重复预约。`,
      } as const;
    case 'refused':
      return {
        kind: 'failed',
        title: t`没有约上`,
        text: appointment.reason ?? t`医院没有接受这次预约，请换个时段再试。`,
      } as const;
    default:
      return undefined;
  }
};

/** What became of the booking, always with the next step. */
export default asPage(function ResultPage() {
  const { appointmentId } = useParams<AppointmentParams>();
  const appointment = useAppointment(appointmentId);
  const { error, data } = appointment;
  const vanished = error instanceof ApiError && error.code === 'APPOINTMENT_NOT_FOUND';
  const outcome = vanished ? NEVER_ARRIVED : data && outcomeOf(data);
  return (
    <Page needs={[appointmentId]}>
      {outcome ? (
        <Outcome {...outcome} />
      ) : (
        <PageState of={appointment}>{(item) => <Booked appointment={item} />}</PageState>
      )}
      <Stack gap="s">
        {outcome?.kind === 'failed' ? (
          <Button onClick={() => open.back()}>{t`重新选择时段`}</Button>
        ) : (
          <Button onClick={open.appointments}>{t`查看我的预约`}</Button>
        )}
        <Button kind="ghost" onClick={open.home}>{t`返回首页`}</Button>
      </Stack>
    </Page>
  );
});
