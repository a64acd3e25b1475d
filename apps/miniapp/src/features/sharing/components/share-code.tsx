import { Text, View } from '@tarojs/components';
import type { CreatedShare } from '@kangqiao/contracts';
import { Countdown, QrCode } from '@/components';
import { t } from '@/language';
import { a11y } from '@/platform';
import styles from './share-code.module.scss';

/** What the doctor scans and asks for. Shown once: nobody keeps it. */
export const ShareCode = ({ created, onOver }: { created: CreatedShare; onOver: () => void }) => (
  <View className={styles.code}>
    <View className={styles.place}>
      <QrCode text={created.viewerUrl} label={t`分享${created.share.title}的二维码`} />
    </View>
    <Text className={styles.note}>
      {t`请医生用手机或电脑扫码，在浏览器中打开，`}
      <Countdown until={created.share.expiresAt} onEnd={onOver} />
      {t` 后失效`}
    </Text>
    <View className={styles.passcode}>
      <Text className={styles.note}>{t`口令，请当面告诉医生`}</Text>
      <Text className={styles.digits} {...a11y('img', { label: t`口令 ${[...created.passcode].join(' ')}` })}>
        {created.passcode}
      </Text>
    </View>
  </View>
);
