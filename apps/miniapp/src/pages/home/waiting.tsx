import { Text, View } from '@tarojs/components';
import type { Person } from '@kangqiao/contracts';
import { Icon, type IconName } from '@/components';
import { useChangedAppointment } from '@/features/appointments';
import { linkAsked, useApprovals } from '@/features/family';
import { useRecordRequests } from '@/features/record-requests';
import { useWaitlist } from '@/features/waitlist';
import { t } from '@/language';
import { a11y, open, useRefetchOnShow } from '@/platform';
import { instantLabel, shortDayLabel, today } from '@/wording';
import styles from './waiting.module.scss';

/** One thing that waits for me, with the one step that settles it. */
interface Thing {
  icon: IconName;
  title: string;
  note: string;
  /** The next step, named. */
  step: string;
  go: () => void;
}

const Waiting = ({ icon, title, note, step, go }: Thing) => (
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
      <View className={styles.head}>
        <Text className={styles.title}>{title}</Text>
        <View className={styles.step}>
          <Text>{step}</Text>
          <Icon name="chevron-right" tone="accent" size={18} />
        </View>
      </View>
      <Text className={styles.note}>{note}</Text>
    </View>
  </View>
);

/** Somebody asks to act for me. */
function useApprovalThatWaits(): Thing | undefined {
  const approvals = useApprovals();
  useRefetchOnShow(approvals);
  const [first] = approvals.data?.items ?? [];
  if (!first) return undefined;
  const { kind, requesterNameMasked } = first;
  return {
    icon: 'people',
    title: kind === 'setup' ? t`家人已帮您填好信息` : t`有人想替您办事`,
    note: kind === 'setup' ? t`${requesterNameMasked}帮您填好了，请您确认` : t`${linkAsked(first)}，需要您同意`,
    step: t`去答复`,
    go: open.approvals,
  };
}

/** A doctor asks to read this person's record, and does so for minutes only. */
function useRequestThatWaits(person: Person): Thing | undefined {
  const requests = useRecordRequests(person.actions.record ? person.id : '');
  useRefetchOnShow(requests);
  const asked = requests.data?.items.find(({ actions }) => actions.allow);
  if (!asked) return undefined;
  const who = [asked.hospitalName, asked.department, asked.doctorName].join(' ');
  return {
    icon: 'stethoscope',
    title: t`医生申请查阅健康档案`,
    note: t`${who}，请在 ${instantLabel(asked.until, today())} 前答复`,
    step: t`去答复`,
    go: open.sharing,
  };
}

/** A number that is kept for this person for a moment. */
function useOfferThatWaits(person: Person): Thing | undefined {
  const line = useWaitlist();
  useRefetchOnShow(line);
  const offered = line.data?.items.find(({ personId, state }) => personId === person.id && state === 'offered');
  if (!offered?.offer) return undefined;
  return {
    icon: 'clock',
    title: t`候补到号了`,
    note: t`${offered.departmentName}，为您保留到 ${instantLabel(offered.offer.endsAt, today())}`,
    step: t`去确认`,
    go: () => open.waitlistEntry({ waitlistId: offered.id }),
  };
}

/** A visit of this person that the hospital changed. */
function useChangeThatWaits(person: Person): Thing | undefined {
  const changed = useChangedAppointment(person.id).data;
  if (!changed) return undefined;
  const { rebook } = changed.actions;
  return {
    icon: 'calendar',
    title: rebook ? t`医院停诊了` : t`医院换了医生`,
    note: [changed.departmentName, shortDayLabel(changed.visitDate, today())].join(t`，`),
    step: rebook ? t`去改约` : t`去查看`,
    go: () => open.appointment({ appointmentId: changed.id }),
  };
}

/** What waits for a word of mine while I act for this person, what is most pressing first. */
export const useWaiting = (person: Person): readonly Thing[] =>
  [useRequestThatWaits(person), useOfferThatWaits(person), useChangeThatWaits(person), useApprovalThatWaits()].filter(
    (thing) => thing !== undefined,
  );

export const WaitingThings = ({ things }: { things: readonly Thing[] }) => (
  <>
    {things.map((thing) => (
      <Waiting key={thing.title} {...thing} />
    ))}
  </>
);

/** What waits whoever I act for. */
export function WaitingApproval() {
  const approval = useApprovalThatWaits();
  return approval ? <Waiting {...approval} /> : null;
}
