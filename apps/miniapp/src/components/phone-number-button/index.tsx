import type { ReactNode } from 'react';
import { Button, Text } from '@tarojs/components';
import { a11y, phoneNumberTap, useOnline } from '@/platform';
import { OFFLINE_REASON } from '../button';
import styles from './index.module.scss';

interface PhoneNumberButtonProps {
  children: ReactNode;
  /** @param code one-time, of the number that WeChat vouches for */
  onCode: (code: string) => void;
  /** The person gave no number. */
  onDeclined: () => void;
  loading?: boolean;
  /** Needs the network: without one it takes no tap, and says why. */
  online?: boolean;
}

/** The primary button that also asks WeChat for the phone's number: WeChat answers to its own button alone. */
export const PhoneNumberButton = ({ children, onCode, onDeclined, loading, online }: PhoneNumberButtonProps) => {
  const isCutOff = !useOnline() && online === true;
  const isOff = loading === true || isCutOff;
  return (
    <>
      <Button
        className={`${styles.button} ${isOff ? styles.off : ''}`}
        hoverClass={styles.pressed}
        // As an attribute of the web page, even a false one turns the button grey.
        disabled={isOff || undefined}
        {...phoneNumberTap(onCode, onDeclined)}
        {...a11y('button', { disabled: isOff, busy: loading === true })}
      >
        <Text>{children}</Text>
      </Button>
      {isCutOff && <Text className={styles.reason}>{OFFLINE_REASON}</Text>}
    </>
  );
};
