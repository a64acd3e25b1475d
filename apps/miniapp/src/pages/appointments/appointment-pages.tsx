import type { AppointmentGroup } from '@kangqiao/contracts';
import { AppointmentCard, useAppointments } from '@/features/appointments';
import { WithheldLine } from '@/features/privacy';
import { Empty, PageState, Paged, Stack } from '@/components';
import { t } from '@/language';
import { open, useRefetchOnShow } from '@/platform';
import { today } from '@/wording';

const EMPTY = {
  upcoming: (
    <Empty
      icon="calendar"
      title={t`没有待就诊的预约`}
      text={t`约好的号会显示在这里。`}
      action={{ text: t`去预约挂号`, onClick: open.hospitals }}
    />
  ),
  past: <Empty icon="calendar" title={t`还没有就诊历史`} text={t`就诊、取消或停诊的预约会显示在这里。`} />,
} as const satisfies Record<AppointmentGroup, JSX.Element>;

const NEXT = { upcoming: t`查看后面的预约`, past: t`查看更早的预约` } as const;
/** Each is a card of its own. */
const MOST_DRAWN = 20;

/** One group of appointments, a page at a time. */
export const AppointmentPages = ({ group }: { group: AppointmentGroup }) => {
  const appointments = useAppointments(group);
  useRefetchOnShow(appointments);
  return (
    <PageState of={appointments}>
      {({ items, withheld }) => (
        <Stack gap="s">
          {items.length === 0 && EMPTY[group]}
          <Paged rows={items} size={MOST_DRAWN} beyond={appointments} next={NEXT[group]}>
            {(page) =>
              page.map((appointment) => (
                <AppointmentCard
                  key={appointment.id}
                  appointment={appointment}
                  now={today()}
                  onOpen={() => open.appointment({ appointmentId: appointment.id })}
                />
              ))
            }
          </Paged>
          <WithheldLine withheld={withheld} />
        </Stack>
      )}
    </PageState>
  );
};
