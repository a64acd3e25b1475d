import type { LocalDate, SignedInDevice } from '@kangqiao/contracts';
import { Button, Cell, Tag } from '@/components';
import { t } from '@/language';
import { instantLabel } from '@/wording';

interface DeviceCellProps {
  device: SignedInDevice;
  now: LocalDate;
  onSignOut: () => void;
}

/** When it signed in, and when it was used after that; nobody needs to read the same minute twice. */
const timesOf = ({ lastSeenAt, signedInAt }: SignedInDevice, now: LocalDate): string => {
  const [seen, signedIn] = [instantLabel(lastSeenAt, now), instantLabel(signedInAt, now)];
  return seen === signedIn ? t`登录于 ${signedIn}` : t`最近使用 ${seen}，登录于 ${signedIn}`;
};

/** A phone that is signed in. */
export const DeviceCell = ({ device, now, onSignOut }: DeviceCellProps) => {
  const name = device.device ?? t`未知设备`;
  return (
    <Cell
      leading="phone"
      title={name}
      note={timesOf(device, now)}
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
