/** Tells the browser, and who reads aloud in it, in which language the page is written. */
export const sayDocumentLanguage = (language: string): void => {
  document.documentElement.lang = language;
};
