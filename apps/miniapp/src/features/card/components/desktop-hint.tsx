import { Notice } from '@/components';
import { t } from '@/language';
import { hasDesktopEntry, useHint } from '@/platform';

/** Said once: how to reach the code without looking for it. */
export function DesktopHint() {
  const [shown, dismiss] = useHint('card-desktop');
  if (!hasDesktopEntry() || !shown) return null;
  return (
    <Notice
      title={t`下次一步打开`}
      action={{ text: t`知道了`, onClick: dismiss }}
    >{t`点右上角“···”，可添加到桌面或“我的小程序”`}</Notice>
  );
}
