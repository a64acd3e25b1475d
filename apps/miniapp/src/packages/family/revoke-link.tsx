import type { Link, Person } from '@kangqiao/contracts';
import { Dialog, Trouble } from '@/components';
import { SCOPE_DEEDS, addressOf, holderOf, useRevokeLink } from '@/features/family';
import { t } from '@/language';
import { toast } from '@/platform';

interface RevokeLinkProps {
  person: Person;
  /** To be ended; null = none. */
  link: Link | null;
  onClose: () => void;
  /** After it ended. */
  onEnded?: () => void;
}

/** Asks once, names what ends, and ends it. */
export function RevokeLink({ person, link, onClose, onEnded }: RevokeLinkProps) {
  const revoke = useRevokeLink(person.id);
  if (!link) return null;
  const close = () => {
    revoke.reset();
    onClose();
  };
  const ended = () => {
    toast(t`已解除`);
    close();
    onEnded?.();
  };
  const who = [holderOf(link, person.capacity), link.holderNameMasked].filter(Boolean).join(' ');
  return (
    <Dialog
      open
      title={t`要解除${who}的授权吗？`}
      confirmText={t`解除`}
      danger
      loading={revoke.isPending}
      onConfirm={() => revoke.mutate(link.id, { onSuccess: ended })}
      onCancel={close}
    >
      {t`对方马上不能再替${addressOf(person.capacity).you}${SCOPE_DEEDS[link.scope]}。以后可以重新授权。`}
      <Trouble error={revoke.error} />
    </Dialog>
  );
}
