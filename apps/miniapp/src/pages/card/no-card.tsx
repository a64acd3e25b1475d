import type { Person } from '@kangqiao/contracts';
import { Trouble } from '@/components';
import { ApplyCard, useApplyCard, useCardIssuer } from '@/features/card';
import { t } from '@/language';
import { open } from '@/platform';

interface NoCardProps {
  person: Person;
  /** Why there is none. */
  why: string;
  /** The last one was ended. */
  again: boolean;
}

/** Applies at once where the issuer asks for nothing more; leads to the form where it does. */
export function NoCard({ person, why, again }: NoCardProps) {
  const issuer = useCardIssuer();
  const apply = useApplyCard(person.id);
  const needsForm =
    person.documentType === 'newborn' || issuer.data === undefined || issuer.data.requires.length > 0 || apply.isError;
  return (
    <>
      <Trouble error={apply.error} title={t`申领未成功`} />
      <ApplyCard
        name={person.name}
        why={why}
        again={again}
        applying={apply.isPending}
        onApply={() => (needsForm ? open.applyCard() : apply.mutate({}))}
      />
    </>
  );
}
