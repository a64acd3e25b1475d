/** What we speak. */
export type Language = 'zh' | 'en';
