import { useState } from 'react';
import { Text } from '@tarojs/components';
import type { WaitlistEntry } from '@kangqiao/contracts';
import { Button, Dialog, Trouble } from '@/components';
import { t } from '@/language';
import { toast } from '@/platform';
import { useLeaveWaitlist } from '../api/use-leave-waitlist';

/** Leaves after asking once. */
export const LeaveWaitlist = ({ entry }: { entry: WaitlistEntry }) => {
  const [asking, setAsking] = useState(false);
  const leave = useLeaveWaitlist();
  const close = () => {
    setAsking(false);
    leave.reset();
  };
  const isOffered = entry.offer !== null;
  return (
    <>
      <Button kind="danger" onClick={() => setAsking(true)}>
        {isOffered ? t`不要这个号` : t`退出候补`}
      </Button>
      <Dialog
        open={asking}
        title={isOffered ? t`不要这个号了吗？` : t`要退出候补吗？`}
        confirmText={t`确认退出`}
        cancelText={isOffered ? t`再想想` : t`继续候补`}
        danger
        loading={leave.isPending}
        onConfirm={() =>
          leave.mutate(entry.id, {
            onSuccess: () => {
              close();
              toast(t`已退出候补`);
            },
          })
        }
        onCancel={close}
      >
        <Text>{isOffered ? t`号会转给下一位，再候补要重新排队。` : t`退出后再加入要重新排队。`}</Text>
        <Trouble error={leave.error} />
      </Dialog>
    </>
  );
};
