import { useEffect, useState } from 'react';

/** Draws the component anew every second while it runs, and once when it begins to. */
export const useTick = (running: boolean): void => {
  const [, setTick] = useState(0);
  useEffect(() => {
    if (!running) return undefined;
    const tick = () => setTick((n) => n + 1);
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [running]);
};
