import { useState } from 'react';
import type { SignedInDevice } from '@kangqiao/contracts';
import { Button, CellGroup, Dialog, NextStep, Notice, Page, Paged, PageState, Trouble, asPage } from '@/components';
import { SignedInOnly } from '@/features/account';
import { CloseAccount, DeviceCell, useDevices, useSignOutDevice, useSignOutEverywhere } from '@/features/privacy';
import { t } from '@/language';
import { open, toast, useRefetchOnShow } from '@/platform';
import { today } from '@/wording';

/** Where I am signed in, and the way out. */
export default asPage(function DevicesPage() {
  return (
    <Page>
      <SignedInOnly text={t`登录后可以查看登录的设备`}>
        <Devices />
      </SignedInOnly>
    </Page>
  );
});

function Devices() {
  const devices = useDevices();
  const [leaving, setLeaving] = useState<SignedInDevice | null>(null);
  useRefetchOnShow(devices);
  return (
    <>
      <NextStep>{t`不认识的，点那一台的“退出”`}</NextStep>
      <Notice>{t`不认识的设备请马上退出`}</Notice>
      <PageState of={devices}>
        {({ items }) => (
          <Paged rows={items}>
            {(page) => (
              <CellGroup>
                {page.map((device) => (
                  <DeviceCell key={device.id} device={device} now={today()} onSignOut={() => setLeaving(device)} />
                ))}
              </CellGroup>
            )}
          </Paged>
        )}
      </PageState>
      <SignOutEverywhere />
      <CloseAccount />
      {leaving && <SignOutDevice device={leaving} onClose={() => setLeaving(null)} />}
    </>
  );
}

function SignOutDevice({ device, onClose }: { device: SignedInDevice; onClose: () => void }) {
  const signOut = useSignOutDevice();
  const done = () => {
    toast(t`已退出登录`);
    onClose();
  };
  return (
    <Dialog
      open
      title={t`要退出 ${device.device ?? t`未知设备`} 吗？`}
      confirmText={t`退出`}
      danger
      loading={signOut.isPending}
      onConfirm={() => signOut.mutate(device.id, { onSuccess: done })}
      onCancel={onClose}
    >
      {t`该设备需要重新登录才能使用。`}
      <Trouble error={signOut.error} />
    </Dialog>
  );
}

function SignOutEverywhere() {
  const [asking, setAsking] = useState(false);
  const signOut = useSignOutEverywhere();
  return (
    <>
      <Button kind="danger" onClick={() => setAsking(true)}>{t`全部退出`}</Button>
      <Dialog
        open={asking}
        title={t`要在全部设备上退出吗？`}
        confirmText={t`全部退出`}
        danger
        loading={signOut.isPending}
        onConfirm={() => signOut.mutate(undefined, { onSuccess: open.me })}
        onCancel={() => setAsking(false)}
      >
        {t`包括这一台，都需要重新登录才能使用。`}
        <Trouble error={signOut.error} />
      </Dialog>
    </>
  );
}
