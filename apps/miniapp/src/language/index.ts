export { keptLanguage, language, type Language } from './catalogue';
export { t, together, translated } from './t';
