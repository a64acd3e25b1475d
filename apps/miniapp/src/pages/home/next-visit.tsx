import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import type { Appointment } from '@kangqiao/contracts';
import { Card, CellGroup, Cell, Dotted, Icon, type IconName, PageState, Section, Skeleton } from '@/components';
import { useNextAppointment } from '@/features/appointments';
import { t } from '@/language';
import { open, useRefetchOnShow } from '@/platform';
import { dayLabel, timeRange, today } from '@/wording';
import styles from './next-visit.module.scss';

/** The visit that comes next: when, where, what to bring. */
export function NextVisit({ personId }: { personId: string }) {
  const next = useNextAppointment(personId);
  useRefetchOnShow(next);
  return (
    <Section title={t`下次就诊`}>
      <PageState
        of={next}
        isEmpty={(visit) => visit === null}
        empty={{
          node: (
            <CellGroup>
              <Cell
                leading="calendar"
                title={t`近期没有预约`}
                note={t`选好医院和时间，提前约号`}
                onClick={open.hospitals}
              />
            </CellGroup>
          ),
        }}
        skeleton={<Skeleton rows={1} />}
      >
        {(visit) => visit && <Visit visit={visit} />}
      </PageState>
    </Section>
  );
}

/** @param more what is told more quietly, on lines of its own */
const Line = ({ icon, children, more = [] }: { icon: IconName; children: ReactNode; more?: readonly string[] }) => (
  <View className={styles.line}>
    <Icon name={icon} tone="accent" size={20} />
    <View className={styles.words}>
      <View className={styles.text}>{children}</View>
      {more.map((words) => (
        <Text key={words} className={styles.more}>
          {words}
        </Text>
      ))}
    </View>
  </View>
);

function Visit({ visit }: { visit: Appointment }) {
  const doctor = [visit.doctorName, visit.doctorTitle].filter(Boolean).join(' ');
  const day = dayLabel(visit.visitDate, today());
  return (
    <Card onClick={() => open.appointment({ appointmentId: visit.id })} label={[day, t`查看下次就诊详情`].join(t`，`)}>
      <View className={styles.visit}>
        <View className={styles.when}>
          <Text className={styles.day}>{day}</Text>
          <View className={styles.moment}>
            <Text className={styles.time}>{timeRange(visit.startTime, visit.endTime)}</Text>
            <Text className={styles.more}>{t`请于 ${visit.arriveBy} 前到达`}</Text>
          </View>
        </View>
        <View className={styles.lines}>
          <Line icon="stethoscope">
            <Dotted parts={[visit.departmentName, doctor]} />
          </Line>
          <Line icon="place" more={visit.place ? [visit.place] : []}>
            {visit.hospitalName}
          </Line>
          {visit.bring.length > 0 && (
            <Line icon="bag" more={visit.bring.slice(1)}>
              {visit.bring[0] ?? ''}
            </Line>
          )}
        </View>
      </View>
    </Card>
  );
}
