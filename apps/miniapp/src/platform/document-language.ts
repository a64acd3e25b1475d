/** WeChat reads aloud in the phone's own language; only a web page says which one it is written in. */
export const sayDocumentLanguage = (_language: string): void => undefined;
