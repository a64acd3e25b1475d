import type { ReportKind, ReportSourceStatus } from '@kangqiao/contracts';
import { isoWithOffset } from '@kangqiao/domain';
import type { Hospital } from '@kangqiao/his-port';
import { Injectable } from '@nestjs/common';
import { Hospitals } from '../../hospitals/hospitals';
import { Sources } from '../../hospitals/sources';
import { Clock } from '../../platform/clock';
import { ArchiveReader } from './archive-reader';
import type { ListedReport } from './archive-rows';
import { ReportArchive } from './report-archive';
import type { ReportViewer } from './report-viewer';
import type { ReportSpan } from './reports.policy';

export interface Asked extends ReportSpan {
  /** All where undefined. */
  kind?: ReportKind;
  hospitalId?: string;
}

/** What the hospitals list now. */
export interface Listing {
  /** In no order. */
  listed: ListedReport[];
  /** One line a hospital; those that are connected no more, too, where something of them is kept. */
  sources: ReportSourceStatus[];
}

/** Of one span: more reports than anybody gets in a year. */
const MOST = 2000;

/** Asks the hospitals, all at the same time, and keeps what they say of people who agreed to it. */
@Injectable()
export class ReportLister {
  constructor(
    private readonly hospitals: Hospitals,
    private readonly sources: Sources,
    private readonly archive: ReportArchive,
    private readonly copies: ArchiveReader,
    private readonly clock: Clock,
  ) {}

  async ask({ person, keepsCopies }: ReportViewer, { kind, hospitalId, from, to }: Asked): Promise<Listing> {
    const askedAt = this.clock.now();
    const { parts, sources } = await this.sources.gather(
      person,
      this.#giving(kind, hospitalId),
      (hospital, patientNo) => hospital.reports.list({ patientNo, kind, from, to }),
    );
    if (keepsCopies)
      for (const { hospital, file, value } of parts)
        await this.archive.keepHeaders({
          personId: person.id,
          hospital,
          fileId: file.id,
          kind,
          from,
          to,
          headers: value,
          askedAt,
          isWhole: true,
        });
    return {
      listed: parts.flatMap(({ hospital, file, value }) =>
        value.map((header) => ({
          address: { hospitalId: hospital.id, kind: header.kind, fileId: file.id, reportId: header.id },
          hospitalName: hospital.name,
          header,
          kept: null,
        })),
      ),
      sources: keepsCopies
        ? await this.#asOf(person.id, sources, hospitalId)
        : sources.map((source) => ({ ...source, asOf: null })),
    };
  }

  /** The same with what is kept of these days besides, in files that are still this person's. */
  async all(viewer: ReportViewer, asked: Asked): Promise<Listing> {
    const listing = await this.ask(viewer, asked);
    if (!viewer.keepsCopies) return listing;
    const kept = { ...asked, ownFilesOnly: true, after: null, limit: MOST };
    return { ...listing, listed: await this.copies.page(viewer.person.id, kept) };
  }

  #giving(kind: ReportKind | undefined, hospitalId: string | undefined): Hospital[] {
    return this.hospitals
      .all()
      .filter(({ id }) => hospitalId === undefined || id === hospitalId)
      .filter(({ capabilities: { reportKinds } }) => (kind ? reportKinds.includes(kind) : reportKinds.length > 0));
  }

  async #asOf(
    personId: string,
    sources: readonly Omit<ReportSourceStatus, 'asOf'>[],
    hospitalId: string | undefined,
  ): Promise<ReportSourceStatus[]> {
    const answers = await this.copies.answers(personId);
    const connected = new Set(this.hospitals.all().map(({ id }) => id));
    const known = sources.map((source) => {
      const answer = answers.find((one) => one.hospitalId === source.hospitalId);
      return { ...source, asOf: answer ? isoWithOffset(answer.answeredAt) : null };
    });
    const gone = answers
      .filter((answer) => !connected.has(answer.hospitalId))
      .filter((answer) => hospitalId === undefined || answer.hospitalId === hospitalId)
      .map(({ answeredAt, ...hospital }) => ({
        ...hospital,
        state: 'unavailable' as const,
        asOf: isoWithOffset(answeredAt),
      }));
    return [...known, ...gone];
  }
}
