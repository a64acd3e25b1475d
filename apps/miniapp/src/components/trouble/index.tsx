import { messageOf, traceIdOf } from '@/platform';
import { Notice } from '../notice';

interface TroubleProps {
  /** What was thrown; nothing is shown of nothing. */
  error: unknown;
  /** What did not succeed. */
  title?: string;
  /** Known better than the error tells it. */
  words?: string;
  tone?: 'danger' | 'warning';
  action?: { text: string; onClick: () => void };
}

/** Why something did not succeed, with the number to quote. */
export const Trouble = ({ error, title, words, tone = 'danger', action }: TroubleProps) =>
  error ? (
    <Notice tone={tone} title={title} action={action} traceId={traceIdOf(error)}>
      {words ?? messageOf(error)}
    </Notice>
  ) : null;
