import { isIPv6 } from 'node:net';

const MAPPED_IPV4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;
const GROUPS = 8;
const GROUPS_OF_A_SITE = 4;

const groupsOf = (address: string): string[] => {
  const [head = '', tail] = address.replace(/%.*$/, '').split('::');
  const left = head === '' ? [] : head.split(':');
  if (tail === undefined) return left;
  const right = tail === '' ? [] : tail.split(':');
  return [...left, ...Array<string>(Math.max(0, GROUPS - left.length - right.length)).fill('0'), ...right];
};

/**
 * What counts as one address. A household holds a whole /64 of IPv6 and may send from any part of it, so only that
 * prefix counts.
 */
export const addressKey = (ip: string): string => {
  const mapped = MAPPED_IPV4.exec(ip)?.[1];
  if (mapped !== undefined || !isIPv6(ip)) return mapped ?? ip;
  const site = groupsOf(ip).slice(0, GROUPS_OF_A_SITE);
  return `${site.map((group) => parseInt(group, 16).toString(16)).join(':')}::/64`;
};
