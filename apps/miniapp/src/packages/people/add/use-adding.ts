import { useState } from 'react';
import type { AddPerson, ConsentPurpose, ConsentText, LinkScope } from '@kangqiao/contracts';
import {
  type AddingStep,
  type PersonDraft,
  type PersonField,
  addingSteps,
  asksFacts,
  emptyDraft,
  fieldsIn,
  isWard,
  problemsIn,
  refusedFields,
  refusedTerms,
  toPerson,
  type useAddPerson,
} from '@/features/people';
import { t } from '@/language';
import { clock, open, setCurrentPersonId, useDraft, useElderMode } from '@/platform';
import { today } from '@/wording';

export type Adding = ReturnType<typeof useAddPerson>;

export interface AddingProps {
  add: Adding;
  mayBeSelf: boolean;
  consents: readonly ConsentText[];
}

/**
 * Everything that is filled in while somebody is added, and the way through it. Relation, kind of document and scope are
 * kept as a draft; names, numbers and what is agreed to stay in memory alone.
 */
export const useAdding = ({ add, mayBeSelf, consents }: AddingProps) => {
  const elder = useElderMode();
  const first = emptyDraft(mayBeSelf ? 'self' : 'parent');
  const kept = useDraft('add-person', {
    relation: first.relation,
    documentType: first.documentType,
    scope: 'reports' as LinkScope,
    at: 0,
  });
  const { scope, documentType } = kept.draft;
  const relation = kept.draft.relation === 'self' && !mayBeSelf ? first.relation : kept.draft.relation;
  const [typed, setTyped] = useState(first);
  const draft: PersonDraft = { ...typed, relation, documentType };
  const [agreed, setAgreed] = useState<readonly ConsentPurpose[]>([]);
  const [left, setLeft] = useState<readonly PersonField[]>([]);
  const [tried, setTried] = useState(false);

  const day = today();
  const ward = isWard(draft, clock.date(), day);
  const asksScope = draft.relation !== 'self' && !ward;
  const steps = addingSteps({ elder, asksScope, purposes: consents.map(({ purpose }) => purpose) });
  const found = problemsIn(draft, day);
  const missing = consents.filter(({ purpose, required }) => required && !agreed.includes(purpose));

  const refusedAt = { ...refusedFields(add.error), ...refusedTerms(add.error) };
  const isRefused = (step: AddingStep) =>
    fieldsIn(step).some((field) => field in refusedAt) || (step.includes('scope') && refusedAt.scope !== undefined);
  const isUnagreed = (step: AddingStep) => missing.some(({ purpose }) => step.includes(purpose));
  const isDone = (step: AddingStep) => fieldsIn(step).every((field) => found[field] === undefined) && !isUnagreed(step);
  const change = (part: Partial<PersonDraft>) => {
    if (add.isError) add.reset();
    const next = settled({ ...draft, ...part });
    setTyped(next);
    kept.change({ relation: next.relation, documentType: next.documentType });
  };
  const send = () => {
    const person: AddPerson = {
      ...toPerson(draft, day),
      ...(asksScope ? { scope } : {}),
      consents: consents
        .filter(({ purpose }) => agreed.includes(purpose))
        .map(({ purpose, version }) => ({ purpose, version })),
    };
    add.mutate(person, {
      onSuccess: (added) => {
        kept.forget();
        if (added.state === 'awaiting-proof') return open.provePersonInstead({ personId: added.id });
        setCurrentPersonId(added.id);
        return open.back();
      },
    });
  };

  return {
    draft,
    scope,
    agreed,
    elder,
    day,
    ward,
    asksFacts: asksFacts(draft, day),
    steps: steps.map((step) => ({
      step,
      done: isDone(step),
      refused: isRefused(step),
    })),
    at: kept.draft.at,
    turn: (at: number) => {
      setTried(false);
      kept.change({ at });
    },
    problems: {
      ...Object.fromEntries(Object.entries(found).filter(([field]) => tried || left.some((one) => one === field))),
      ...refusedFields(add.error),
    } as typeof found,
    /** @param step what is asked for on the screen */
    termsProblems: (step: AddingStep) => ({
      ...refusedTerms(add.error),
      ...(tried && isUnagreed(step) ? { consents: t`标有“必需”的一项没有同意，就不能办理挂号和健康卡` } : {}),
    }),
    change,
    leave: (field: PersonField) => setLeft((before) => [...before, field]),
    setScope: (chosen: LinkScope) => kept.change({ scope: chosen }),
    agree: (purpose: ConsentPurpose, given: boolean) =>
      setAgreed((before) => [...before.filter((one) => one !== purpose), ...(given ? [purpose] : [])]),
    try: () => setTried(true),
    send: () => (steps.every(isDone) ? send() : setTried(true)),
  };
};

export type AddingState = ReturnType<typeof useAdding>;

/** A newborn can only be a child, and the order of birth is no number of another document. */
const settled = (draft: PersonDraft): PersonDraft =>
  draft.documentType === 'newborn' && draft.relation !== 'child'
    ? { ...draft, documentType: 'resident-id', documentNumber: '' }
    : draft;
