import { useState } from 'react';
import type { LocalDate, RecordRequest, RecordRequestScope } from '@kangqiao/contracts';
import { Button, Card, ChoiceList, DescriptionList, Stack, Tag } from '@/components';
import { t } from '@/language';
import { instantLabel } from '@/wording';
import { REQUEST_SCOPE_WORDS, REQUEST_STATE_WORDS, whoAsks } from '../lib/share-wording';

interface RequestCardProps {
  request: RecordRequest;
  now: LocalDate;
  busy: boolean;
  onAllow: (scope: RecordRequestScope) => void;
  onRefuse: () => void;
  onEnd: () => void;
}

const SCOPES = (['summary-and-reports', 'summary'] as const).map((value) => ({
  value,
  label: REQUEST_SCOPE_WORDS[value],
}));

const untilSaid = ({ state, until }: RecordRequest, now: LocalDate): string | null => {
  if (state === 'pending') return t`请在 ${instantLabel(until, now)} 前答复`;
  return state === 'allowed' ? t`到就诊结束，最迟 ${instantLabel(until, now)}` : null;
};

/** Who asks to read what and until when, with the answers that there are. */
export const RequestCard = ({ request, now, busy, onAllow, onRefuse, onEnd }: RequestCardProps) => {
  const [scope, setScope] = useState(request.scope);
  const { text, tone } = REQUEST_STATE_WORDS[request.state];
  const until = untilSaid(request, now);
  const { allow, refuse, end } = request.actions;
  return (
    <Card>
      <Stack>
        <DescriptionList
          items={[
            { term: t`谁`, value: whoAsks(request) },
            { term: t`查阅`, value: REQUEST_SCOPE_WORDS[request.scope] },
            { term: t`状态`, value: <Tag tone={tone}>{text}</Tag> },
            ...(until === null ? [] : [{ term: t`期限`, value: until }]),
            ...(request.readings > 0 ? [{ term: t`已查阅`, value: t`${request.readings} 次` }] : []),
          ]}
        />
        {allow && request.scope === 'summary-and-reports' && (
          <ChoiceList label={t`同意查阅的内容`} options={SCOPES} value={scope} onChange={setScope} />
        )}
        {allow && <Button online loading={busy} onClick={() => onAllow(scope)}>{t`同意，仅限本次就诊`}</Button>}
        {refuse && <Button online kind="danger" disabled={busy} onClick={onRefuse}>{t`拒绝`}</Button>}
        {end && <Button online kind="danger" loading={busy} onClick={onEnd}>{t`立即收回`}</Button>}
      </Stack>
    </Card>
  );
};
