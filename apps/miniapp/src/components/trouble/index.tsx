import { t } from '@/language';
import { isUnsure, messageOf, traceIdOf } from '@/platform';
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

/** Why something did not succeed, with the number to quote; never called a failure where it may have been done. */
export const Trouble = ({ error, title, words, tone = 'danger', action }: TroubleProps) => {
  if (!error) return null;
  const isOpen = tone === 'danger' && isUnsure(error);
  return (
    <Notice
      tone={isOpen ? 'warning' : tone}
      title={isOpen ? t`还不知道有没有办成` : title}
      action={action}
      traceId={traceIdOf(error)}
    >
      {words ?? messageOf(error)}
    </Notice>
  );
};
