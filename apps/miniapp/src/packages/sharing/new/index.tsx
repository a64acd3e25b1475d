import type { CreateShare, Person, ShareScope } from '@kangqiao/contracts';
import { addDays } from '@kangqiao/domain';
import { ActingForBar, ActingForGuard } from '@/features/people';
import { useCreateShare } from '@/features/sharing';
import { Button, Checkbox, ChoiceChips, ChoiceList, Field, Page, type Question, Steps, asPage } from '@/components';
import { t } from '@/language';
import { type NewShareParams, useDraft, useParams } from '@/platform';
import { today } from '@/wording';
import { DaySpan, daySpanAnswers } from '../day-span';
import { Failed } from '../failed';
import { Shared } from './shared';

const REPORT_DAYS = 90;

const VIEWS = (['1', '3', '5', '10'] as const).map((value) => ({ value, label: t`${value} 次` }));

type Views = (typeof VIEWS)[number]['value'];

const CHOICES: readonly { value: ShareScope; label: string; note: string }[] = [
  { value: 'summary', label: t`健康档案摘要`, note: t`过敏、疾病、用药、接种和血型` },
  { value: 'reports', label: t`一段时间的报告`, note: t`化验、拍片、超声和细菌培养等` },
];
const VISIT = { value: 'visit', label: t`这次就诊`, note: t`诊断和处方` } as const;

/** What is shared, for how often, and then the code. */
export default asPage(function NewSharePage() {
  const { visitId, scope } = useParams<NewShareParams>();
  return (
    <Page>
      <ActingForGuard>
        {(person) => (
          <>
            <ActingForBar person={person} />
            <NewShare key={person.id} person={person} visitId={visitId} first={firstOf(visitId, scope)} />
          </>
        )}
      </ActingForGuard>
    </Page>
  );
});

/** A visit is known by its entry alone, which no share tells. */
const firstOf = (visitId: string, scope: string): ShareScope => {
  if (visitId !== '') return 'visit';
  return scope === 'reports' ? 'reports' : 'summary';
};

interface NewShareProps {
  person: Person;
  visitId: string;
  /** What is chosen at first. */
  first: ShareScope;
}

function NewShare({ person, visitId, first }: NewShareProps) {
  const { draft, change, forget } = useDraft(`share/${visitId}`, {
    scope: first,
    views: '1' as Views,
    from: addDays(today(), -REPORT_DAYS),
    to: today(),
    withNotes: false,
    at: 0,
  });
  const { scope, views, from, to, withNotes, at } = draft;
  const create = useCreateShare(person.id);
  if (create.data) return <Shared person={person} created={create.data} onAgain={create.reset} />;

  const wish: CreateShare = {
    scope,
    views: Number(views),
    ...(scope === 'reports' && { from, to }),
    ...(scope === 'visit' && { visitId }),
    ...(scope !== 'reports' && withNotes && { withNotes }),
  };
  const choices = visitId === '' ? CHOICES : [VISIT, ...CHOICES];
  const what: Question = {
    task: t`选择分享什么`,
    node: (
      <ChoiceList
        label={t`分享什么`}
        options={choices}
        value={scope}
        onChange={(chosen) => change({ scope: chosen })}
      />
    ),
    answers: [{ term: t`分享什么`, value: choices.find(({ value }) => value === scope)?.label }],
  };
  const days: Question = {
    task: t`选择哪些天的报告`,
    node: <DaySpan from={from} to={to} onFrom={(day) => change({ from: day })} onTo={(day) => change({ to: day })} />,
    answers: daySpanAnswers(from, to),
  };
  const notes: Question = {
    task: t`选择附不附备注`,
    node: (
      <Checkbox label={t`附上您和家人写的备注`} checked={withNotes} onChange={(added) => change({ withNotes: added })}>
        {t`附上您和家人写的备注`}
      </Checkbox>
    ),
    answers: [{ term: t`备注`, value: withNotes ? t`附上` : t`不附` }],
  };
  const often: Question = {
    task: t`选择可以打开几次`,
    node: (
      <Field label={t`可以打开几次`}>
        <ChoiceChips
          label={t`可以打开几次`}
          options={VIEWS}
          value={views}
          onChange={(chosen) => change({ views: chosen })}
        />
      </Field>
    ),
    answers: [{ term: t`可以打开几次`, value: VIEWS.find(({ value }) => value === views)?.label }],
  };
  return (
    <Steps
      questions={[what, scope === 'reports' ? days : notes, often]}
      at={at}
      onTurn={(place) => change({ at: place })}
      busy={create.isPending}
    >
      {create.isError && <Failed person={person} error={create.error} title={t`没能分享`} />}
      <Button
        online
        loading={create.isPending}
        onClick={() => create.mutate(wish, { onSuccess: forget })}
      >{t`生成二维码`}</Button>
    </Steps>
  );
}
