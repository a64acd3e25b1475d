import type { ReactNode } from 'react';
import { Button, Text } from '@tarojs/components';
import { a11y, phoneNumberTap } from '@/platform';
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
    // As an attribute of the web page, even a false one turns the button grey.
    disabled={loading || undefined}
    {...phoneNumberTap(onCode, onDeclined)}
    {...a11y('button', { busy: loading === true })}
  >
    <Text>{children}</Text>
  </Button>
);
