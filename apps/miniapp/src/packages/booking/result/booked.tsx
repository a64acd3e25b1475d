import type { Appointment } from '@kangqiao/contracts';
import { Arrival, BringList, STATE_WORDING, appointmentFacts, nextStepOf } from '@/features/appointments';
import { Card, DescriptionList, NextStep, Section } from '@/components';
import { t } from '@/language';
import { today } from '@/wording';
import { Outcome } from './outcome';

/** A booking that the hospital has accepted: where to be when, and what to bring. */
export const Booked = ({ appointment }: { appointment: Appointment }) => (
  <>
    {appointment.state === 'booked' ? (
      <Outcome kind="done" title={t`预约成功`} text={t`请按下面的时间和地点到院报到。`} />
    ) : (
      <Outcome
        kind="done"
        title={STATE_WORDING[appointment.state].label}
        text={STATE_WORDING[appointment.state].sentence}
      />
    )}
    <NextStep>{nextStepOf(appointment, today())}</NextStep>
    <Card>
      <Arrival appointment={appointment} now={today()} />
    </Card>
    <BringList items={appointment.bring} />
    <Section title={t`预约内容`}>
      <Card>
        <DescriptionList items={appointmentFacts(appointment, today())} />
      </Card>
    </Section>
  </>
);
