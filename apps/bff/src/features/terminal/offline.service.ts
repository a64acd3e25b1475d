import type { CardKeyList, CardRevocations, ReportedUse, ReportOfflineUse } from '@kangqiao/contracts';
import { isoWithOffset, localDateOf } from '@kangqiao/domain';
import { Injectable } from '@nestjs/common';
import { OfflineCodes } from '../../cards/offline-codes';
import { Hospitals } from '../../hospitals/hospitals';
import type { TerminalUse } from '../../platform/audit/audited-events';
import { Clock } from '../../platform/clock';
import { ReportWatches } from '../reports/report-watches';
import { CardHolders } from './card-holders';
import { CardUses } from './card-uses';
import { CLOCK_TOLERANCE } from './terminal-signature';
import { CardUnknownHere, CodeNeedsProof, CodeRefused, OfflineUnsupported, UsedInTheFuture } from './terminal.errors';

/** What terminals without a network need beforehand, and tell afterwards. */
@Injectable()
export class OfflineService {
  constructor(
    private readonly codes: OfflineCodes,
    private readonly hospitals: Hospitals,
    private readonly holders: CardHolders,
    private readonly uses: CardUses,
    private readonly watches: ReportWatches,
    private readonly clock: Clock,
  ) {}

  keys(): CardKeyList {
    const keys = this.codes.publicKeys();
    if (!keys) throw new OfflineUnsupported();
    return {
      keys: [...keys].map(([version, key]) => ({ version, publicKey: key.toString('base64') })),
      now: isoWithOffset(this.clock.now()),
    };
  }

  async revocations(): Promise<CardRevocations> {
    const list = await this.codes.revocationList();
    if (list === null) throw new OfflineUnsupported();
    return { list, now: isoWithOffset(this.clock.now()) };
  }

  /** Records a use that the terminal accepted alone; the same one told again is known. */
  async report(hospitalId: string, request: ReportOfflineUse, audited: TerminalUse): Promise<ReportedUse> {
    const at = new Date(request.usedAt);
    if (at.getTime() > this.clock.now().getTime() + CLOCK_TOLERANCE * 1000) throw new UsedInTheFuture();
    const codeText = request.codeText.trim();
    const verification = this.codes.verifyAt(codeText, at);
    if (!verification) throw new OfflineUnsupported();
    if (verification.kind === 'refused')
      throw verification.reason === 'ONLINE_ONLY' ? new CodeNeedsProof('none') : new CodeRefused(verification.reason);
    const { cardNumber } = verification;
    const holder = await this.holders.ofPastUse(cardNumber);
    if (!holder?.person) throw new CardUnknownHere();
    const personId = holder.person.id;
    audited.personId = personId;

    const { terminalCode, step, department = null } = request;
    const use = { hospitalId, hospitalName: this.hospitals.of(hospitalId).name, terminalCode, step, department, at };
    const known = await this.uses.ofCode(codeText);
    const recorded =
      !known && (await this.uses.record({ codeText, cardNumber, personId, isOnce: true, use }, { isOffline: true }));
    if (recorded) {
      await this.watches.visited(personId, hospitalId, localDateOf(at));
      return { state: 'recorded' };
    }
    const other = known ?? (await this.uses.ofCode(codeText));
    const isSame =
      other?.isOffline === true &&
      other.hospitalId === hospitalId &&
      other.terminalCode === terminalCode &&
      other.at.getTime() === at.getTime();
    // Shown twice in its minute: the other use stands, and the audit has this one.
    if (!isSame) throw new CodeRefused('USED');
    return { state: 'known' };
  }
}
