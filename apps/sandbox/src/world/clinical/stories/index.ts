import type { Stories } from '../story';
import { children } from './children';
import { elders } from './elders';
import { men } from './men';
import { wangXiuying } from './wang-xiuying';
import { women } from './women';

/** Everybody who has a file. */
export const stories: Stories = { 'wang-xiuying': wangXiuying, ...elders, ...men, ...women, ...children };
