/** A browser seals nothing: what would be sealed on a phone ends with the tab. */
export const sealed = {
  read: async (key: string): Promise<unknown> => sessionStorage.getItem(key),
  write: async (key: string, text: string): Promise<void> => sessionStorage.setItem(key, text),
  remove: async (key: string): Promise<void> => sessionStorage.removeItem(key),
  removeNow: (key: string): void => sessionStorage.removeItem(key),
};
