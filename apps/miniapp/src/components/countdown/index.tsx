import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Text } from '@tarojs/components';
import { clock } from '@/platform';
import { clockOf, secondsUntil } from './remaining';
import styles from './index.module.scss';

export { clockOf } from './remaining';

interface CountdownProps {
  /** An instant, ISO 8601 with offset. */
  until: string;
  /** Runs once when the time is up. */
  onEnd?: () => void;
  /** How to say it; the bare clock unless told otherwise. */
  children?: (clock: string, seconds: number) => ReactNode;
}

/** Counts down in place: figures of one width, so that nothing jumps. */
export function Countdown({ until, onEnd, children }: CountdownProps) {
  const [seconds, setSeconds] = useState(() => secondsUntil(until, clock.now()));
  const ended = useRef(onEnd);
  ended.current = onEnd;

  useEffect(() => {
    let over = false;
    const tick = () => {
      const left = secondsUntil(until, clock.now());
      setSeconds(left);
      if (left > 0 || over) return;
      over = true;
      clearInterval(timer);
      ended.current?.();
    };
    const timer = setInterval(tick, 1000);
    tick();
    return () => clearInterval(timer);
  }, [until]);

  const left = clockOf(seconds);
  return <Text className={styles.clock}>{children ? children(left, seconds) : left}</Text>;
}
