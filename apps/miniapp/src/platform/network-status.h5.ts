/** Browsers say it plainly; Taro asks for the kind of connection instead, which most do not tell. */
export const networkStatus = {
  read: async (): Promise<boolean> => navigator.onLine,
  /** @returns ends it */
  watch(changed: (online: boolean) => void): () => void {
    const told = () => changed(navigator.onLine);
    window.addEventListener('online', told);
    window.addEventListener('offline', told);
    return () => {
      window.removeEventListener('online', told);
      window.removeEventListener('offline', told);
    };
  },
};
