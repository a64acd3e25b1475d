import type { Preflight, PreflightItem } from '@kangqiao/contracts';
import { Cell, CellGroup, type IconName, Tag } from '@/components';
import { t } from '@/language';
import { open } from '@/platform';

const TITLES: Readonly<Record<PreflightItem['subject'], string>> = {
  document: t`证件`,
  file: t`医院档案`,
  rules: t`预约规则`,
  consent: t`授权同意`,
  phone: t`联系电话`,
  card: t`电子健康卡`,
};
const ICONS: Readonly<Record<PreflightItem['subject'], IconName>> = {
  document: 'person',
  file: 'hospital',
  rules: 'calendar',
  consent: 'shield',
  phone: 'phone',
  card: 'card',
};
const STATES = {
  ready: { tone: 'success', text: t`好了` },
  advice: { tone: 'neutral', text: t`建议` },
  missing: { tone: 'danger', text: t`缺少` },
  unknown: { tone: 'warning', text: t`待核对` },
} as const;
const MENDINGS = {
  'apply-card': open.applyCard,
  person: open.people,
  appointments: open.appointments,
} as const;

/** What is ready and what is missing, each with the page that mends it. */
export const PreflightList = ({ preflight }: { preflight: Preflight }) => (
  <CellGroup>
    {preflight.items.map(({ subject, state, text, mending }) => (
      <Cell
        key={subject}
        title={TITLES[subject]}
        note={text}
        leading={ICONS[subject]}
        value={<Tag tone={STATES[state].tone}>{STATES[state].text}</Tag>}
        label={t`${TITLES[subject]}，${STATES[state].text}，${text}`}
        onClick={mending ? MENDINGS[mending] : undefined}
      />
    ))}
  </CellGroup>
);
