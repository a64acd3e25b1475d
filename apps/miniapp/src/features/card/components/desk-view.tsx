import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { t } from '@/language';
import { a11y } from '@/platform';
import styles from './desk-view.module.scss';

interface DeskViewProps {
  /** Masked name of the holder; null while it is not known. */
  nameMasked: string | null;
  onClose: () => void;
  children: ReactNode;
}

/** Nothing but the code on white, as large as the screen, for the desk. A tap anywhere goes back. */
export const DeskView = ({ nameMasked, onClose, children }: DeskViewProps) => (
  <View
    className={styles.desk}
    catchMove
    onClick={onClose}
    {...a11y('dialog', { label: t`放大的二维码`, modal: true })}
  >
    <Text className={styles.name}>{nameMasked ?? t`电子健康卡`}</Text>
    {children}
    <View className={styles.back} {...a11y('button', { label: t`返回` })}>
      <Text>{t`返回`}</Text>
    </View>
  </View>
);
