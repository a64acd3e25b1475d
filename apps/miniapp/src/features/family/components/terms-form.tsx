import type { LinkScope, LocalDate } from '@kangqiao/contracts';
import { monthsAfter } from '@kangqiao/domain';
import { Cell, CellGroup, ChoiceChips, DateField, Field, type Question, Toggle } from '@/components';
import { t } from '@/language';
import { lastDayWords, SCOPE_WORDS, sensitiveSaid } from '../lib/wording';
import { ScopeChoice } from './scope-choice';

/** What somebody is allowed, and until when. */
export interface Terms {
  scope: LinkScope;
  sensitiveShown: boolean;
  /** The last day; null = it does not end by itself. */
  until: LocalDate | null;
}

interface TermsAsked {
  value: Terms;
  /** The most that may be chosen. */
  most?: LinkScope;
  today: LocalDate;
  /** Why the server refused the last day. */
  untilProblem?: string;
  onChange: (terms: Terms) => void;
}

const LASTING = [
  { value: 'ever', label: t`长期` },
  { value: 'day', label: t`到某一天` },
] as const;

/** Offered where somebody wants an end and named none yet. */
const MONTHS = 12;

/** What is allowed, in three questions. */
export const termsQuestions = ({ value, most, today, untilProblem, onChange }: TermsAsked): Question[] => [
  {
    task: t`选择可以办什么`,
    node: (
      <Field label={t`可以办什么`}>
        <ScopeChoice value={value.scope} most={most} onChange={(scope) => onChange({ ...value, scope })} />
      </Field>
    ),
    answers: [{ term: t`可以办什么`, value: SCOPE_WORDS[value.scope].label }],
  },
  {
    task: t`选择是否显示敏感科室`,
    node: (
      <CellGroup>
        <Cell
          title={t`显示敏感科室`}
          note={t`精神心理、性病、生殖健康等科室的就诊和报告默认不给家人看。打开后，对方就能看到。`}
          value={
            <Toggle
              label={t`显示敏感科室`}
              checked={value.sensitiveShown}
              onChange={(sensitiveShown) => onChange({ ...value, sensitiveShown })}
            />
          }
        />
      </CellGroup>
    ),
    answers: [sensitiveSaid(value.sensitiveShown)],
  },
  {
    task: t`选择期限`,
    node: (
      <Field
        label={t`期限`}
        problem={untilProblem}
        hint={value.until === null ? t`随时可以解除` : t`这一天过完自动结束`}
      >
        <ChoiceChips
          label={t`期限`}
          options={LASTING}
          value={value.until === null ? 'ever' : 'day'}
          onChange={(kind) =>
            onChange({ ...value, until: kind === 'ever' ? null : (value.until ?? monthsAfter(today, MONTHS)) })
          }
        />
        {value.until !== null && (
          <DateField
            label={t`最后一天`}
            value={value.until}
            start={today}
            invalid={untilProblem !== undefined}
            onChange={(until) => onChange({ ...value, until })}
          />
        )}
      </Field>
    ),
    refused: untilProblem !== undefined,
    answers: [{ term: t`期限`, value: lastDayWords(value.until, today) }],
  },
];
