import { Injectable } from '@nestjs/common';
import { AppointmentMoves } from './appointment-moves';
import { stopFact, substituteFact } from './stop-facts';
import { VisitTelling } from './visit-telling';

/** Tells residents of stopped visits and other doctors, whoever brought the news: a push, a poll, a question. */
@Injectable()
export class StopNews {
  constructor(moves: AppointmentMoves, telling: VisitTelling) {
    moves.listen(async (tx, { step, after }) => {
      if (step === 'stopped') await telling.tell(tx, after, stopFact(after));
      if (step === 'substituted') await telling.tell(tx, after, substituteFact(after));
    });
  }
}
