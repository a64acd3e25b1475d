import { Text, View } from '@tarojs/components';
import type { HelpCode } from '@kangqiao/contracts';
import { Card, Countdown, QrCode } from '@/components';
import { t } from '@/language';
import { a11y } from '@/platform';
import { inGroups } from '../lib/help-code';
import styles from './help-code-card.module.scss';

/** Eight digits to read out over the telephone, and the same to scan. */
export const HelpCodeCard = ({ helpCode, onEnd }: { helpCode: HelpCode; onEnd: () => void }) => (
  <Card>
    <View className={styles.card}>
      <Text className={styles.digits} {...a11y('heading', { label: t`求助码 ${[...helpCode.code].join(' ')}` })}>
        {inGroups(helpCode.code)}
      </Text>
      <View className={styles.qr}>
        <QrCode text={helpCode.code} label={t`求助码二维码`} />
      </View>
      <Countdown until={helpCode.expiresAt} onEnd={onEnd}>
        {(clock) => t`${clock} 内有效`}
      </Countdown>
      <Text className={styles.text}>{t`等待家人输入`}</Text>
    </View>
  </Card>
);
