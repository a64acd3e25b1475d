import { t } from '@/language';
import type { Barred, Permission } from './denial';

/** A web page cannot open the browser's settings. */
export const settingsFor = (_denial: Barred, _permission: Permission): (() => Promise<boolean>) | null => null;

const WORDS = t`请点浏览器地址栏旁的图标，在网站权限里改为允许，再试一次。`;

/** Where the browser keeps the answer, and what happens then. */
export const SETTINGS_WORDS: Readonly<Record<Barred, string>> = { refused: WORDS, withheld: WORDS };
