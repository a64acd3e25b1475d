export { keptLanguage, language, type Language } from './catalogue';
export { t, translated } from './t';
