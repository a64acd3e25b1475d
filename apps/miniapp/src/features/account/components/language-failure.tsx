import { Notice } from '@/components';
import { t } from '@/language';
import { NoRoomForEnglish } from '@/language/choice';
import { messageOf } from '@/platform';

/** Whoever asked for English reads English: why there is none now is said in both. */
export const LanguageFailure = ({ error }: { error: unknown }) => (
  <Notice tone="danger" title="English is not available now">
    {error instanceof NoRoomForEnglish
      ? `This phone has no room for it. ${t`手机存储空间不足，请清理后再试`}`
      : `Please check your network and try again. ${messageOf(error)}`}
  </Notice>
);
