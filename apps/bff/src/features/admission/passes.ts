import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type ColumnName, PrivateFields } from '../../platform/privacy/private-fields';

const PASS: ColumnName = 'release.pass';
const ENTRY: ColumnName = 'release.entry';
const SIGNED = /^([0-9a-z]{1,12})\.([A-Za-z0-9_-]{43})$/;
/** The page may have been open for so long. */
const ENTRY_LIVES_MS = 6 * 3_600_000;

export interface PassSubject {
  releaseId: string;
  accountId: string;
  personId: string;
}

/**
 * What an instance gives out and any other knows again, without asking anybody: an instant, and a keyed hash over it
 * and over whom it is for.
 */
@Injectable()
export class Passes {
  constructor(private readonly fields: PrivateFields) {}

  /** Lets one person choose a number until then. */
  pass({ releaseId, accountId, personId }: PassSubject, until: Date): string {
    return this.#sign(PASS, until, [releaseId, accountId, personId]);
  }

  isValid({ releaseId, accountId, personId }: PassSubject, text: string, now: Date): boolean {
    const until = this.#read(PASS, text, [releaseId, accountId, personId]);
    return until !== null && now < until;
  }

  /** Notes when an account was shown a release. */
  entry(releaseId: string, accountId: string, shownAt: Date): string {
    return this.#sign(ENTRY, shownAt, [releaseId, accountId]);
  }

  /** When it was shown; null for what we did not give out, to this account, lately. */
  shownAt(releaseId: string, accountId: string, text: string, now: Date): Date | null {
    const shownAt = this.#read(ENTRY, text, [releaseId, accountId]);
    return shownAt !== null && now.getTime() - shownAt.getTime() < ENTRY_LIVES_MS ? shownAt : null;
  }

  #sign(kind: ColumnName, at: Date, subject: readonly string[]): string {
    const instant = at.getTime().toString(36);
    return `${instant}.${this.fields.index(kind, [instant, ...subject].join('\n')).toString('base64url')}`;
  }

  #read(kind: ColumnName, text: string, subject: readonly string[]): Date | null {
    const [, instant, given] = SIGNED.exec(text) ?? [];
    if (instant === undefined || given === undefined) return null;
    const bytes = Buffer.from(given, 'base64url');
    const isOurs = this.fields
      .indexes(kind, [instant, ...subject].join('\n'))
      .some((index) => index.length === bytes.length && timingSafeEqual(index, bytes));
    return isOurs ? new Date(parseInt(instant, 36)) : null;
  }
}
