import type { Preflight, PreflightItem } from '@kangqiao/contracts';
import { Cell, CellGroup, type IconName, Tag } from '@/components';
import { open } from '@/platform';

const TITLES: Readonly<Record<PreflightItem['subject'], string>> = {
  document: '证件',
  file: '医院档案',
  rules: '预约规则',
  consent: '授权同意',
  phone: '联系电话',
  card: '电子健康卡',
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
  ready: { tone: 'success', text: '就绪' },
  advice: { tone: 'neutral', text: '建议' },
  missing: { tone: 'danger', text: '缺少' },
  unknown: { tone: 'warning', text: '待核对' },
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
        label={`${TITLES[subject]}，${STATES[state].text}，${text}`}
        onClick={mending ? MENDINGS[mending] : undefined}
      />
    ))}
  </CellGroup>
);
