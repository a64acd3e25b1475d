import { useState } from 'react';
import { Text } from '@tarojs/components';
import type { Person, ReportHearing, ReportKind, ReportSettingsView } from '@kangqiao/contracts';
import { ActingForBar, ActingForGuard } from '@/features/people';
import { remedyFor } from '@/features/privacy';
import { KIND_WORDS, usePutReportSettings, useReportSettings } from '@/features/reports';
import {
  Button,
  ChoiceList,
  Notice,
  Page,
  PageState,
  type Question,
  Section,
  Steps,
  Trouble,
  asPage,
} from '@/components';
import { t } from '@/language';
import { open, useElderMode } from '@/platform';
import styles from './index.module.scss';

const HEARINGS: readonly { value: ReportHearing; label: string; note: string }[] = [
  { value: 'at-once', label: t`发布后马上看到`, note: t`医院一发布就提醒您` },
  { value: 'after-doctor', label: t`医生告知后再看`, note: t`医生告知后显示；医院没有说明的，三天后显示` },
  { value: 'with-family', label: t`和家人一起看`, note: t`先提醒家人，家人打开后您也能看到` },
];

/** Words that everybody knows. */
const EXAMPLES: Readonly<Record<ReportKind, string>> = {
  laboratory: t`化验，如血、尿、大便`,
  imaging: t`拍片、CT、核磁、超声等`,
  microbiology: t`细菌培养，看哪种药管用`,
};

const KINDS = Object.keys(KIND_WORDS) as ReportKind[];

const Settings = ({ person, settings }: { person: Person; settings: ReportSettingsView }) => {
  const put = usePutReportSettings(person.id);
  const elder = useElderMode();
  const [at, setAt] = useState(0);
  const shown = put.isPending ? { ...settings, ...put.variables } : settings;
  const options = HEARINGS.map((hearing) => ({
    ...hearing,
    disabled: !settings.mayChange || (hearing.value === 'with-family' && !settings.hasFamily),
    ...(hearing.value === 'with-family' && !settings.hasFamily && { note: t`还没有家人可以看您的报告` }),
  }));
  const questions = KINDS.map((kind): Question => {
    const title = t`${KIND_WORDS[kind]}报告`;
    return {
      task: t`选择怎么看${title}`,
      node: (
        <Section title={title}>
          <Text className={styles.note}>{EXAMPLES[kind]}</Text>
          <ChoiceList
            label={title}
            options={options}
            value={shown[kind]}
            onChange={(hearing) => put.mutate({ ...settings, [kind]: hearing })}
          />
        </Section>
      ),
      answers: [{ term: title, value: HEARINGS.find(({ value }) => value === shown[kind])?.label }],
    };
  });
  return (
    <>
      {!settings.mayChange && <Notice>{t`查看方式由本人选择，您可以看到本人的选择。`}</Notice>}
      <Trouble error={put.error} title={t`没能保存`} />
      <Steps questions={questions} at={at} onTurn={setAt} busy={put.isPending} lookTask={t`看看选好的`}>
        <Text className={styles.note}>{t`选择对列表、详情和提醒都有效，随时可以更改。`}</Text>
        <Text
          className={styles.note}
        >{t`在这里预约、到院出示过健康卡，或健康档案里能看到的就诊，三天内有新报告会提醒您；其他就诊，医院通知我们时才能提醒。没有收到提醒，也可以到报告列表里看。`}</Text>
        {elder && <Button onClick={() => open.back()}>{t`完成`}</Button>}
      </Steps>
    </>
  );
};

/** How a person wants to hear of their reports. */
export default asPage(function ReportSettingsPage() {
  return (
    <Page>
      <ActingForGuard>
        {(person) => (
          <>
            <ActingForBar person={person} />
            <SettingsOf key={person.id} person={person} />
          </>
        )}
      </ActingForGuard>
    </Page>
  );
});

const SettingsOf = ({ person }: { person: Person }) => (
  <PageState of={useReportSettings(person.id)} remedy={remedyFor(person, 'reports')}>
    {(settings) => <Settings person={person} settings={settings} />}
  </PageState>
);
