import { useState } from 'react';
import { Text } from '@tarojs/components';
import type { WaitlistEntry } from '@kangqiao/contracts';
import { Button, Dialog, Notice } from '@/components';
import { messageOf, toast } from '@/platform';
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
        {isOffered ? '不要这个号' : '退出候补'}
      </Button>
      <Dialog
        open={asking}
        title={isOffered ? '不要这个号了吗？' : '要退出候补吗？'}
        confirmText="确认退出"
        cancelText={isOffered ? '再想想' : '继续候补'}
        danger
        loading={leave.isPending}
        onConfirm={() =>
          leave.mutate(entry.id, {
            onSuccess: () => {
              close();
              toast('已退出候补');
            },
          })
        }
        onCancel={close}
      >
        <Text>{isOffered ? '号会转给下一位，再候补要重新排队。' : '退出后再加入要重新排队。'}</Text>
        {leave.isError && <Notice tone="danger">{messageOf(leave.error)}</Notice>}
      </Dialog>
    </>
  );
};
