import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { SignedHead } from '../platform/audit/audit-row';
import { fromHeadLine } from '../platform/audit/head-line';

/** A line of a heads file is not a head. */
class HeadsFileFaulty extends Error {
  override readonly name = 'HeadsFileFaulty';
}

/** Every head of a file. @throws HeadsFileFaulty naming the line, or the file's own error */
export const readHeadsFile = async (path: string): Promise<SignedHead[]> => {
  const heads: SignedHead[] = [];
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    number += 1;
    if (line === '') continue;
    const head = fromHeadLine(line);
    if (!head) throw new HeadsFileFaulty(`${path}, line ${number}: not an exported head`);
    heads.push(head);
  }
  return heads;
};
