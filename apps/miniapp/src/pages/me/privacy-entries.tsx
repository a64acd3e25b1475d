import { Cell, CellGroup } from '@/components';
import { open } from '@/platform';

/** What is known of me, who saw it, and what I may ask. The policy is for everybody. */
export const PrivacyEntries = ({ signedIn }: { signedIn: boolean }) => (
  <CellGroup>
    {signedIn && (
      <>
        <Cell leading="search" title="谁看过我的信息" onClick={open.accessLog} />
        <Cell leading="check" title="我的授权同意" onClick={open.consents} />
        <Cell leading="phone" title="登录设备" onClick={open.devices} />
        <Cell leading="report" title="导出我的信息" onClick={open.exportData} />
        <Cell leading="close" title="删除个人信息" onClick={open.eraseData} />
      </>
    )}
    <Cell
      leading="shield"
      title="隐私政策"
      note="二维码不含个人信息，手机上不保存健康信息"
      onClick={open.privacyNotice}
    />
  </CellGroup>
);
