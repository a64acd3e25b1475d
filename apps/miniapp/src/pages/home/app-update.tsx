import { Notice } from '@/components';
import { t } from '@/language';
import { useAppUpdate } from '@/platform';

/** Only here, where nothing is under way, and never as a pop-up. */
export function AppUpdate() {
  const start = useAppUpdate();
  if (!start) return null;
  return <Notice title={t`新版本已准备好`} action={{ text: t`现在更新`, onClick: start }} />;
}
