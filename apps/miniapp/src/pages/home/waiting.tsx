import { Text, View } from '@tarojs/components';
import type { Person } from '@kangqiao/contracts';
import { Icon, type IconName } from '@/components';
import { useChangedAppointment } from '@/features/appointments';
import { useApprovals } from '@/features/family';
import { useRecordRequests, whoAsks } from '@/features/sharing';
import { useWaitlist } from '@/features/waitlist';
import { t } from '@/language';
import { a11y, open, useRefetchOnShow } from '@/platform';
import { dayLabel, instantLabel, today } from '@/wording';
import styles from './waiting.module.scss';

interface WaitingProps {
  icon: IconName;
  title: string;
  note: string;
  /** The next step, named. */
  step: string;
  go: () => void;
}

/** One thing that waits for me, with the one step that settles it. */
const Waiting = ({ icon, title, note, step, go }: WaitingProps) => (
  <View
    className={styles.waiting}
    hoverClass={styles.pressed}
    onClick={go}
    {...a11y('button', { label: [title, note, step].join(t`，`) })}
  >
    <View className={styles.disc}>
      <Icon name={icon} tone="warning" size={22} />
    </View>
    <View className={styles.words}>
      <Text className={styles.title}>{title}</Text>
      <Text className={styles.note}>{note}</Text>
      <View className={styles.step}>
        <Text>{step}</Text>
        <Icon name="chevron-right" tone="accent" size={18} />
      </View>
    </View>
  </View>
);

/** Somebody asks to act for me. */
export function WaitingApproval() {
  const approvals = useApprovals();
  useRefetchOnShow(approvals);
  const [first] = approvals.data?.items ?? [];
  if (!first) return null;
  const { kind, requesterNameMasked, personNameMasked } = first;
  return (
    <Waiting
      icon="people"
      title={kind === 'setup' ? t`家人已帮您填好信息` : t`有人想替您办事`}
      note={
        kind === 'setup'
          ? t`${requesterNameMasked} 帮您填好了，请您确认`
          : t`${requesterNameMasked} 想替 ${personNameMasked} 办事，需要您同意`
      }
      step={t`去查看并答复`}
      go={open.approvals}
    />
  );
}

/** A doctor asks to read this person's record, and does so for minutes only. */
export function WaitingRequest({ person }: { person: Person }) {
  const requests = useRecordRequests(person.actions.record ? person.id : '');
  useRefetchOnShow(requests);
  const asked = requests.data?.items.find(({ actions }) => actions.allow);
  if (!asked) return null;
  return (
    <Waiting
      icon="stethoscope"
      title={t`医生申请查阅健康档案`}
      note={t`${whoAsks(asked)}，请在${instantLabel(asked.until, today())}前答复`}
      step={t`去查看并答复`}
      go={open.sharing}
    />
  );
}

/** What of this person's visits waits for a word: a number that is kept for a moment, or a visit that the hospital changed. */
export function WaitingVisit({ person }: { person: Person }) {
  const line = useWaitlist();
  const changed = useChangedAppointment(person.id).data;
  useRefetchOnShow(line);
  const offered = line.data?.items.find(({ personId, state }) => personId === person.id && state === 'offered');
  return (
    <>
      {offered?.offer && (
        <Waiting
          icon="clock"
          title={t`候补到号了`}
          note={t`${offered.departmentName}，为您保留到 ${instantLabel(offered.offer.endsAt, today())}`}
          step={t`去确认`}
          go={() => open.waitlistEntry({ waitlistId: offered.id })}
        />
      )}
      {changed && (
        <Waiting
          icon="calendar"
          title={changed.actions.rebook ? t`医院停诊了` : t`医院换了医生`}
          note={[changed.departmentName, dayLabel(changed.visitDate, today())].join(t`，`)}
          step={changed.actions.rebook ? t`去改约` : t`去查看`}
          go={() => open.appointment({ appointmentId: changed.id })}
        />
      )}
    </>
  );
}
