import { t } from '@/language';
import { type Denial, isBarred, type Permission } from '@/platform';
import { SETTINGS_WORDS, settingsFor } from '@/platform/permission';
import { Notice } from '../notice';

interface DeniedProps {
  /** Why it was not to be had; nothing is said to whoever declined just now. */
  denial: Denial;
  permission: Permission;
  /** What is not done because it is not allowed, and what can be done without. */
  barred: string;
  /** The same where it did not work out for another reason. */
  failed: string;
  /** Goes on with what the person wanted, once they have allowed it. */
  onAllowed: () => void;
}

/**
 * What a person has to allow and what was not to be had: the way to the settings where these alone help, a word to try again
 * elsewhere. Imported by its own path, so that the main package does not carry it.
 */
export const Denied = ({ denial, permission, barred, failed, onAllowed }: DeniedProps) => {
  if (denial === 'declined') return null;
  if (!isBarred(denial)) return <Notice tone="warning">{failed}</Notice>;
  const open = settingsFor(denial, permission);
  const allow = async () => {
    if (await open?.()) onAllowed();
  };
  return (
    <Notice
      tone="warning"
      title={barred}
      action={open ? { text: t`打开设置`, onClick: () => void allow() } : undefined}
    >
      {SETTINGS_WORDS[denial]}
    </Notice>
  );
};
