import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type ColumnName, PrivateFields } from '../../platform/privacy/private-fields';

const PASS: ColumnName = 'release.pass';
const ENTRY: ColumnName = 'release.entry';
const SIGNED = /^([0-9a-z]{1,12})\.([A-Za-z0-9_-]{43})$/;
/** A name before what is signed, which covers it. */
const NAMED = /^([A-Za-z0-9]{1,40})\.(.+)$/;
/** The page may have been open for so long. */
const ENTRY_LIVES_MS = 6 * 3_600_000;

export interface PassSubject {
  releaseId: string;
  accountId: string;
  personId: string;
}

/** That a release was shown to somebody, whoever it was. */
export interface Showing {
  showing: string;
  at: Date;
}

/**
 * What an instance gives out and any other knows again, without asking anybody: an instant, and a keyed hash over it
 * and over whom it is for.
 */
@Injectable()
export class Passes {
  constructor(private readonly fields: PrivateFields) {}

  /** Lets one person choose a number until then, and notes when they were first told so. */
  pass({ releaseId, accountId, personId }: PassSubject, until: Date, toldAt: Date): string {
    const told = toldAt.getTime().toString(36);
    return `${told}.${this.#sign(PASS, until, [releaseId, accountId, personId, told])}`;
  }

  /** When they were told that it is their turn; null for what is no pass of theirs, or none any more. */
  toldAt({ releaseId, accountId, personId }: PassSubject, text: string, now: Date): Date | null {
    const [, told, signed] = NAMED.exec(text) ?? [];
    if (told === undefined || signed === undefined) return null;
    const until = this.#read(PASS, signed, [releaseId, accountId, personId, told]);
    return until !== null && now < until ? new Date(parseInt(told, 36)) : null;
  }

  /**
   * Notes when a release was shown.
   * @param showing its own name, up to 40 letters and digits
   */
  entry(releaseId: string, showing: string, shownAt: Date): string {
    return `${showing}.${this.#sign(ENTRY, shownAt, [releaseId, showing])}`;
  }

  /** Which showing it was, and when; null for what we did not give out lately. */
  shown(releaseId: string, text: string, now: Date): Showing | null {
    const [, showing, signed] = NAMED.exec(text) ?? [];
    if (showing === undefined || signed === undefined) return null;
    const at = this.#read(ENTRY, signed, [releaseId, showing]);
    return at !== null && now.getTime() - at.getTime() < ENTRY_LIVES_MS ? { showing, at } : null;
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
