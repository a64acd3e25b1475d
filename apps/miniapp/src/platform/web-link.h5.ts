/** In a window of its own: it learns nothing of where one came from. */
export const openWebPage = (address: string): void => {
  window.open(address, '_blank', 'noopener,noreferrer');
};
