import { toHalfWidth } from '../full-width';

const NOTHING_TO_DO = /^[\d.<>+-]*$/;

/** One form for the ways in which laboratories type the same sign. Spaces between digits stay: they may be a fault. */
export const normaliseText = (text: string): string =>
  NOTHING_TO_DO.test(text)
    ? text
    : toHalfWidth(text)
        .trim()
        .replace(/[\u2010\u2011\u2212]/g, '-')
        .replace(/[\u301C\u223C]/g, '~')
        .replace(/[\u2012]/g, '\u2013')
        .replace(/\u2015/g, '\u2014')
        .replace(/[\u2039\u3008]/g, '<')
        .replace(/[\u203A\u3009]/g, '>')
        .replace(/<=|[\u2266\u2A7D]/g, '\u2264')
        .replace(/>=|[\u2267\u2A7E]/g, '\u2265')
        .replace(/[\u02DC\u2248]/g, '~')
        .replace(/\u00B5/g, '\u03BC')
        .replace(/\s*([^\d\s.])\s*/g, '$1');
