import type { Person, RecordRequest } from '@kangqiao/contracts';
import { useAnswerRequest, useEndRequest } from '@/features/record-requests';
import { RequestCard } from '@/features/sharing';
import { Notice, Section, Trouble } from '@/components';
import { t } from '@/language';
import { toast } from '@/platform';
import { today } from '@/wording';

/** Doctors' requests: those that wait first, then what is in use, then what is over. */
export function Requests({ person, items }: { person: Person; items: readonly RecordRequest[] }) {
  const waiting = items.filter(({ actions }) => actions.allow);
  const inUse = items.filter(({ actions }) => actions.end);
  const over = items.filter(({ actions }) => !actions.allow && !actions.end);
  return (
    <>
      {waiting.length > 0 && (
        <Section title={t`医生申请查阅`}>
          <Notice tone="warning">{t`请确认您正在这家医院就诊。拒绝不影响就诊。`}</Notice>
          {waiting.map((request) => (
            <Answer key={request.id} person={person} request={request} />
          ))}
        </Section>
      )}
      {inUse.length > 0 && (
        <Section title={t`正在查阅`}>
          {inUse.map((request) => (
            <Answer key={request.id} person={person} request={request} />
          ))}
        </Section>
      )}
      {over.length > 0 && (
        <Section title={t`以前的申请`}>
          {over.map((request) => (
            <Answer key={request.id} person={person} request={request} />
          ))}
        </Section>
      )}
    </>
  );
}

function Answer({ person, request }: { person: Person; request: RecordRequest }) {
  const answer = useAnswerRequest(person.id);
  const end = useEndRequest(person.id);
  const error = answer.error ?? end.error;
  const requestId = request.id;
  return (
    <>
      {error && <Trouble error={error} title={t`没能完成`} />}
      <RequestCard
        request={request}
        now={today()}
        busy={answer.isPending || end.isPending}
        onAllow={(scope) =>
          answer.mutate({ requestId, answer: 'allow', scope }, { onSuccess: () => toast(t`已同意，仅限本次就诊`) })
        }
        onRefuse={() => answer.mutate({ requestId, answer: 'refuse' }, { onSuccess: () => toast(t`已拒绝`) })}
        onEnd={() => end.mutate(requestId, { onSuccess: () => toast(t`已收回`) })}
      />
    </>
  );
}
