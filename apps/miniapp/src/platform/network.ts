import { useEffect, useState } from 'react';
import Taro from '@tarojs/taro';

type Change = Taro.onNetworkStatusChange.CallbackResult;

/** Whether the phone says that it has a network. */
export const useOnline = (): boolean => {
  const [online, setOnline] = useState(true);
  useEffect(() => {
    const changed = ({ isConnected }: Change) => setOnline(isConnected);
    Taro.getNetworkType().then(
      ({ networkType }) => setOnline(networkType !== 'none'),
      // A phone that does not say is taken to be online: the calls themselves tell the truth.
      () => undefined,
    );
    Taro.onNetworkStatusChange(changed);
    return () => Taro.offNetworkStatusChange(changed);
  }, []);
  return online;
};
