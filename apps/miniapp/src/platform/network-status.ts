import Taro from '@tarojs/taro';

type Change = Taro.onNetworkStatusChange.CallbackResult;

/** What the phone says of its network. */
export const networkStatus = {
  read: async (): Promise<boolean> => (await Taro.getNetworkType()).networkType !== 'none',
  /** @returns ends it */
  watch(changed: (online: boolean) => void): () => void {
    const told = ({ isConnected }: Change) => changed(isConnected);
    Taro.onNetworkStatusChange(told);
    return () => Taro.offNetworkStatusChange(told);
  },
};
