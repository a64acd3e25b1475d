import type { LocalDate, SignedInDevice } from '@kangqiao/contracts';
import { Button, Cell, Tag } from '@/components';
import { t } from '@/language';
import { instantLabel } from '@/wording';

interface DeviceCellProps {
  device: SignedInDevice;
  now: LocalDate;
  onSignOut: () => void;
}

/** A phone that is signed in. */
export const DeviceCell = ({ device, now, onSignOut }: DeviceCellProps) => {
  const name = device.device ?? t`未知设备`;
  return (
    <Cell
      leading="phone"
      title={name}
      note={t`最近使用 ${instantLabel(device.lastSeenAt, now)}，登录于 ${instantLabel(device.signedInAt, now)}`}
      value={
        device.current ? (
          <Tag tone="accent">{t`本机`}</Tag>
        ) : (
          <Button kind="danger" block={false} label={t`退出 ${name}`} onClick={onSignOut}>{t`退出`}</Button>
        )
      }
    />
  );
};
