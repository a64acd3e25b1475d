import { IsIn, IsOptional } from 'class-validator';
import type { Instant } from './common';
import { PageQuery } from './paging';

/**
 * What was done with a person's data. Stable: the audit chain holds these words. Each has a sentence in plain words
 * for the person's own access log.
 */
export const AUDIT_ACTIONS = [
  'person.add',
  'person.view',
  'person.remove',
  'proof.start',
  'proof.confirm',
  'approval.decide',
  'help.claim',
  'link.list',
  'link.add',
  'link.change',
  'link.revoke',
  'consent.list',
  'consent.change',
  'log.view',
  'export',
  'erase',
  'card.view',
  'card.apply',
  'card.code',
  'card.revoke',
  'card.uses',
  'card.verify',
  'release.check',
  'release.join',
  'release.remind',
  'hold.take',
  'hold.release',
  'appointment.book',
  'appointment.list',
  'appointment.view',
  'appointment.cancel',
  'appointment.stop',
  'waitlist.join',
  'waitlist.list',
  'waitlist.view',
  'waitlist.leave',
  'waitlist.offer',
  'appointment.substitute',
  'appointment.keep',
  'appointment.check-in',
  'appointment.appeal',
  'appeal.list',
  'appeal.decide',
  'report.list',
  'report.view',
  'trend.view',
  'report.ready',
  'report.print',
  'report.original',
  'report.settings',
  'report.recognition',
  'record.view',
  'record.timeline',
  'notification.view',
  'record.visit',
  'record.document',
  'contact.change',
  'opening.view',
  'opening.apply',
  'opening.withdraw',
  'opening.read',
  'opening.decide',
  'note.list',
  'note.write',
  'note.remove',
  'correction.list',
  'correction.send',
  'correction.read',
  'correction.decide',
  'measurement.list',
  'measurement.add',
  'measurement.remove',
  'measurement.push',
  'measurement.target',
  'record.export',
  'share.list',
  'share.create',
  'share.open',
  'share.end',
  'request.list',
  'request.ask',
  'request.answer',
  'request.read',
  'request.end',
  'reply.dropped',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** `done`; `refused` = the rules said no; `failed` = something was out of order. */
export const AUDIT_OUTCOMES = ['done', 'refused', 'failed'] as const;
export type AuditOutcome = (typeof AUDIT_OUTCOMES)[number];

/** `GET /people/:id/access-log`. */
export class AccessLogQuery extends PageQuery {}

/** Somebody looked or did something, in plain words. */
export class AccessLogEntry {
  id!: string;
  at!: Instant;
  /** Such as `您的女儿 王*红`, `您本人`, `康桥市第一人民医院`. */
  who!: string;
  /** By the account that reads this. */
  mine!: boolean;
  /** Such as `查看了您的血常规检验报告`. */
  what!: string;
  hospitalName!: string | null;
  action!: AuditAction;
  outcome!: AuditOutcome;
  /** Quote it to the help desk. */
  traceId!: string;
}

/** `GET /people/:id/access-log`, newest first. */
export class AccessLog {
  items!: AccessLogEntry[];
  nextCursor!: string | null;
}

/** What the law obliges us to keep, and for how long. */
export class KeptAfterErasure {
  what!: string;
  why!: string;
  /** Such as `至 2027-05-22`. */
  until!: string;
}

/** `POST /people/:id/erasure`. */
export class Erasure {
  id!: string;
  /** `running`: what needs others (such as the card's issuer) is still being done. */
  state!: 'running' | 'done';
  removed!: string[];
  kept!: KeptAfterErasure[];
}

export const EXPORT_FORMATS = ['json', 'html'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** `GET /people/:id/export`. */
export class ExportQuery {
  /** `json` unless told; `html` is a page to read and print. */
  @IsOptional()
  @IsIn(EXPORT_FORMATS, { message: '导出格式应为 json 或 html' })
  format?: ExportFormat;
}
