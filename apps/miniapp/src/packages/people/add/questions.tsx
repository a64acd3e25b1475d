import type { ConsentText } from '@kangqiao/contracts';
import { DOCUMENT_NAMES } from '@kangqiao/domain';
import type { Description, Question } from '@/components';
import { SCOPE_WORDS } from '@/features/family';
import { type AddingPart, RELATION_WORDS, SEX_WORDS } from '@/features/people';
import { t, translated } from '@/language';
import { Terms } from './terms';
import type { AddingState } from './use-adding';
import { Who } from './who';

interface Asked {
  mayBeSelf: boolean;
  consents: readonly ConsentText[];
}

const titleOf = (part: AddingPart, consents: Asked['consents']) =>
  consents.find(({ purpose }) => purpose === part)?.title ?? '';

const taskOf = (part: AddingPart, { draft }: AddingState, consents: Asked['consents']): string => {
  switch (part) {
    case 'relation':
      return t`选择与您的关系`;
    case 'document':
      return t`选择证件类型`;
    case 'name':
      return t`填写姓名`;
    case 'number':
      return draft.documentType === 'newborn' ? t`填写出生情况` : t`填写证件号码`;
    case 'scope':
      return t`选择想替对方办什么`;
    default:
      return t`选择是否同意${titleOf(part, consents)}`;
  }
};

const answersOf = (part: AddingPart, adding: AddingState, consents: Asked['consents']): readonly Description[] => {
  const { draft, scope, agreed } = adding;
  switch (part) {
    case 'relation':
      return [{ term: t`与您的关系`, value: RELATION_WORDS[draft.relation] }];
    case 'document':
      return [{ term: t`证件类型`, value: translated(DOCUMENT_NAMES[draft.documentType]) }];
    case 'name':
      return [{ term: t`姓名`, value: draft.name }];
    case 'number':
      return [
        { term: draft.documentType === 'newborn' ? t`第几个出生` : t`证件号码`, value: draft.documentNumber },
        { term: t`出生日期`, value: adding.asksFacts ? draft.birthDate : null },
        { term: t`性别`, value: adding.asksFacts && draft.sex ? SEX_WORDS[draft.sex] : null },
      ];
    case 'scope':
      return [{ term: t`可以办什么`, value: SCOPE_WORDS[scope].label }];
    default:
      return [{ term: titleOf(part, consents), value: agreed.includes(part) ? t`同意` : t`不同意` }];
  }
};

/** What is asked while somebody is added: who it is and what is allowed, or in elder mode each thing apart. */
export const questionsOf = (adding: AddingState, { mayBeSelf, consents }: Asked): readonly Question[] =>
  adding.steps.map(({ step, done, refused }) => ({
    task: step.map((part) => taskOf(part, adding, consents)).join(t`，`),
    node: (
      <>
        <Who adding={adding} step={step} mayBeSelf={mayBeSelf} />
        <Terms adding={adding} step={step} consents={consents} />
      </>
    ),
    done,
    onTry: adding.try,
    refused,
    answers: step.flatMap((part) => answersOf(part, adding, consents)),
  }));
