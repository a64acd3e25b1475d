import { useEffect, useState } from 'react';
import { networkStatus } from './network-status';

/** Whether the phone says that it has a network. */
export const useOnline = (): boolean => {
  const [online, setOnline] = useState(true);
  useEffect(() => {
    // A phone that does not say is taken to be online: the calls themselves tell the truth.
    networkStatus.read().then(setOnline, () => undefined);
    return networkStatus.watch(setOnline);
  }, []);
  return online;
};
