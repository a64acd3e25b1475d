import { useState } from 'react';
import type { NotificationKind, NotificationSettings } from '@kangqiao/contracts';
import {
  Button,
  Cell,
  CellGroup,
  Notice,
  Page,
  PageState,
  type Question,
  Section,
  Steps,
  TimeField,
  Toggle,
  Trouble,
  asPage,
} from '@/components';
import { SignedInOnly } from '@/features/account';
import { subscribablesOf, useChangeSettings, useNotificationSettings } from '@/features/notifications';
import { t } from '@/language';
import { askToSubscribe, open, useElderMode } from '@/platform';

/** What nobody should miss; WeChat asks about three at once. */
const IMPORTANT: readonly NotificationKind[] = ['visit-stopped', 'visit-reminder', 'report-ready'];

/** What is sent to the phone, and when it is to be quiet. */
export default asPage(function NotificationSettingsPage() {
  return (
    <Page>
      <SignedInOnly text={t`登录后可以选择接收哪些消息`}>
        <Settings />
      </SignedInOnly>
    </Page>
  );
});

function Settings() {
  const settings = useNotificationSettings();
  const change = useChangeSettings();
  return (
    <PageState of={settings}>
      {(now) => (
        <>
          <Trouble error={change.error} title={t`没能保存`} />
          <Choices settings={now} onChange={change.mutate} />
        </>
      )}
    </PageState>
  );
}

/** What can be chosen; every choice counts at once. */
function Choices({ settings, onChange }: PartProps) {
  const elder = useElderMode();
  const [at, setAt] = useState(0);
  const asked = subscribablesOf(settings, IMPORTANT);
  const { switches, quiet } = settings;
  const consent: Question = { task: t`允许微信提醒`, node: <WeChatConsent asked={asked} />, ownButton: true };
  const kinds: Question = {
    task: t`选择接收哪些消息`,
    node: <Kinds settings={settings} onChange={onChange} />,
    answers: switches.map(({ title, on }) => ({ term: title, value: on ? t`接收` : t`不接收` })),
  };
  const silence: Question = {
    task: t`选择夜间免打扰`,
    node: <Quiet settings={settings} onChange={onChange} />,
    answers: [{ term: t`夜间免打扰`, value: quiet.on ? t`${quiet.from} 到 ${quiet.to}` : t`不打开` }],
  };
  return (
    <Steps
      questions={[...(asked.length > 0 ? [consent] : []), kinds, silence]}
      at={at}
      onTurn={setAt}
      lookTask={t`看看选好的`}
    >
      {elder && <Button onClick={() => open.back()}>{t`完成`}</Button>}
    </Steps>
  );
}

interface PartProps {
  settings: NotificationSettings;
  onChange: (settings: NotificationSettings) => void;
}

/** WeChat lets one message through for each consent; so consents can be given in advance. */
function WeChatConsent({ asked }: { asked: ReturnType<typeof subscribablesOf> }) {
  return (
    <>
      <Notice title={t`微信提醒需要您同意`}>
        {t`微信规定每同意一次只能发一条。勾选“总是保持以上选择”后不会再问。没有同意的消息可以在消息中心查看。`}
      </Notice>
      <Button onClick={() => askToSubscribe(asked)}>{t`允许微信提醒我`}</Button>
    </>
  );
}

function Kinds({ settings, onChange }: PartProps) {
  const turn = (kind: NotificationKind, on: boolean) => {
    const switches = settings.switches.map((one) => (one.kind === kind ? { ...one, on } : one));
    onChange({ ...settings, switches });
    if (on) askToSubscribe(subscribablesOf({ ...settings, switches }, [kind]));
  };
  return (
    <Section title={t`接收哪些消息`}>
      <CellGroup>
        {settings.switches.map(({ kind, title, on }) => (
          <Cell
            key={kind}
            title={title}
            value={<Toggle online label={title} checked={on} onChange={(checked) => turn(kind, checked)} />}
          />
        ))}
      </CellGroup>
      <Notice>{t`关闭后不再提醒，也不计入未读，消息中心里仍可查看。`}</Notice>
    </Section>
  );
}

function Quiet({ settings, onChange }: PartProps) {
  const { quiet } = settings;
  const set = (changes: Partial<typeof quiet>) => onChange({ ...settings, quiet: { ...quiet, ...changes } });
  return (
    <Section title={t`免打扰`}>
      <CellGroup>
        <Cell
          leading="clock"
          title={t`夜间免打扰`}
          note={t`停诊等紧急消息除外，其他消息等结束后再提醒`}
          value={<Toggle online label={t`夜间免打扰`} checked={quiet.on} onChange={(on) => set({ on })} />}
        />
        {quiet.on && (
          <>
            <Cell
              title={t`开始`}
              value={<TimeField label={t`免打扰开始时间`} value={quiet.from} onChange={(from) => set({ from })} />}
            />
            <Cell
              title={t`结束`}
              note={quiet.from > quiet.to ? t`第二天` : undefined}
              value={<TimeField label={t`免打扰结束时间`} value={quiet.to} onChange={(to) => set({ to })} />}
            />
          </>
        )}
      </CellGroup>
      {quiet.on && quiet.from === quiet.to && (
        <Notice tone="warning">{t`开始和结束是同一时间，相当于没有免打扰。`}</Notice>
      )}
    </Section>
  );
}
