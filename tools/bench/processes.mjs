/** CPU time of a server and its children, read from /proc: what a request costs there, whatever the load costs here. */
import { readdirSync, readFileSync } from 'node:fs';

const MILLISECONDS_PER_TICK = 10;

function statOf(pid) {
  // The command may hold spaces and brackets: what follows the last bracket is plain.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
  return { parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) };
}

/** @param {number} pid @returns {number} milliseconds of CPU used so far by `pid` and its children */
export function cpuMilliseconds(pid) {
  let ticks = 0;
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = statOf(Number(name));
      if (Number(name) === pid || stat.parent === pid) ticks += stat.ticks;
    } catch {
      // It ended while we looked.
    }
  }
  return ticks * MILLISECONDS_PER_TICK;
}

/** @param {number} pid @returns {number} resident memory in MiB */
export function residentMiB(pid) {
  const [, pages] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ');
  return (Number(pages) * 4096) / 2 ** 20;
}

/** @param {string[]} parts of its command line @returns {number} the youngest process whose command line holds them all */
export function pidOf(...parts) {
  const found = readdirSync('/proc').filter((name) => {
    if (!/^\d+$/.test(name)) return false;
    try {
      const command = readFileSync(`/proc/${name}/cmdline`, 'utf8');
      return parts.every((part) => command.includes(part)) && !command.includes('read -r _');
    } catch {
      return false;
    }
  });
  if (found.length === 0) throw new Error(`no process of ${parts.join(' ')}`);
  return Math.max(...found.map(Number));
}
