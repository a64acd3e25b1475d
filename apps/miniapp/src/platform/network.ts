import { useEffect, useState } from 'react';
import Taro from '@tarojs/taro';

type Change = Taro.onNetworkStatusChange.CallbackResult;

/** Whether the phone says that it has a network. */
export const useOnline = (): boolean => {
  const [online, setOnline] = useState(true);
  useEffect(() => {
    const changed = ({ isConnected }: Change) => setOnline(isConnected);
    void Taro.getNetworkType().then(({ networkType }) => setOnline(networkType !== 'none'));
    Taro.onNetworkStatusChange(changed);
    return () => Taro.offNetworkStatusChange(changed);
  }, []);
  return online;
};
