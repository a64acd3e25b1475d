import type { VerifiedPerson, VerifyCode } from '@kangqiao/contracts';
import {
  CardAuthorityPort,
  CardAuthorityUnavailable,
  CardOperationUnsupported,
  type CodeUse,
  type CodeVerification,
} from '@kangqiao/card-port';
import { localDateOf } from '@kangqiao/domain';
import { Injectable } from '@nestjs/common';
import { Hospitals } from '../../hospitals/hospitals';
import type { TerminalUse } from '../../platform/audit/audited-events';
import { Clock } from '../../platform/clock';
import { ReportWatches } from '../reports/report-watches';
import { type CardHolder, CardHolders } from './card-holders';
import { CardReports } from './card-reports';
import { CardUses } from './card-uses';
import { CounterFiles } from './counter-files';
import { DocumentProof } from './document-proof';
import {
  CardIssuerSilent,
  CardStepUnsupported,
  CardUnknownHere,
  CodeRefused,
  TerminalUnknown,
} from './terminal.errors';
import { TodaysAppointments } from './todays-appointments';
import { toVerifiedPerson } from './verified-person';

/** Answers a hospital's counter: whose code this is. */
@Injectable()
export class TerminalService {
  constructor(
    private readonly authority: CardAuthorityPort,
    private readonly hospitals: Hospitals,
    private readonly holders: CardHolders,
    private readonly proof: DocumentProof,
    private readonly uses: CardUses,
    private readonly reports: CardReports,
    private readonly files: CounterFiles,
    private readonly appointments: TodaysAppointments,
    private readonly watches: ReportWatches,
    private readonly clock: Clock,
  ) {}

  /** @param audited told whose code it was, for the person's access log */
  async verify(hospitalId: string, request: VerifyCode, audited: TerminalUse): Promise<VerifiedPerson> {
    const hospital = this.hospitals.of(hospitalId);
    const access = this.hospitals.terminals(hospitalId);
    if (!access) throw new TerminalUnknown();
    const { terminalCode, step, department = null } = request;
    const use = { hospitalId, hospitalName: hospital.name, terminalCode, step, department, at: this.clock.now() };
    // Many scanners end what they read with a line break.
    const codeText = request.codeText.trim();

    const verification = await this.#ask(codeText, use);
    if (verification.kind === 'refused') throw new CodeRefused(verification.reason);
    const isOnce = verification.kind === 'valid';
    const card = verification.kind === 'valid' ? verification : verification.of;
    const { cardNumber } = card;
    const holder = await this.holders.of(card);
    if (!holder) throw new CardUnknownHere();
    const { details, person } = holder;
    const personId = person?.id ?? null;
    audited.personId = personId;
    if (!isOnce) await this.proof.require(cardNumber, request.proof, details.document.number);

    const useId = await this.uses.record({ codeText, cardNumber, personId, isOnce, use });
    if (useId === null) throw new CodeRefused('USED');
    if (personId !== null) await this.watches.visited(personId, hospitalId, localDateOf(use.at));

    const file = await this.files.of(holder, hospital, step);
    if (step === 'registration' && file.patientNo !== null)
      await this.reports.queueBinding({ useId, personId, codeText }, file.patientNo);
    const appointments = await this.#todays(holder, hospitalId);
    return toVerifiedPerson({ cardNumber, details, file, appointments }, access.fields);
  }

  async #todays({ person }: CardHolder, hospitalId: string) {
    return person ? this.appointments.of(person.id, hospitalId) : [];
  }

  async #ask(codeText: string, use: CodeUse): Promise<CodeVerification> {
    try {
      return await this.authority.verify(codeText, use);
    } catch (error) {
      if (error instanceof CardAuthorityUnavailable) throw new CardIssuerSilent(error);
      if (error instanceof CardOperationUnsupported) throw new CardStepUnsupported(error);
      throw error;
    }
  }
}
