import type { ReactNode } from 'react';
import { Button, Text } from '@tarojs/components';
import { phoneNumberTap } from '@/platform';
import styles from './index.module.scss';

interface PhoneNumberButtonProps {
  children: ReactNode;
  /** @param code one-time, of the number that WeChat vouches for */
  onCode: (code: string) => void;
  /** The person gave no number. */
  onDeclined: () => void;
  loading?: boolean;
}

/** The primary button that also asks WeChat for the phone's number: WeChat answers to its own button alone. */
export const PhoneNumberButton = ({ children, onCode, onDeclined, loading }: PhoneNumberButtonProps) => (
  <Button
    className={`${styles.button} ${loading ? styles.off : ''}`}
    hoverClass={styles.pressed}
    disabled={loading === true}
    {...phoneNumberTap(onCode, onDeclined)}
  >
    <Text>{children}</Text>
  </Button>
);
