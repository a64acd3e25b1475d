import { useState } from 'react';
import { Text } from '@tarojs/components';
import type { Person, ReportKind, ReportSourceStatus } from '@kangqiao/contracts';
import { ActingForBar, ActingForGuard } from '@/features/people';
import { daysOf, EARLIER, KIND_WORDS, timeChoices, YEARS } from '@/features/reports';
import { Cell, CellGroup, ChoiceChips, Page, Section, Segments, asPage } from '@/components';
import { t } from '@/language';
import { open, type ReportsParams, scrollToTop, useParams } from '@/platform';
import { monthDay, today } from '@/wording';
import styles from './index.module.scss';
import { ReportMonths } from './report-months';

type Kind = ReportKind | 'all';

const KINDS: readonly { value: Kind; label: string }[] = [
  { value: 'all', label: t`全部` },
  ...(Object.keys(KIND_WORDS) as ReportKind[]).map((value) => ({ value, label: KIND_WORDS[value] })),
];

const ALL = { value: 'all', label: t`全部医院` };

/** The days that the page was opened with. */
const GIVEN = 'given';

/** Here a line may end. */
const BREAK = '\u200b';

type Hospital = Pick<ReportSourceStatus, 'hospitalId' | 'hospitalName'>;

/** A person's reports of all hospitals; first those that the page was opened for. */
export default asPage(function ReportsPage() {
  const [kind, setKind] = useState<Kind>('all');
  const given = useParams<ReportsParams>();
  const [hospital, setHospital] = useState(given.hospitalId || 'all');
  const [time, setTime] = useState(given.from === '' ? 'all' : GIVEN);
  const [years, setYears] = useState(YEARS);
  const [isFiltering, setFiltering] = useState(false);
  const [known, setKnown] = useState<readonly Hospital[]>(given.hospitalId === '' ? [] : [given]);
  const hospitals = [ALL, ...known.map(({ hospitalId, hospitalName }) => ({ value: hospitalId, label: hospitalName }))];
  const givenDays = {
    value: GIVEN,
    label: t`${monthDay(given.from, today())}至${BREAK + monthDay(given.to, today())}`,
  };
  const timesOf = ({ birthDate }: Person) => [
    ...(given.from === '' ? [] : [givenDays]),
    ...timeChoices(today(), birthDate, years),
  ];
  const chosenOf = (person: Person) => [
    hospitals.find(({ value }) => value === hospital)?.label,
    time === 'all' ? t`全部时间` : timesOf(person).find(({ value }) => value === time)?.label,
  ];
  return (
    <Page>
      <ActingForGuard>
        {(person) => (
          <>
            <ActingForBar person={person} />
            <Segments label={t`报告类型`} options={KINDS} value={kind} onChange={setKind} />
            <CellGroup>
              <Cell leading="shield" title={t`免重复检查`} note={t`这些结果别家医院也认`} onClick={open.recognition} />
              <Cell
                leading="filter"
                title={isFiltering ? t`收起筛选` : t`按医院和时间筛选`}
                note={<Text className={styles.whole}>{chosenOf(person).join(t`，`)}</Text>}
                unfolded={isFiltering}
                onClick={() => setFiltering(!isFiltering)}
              />
            </CellGroup>
            {isFiltering && (
              <>
                <Section title={t`医院`}>
                  <ChoiceChips label={t`医院`} options={hospitals} value={hospital} onChange={setHospital} />
                </Section>
                <Section title={t`时间`}>
                  <ChoiceChips
                    label={t`时间`}
                    options={timesOf(person)}
                    value={time}
                    onChange={(chosen) => (chosen === EARLIER ? setYears(years + YEARS) : setTime(chosen))}
                  />
                </Section>
              </>
            )}
            <ReportMonths
              key={person.id}
              person={person}
              filter={{
                ...(kind !== 'all' && { kind }),
                ...(hospital !== 'all' && { hospitalId: hospital }),
                ...(time === GIVEN ? { from: given.from, to: given.to } : daysOf(time, today())),
              }}
              onSources={setKnown}
              onEarlier={() => {
                setFiltering(true);
                scrollToTop();
              }}
            />
            <CellGroup>
              <Cell leading="info" title={t`检验项目是什么意思`} onClick={() => open.explanations()} />
              <Cell leading="message" title={t`怎样看到新报告`} onClick={open.reportSettings} />
            </CellGroup>
          </>
        )}
      </ActingForGuard>
    </Page>
  );
});
