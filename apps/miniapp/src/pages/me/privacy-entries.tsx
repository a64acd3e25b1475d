import { Cell, CellGroup } from '@/components';
import { t } from '@/language';
import { open } from '@/platform';

/** What is known of me, who saw it, and what I may ask. The policy is for everybody. */
export const PrivacyEntries = ({ signedIn }: { signedIn: boolean }) => (
  <CellGroup>
    {signedIn && (
      <>
        <Cell leading="eye" title={t`谁看过我的信息`} onClick={open.accessLog} />
        <Cell leading="check" title={t`我的授权同意`} onClick={open.consents} />
        <Cell leading="phone" title={t`登录设备`} onClick={open.devices} />
        <Cell leading="download" title={t`导出我的信息`} onClick={open.exportData} />
        <Cell leading="trash" title={t`删除个人信息`} onClick={open.eraseData} />
      </>
    )}
    <Cell
      leading="shield"
      title={t`隐私政策`}
      note={t`二维码不含个人信息，手机上的内容加密保存`}
      onClick={open.privacyNotice}
    />
  </CellGroup>
);
