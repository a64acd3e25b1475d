import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { Notifications } from '../notifications/notifications';
import { AppointmentMoves } from './appointment-moves';
import { outdatesReminders, reminderFacts, visitFacts } from './visit-facts';
import { VisitTelling } from './visit-telling';

/** Tells residents what became of their appointments, and reminds them of those that stand. */
@Injectable()
export class VisitNews {
  constructor(moves: AppointmentMoves, telling: VisitTelling, notifications: Notifications, clock: Clock) {
    moves.listen(async (tx, move) => {
      const { after } = move;
      if (outdatesReminders(move)) {
        for (const fact of reminderFacts(after)) await notifications.withdraw(tx, after.personId, fact);
      }
      for (const fact of visitFacts(move, clock.now())) await telling.tell(tx, after, fact);
    });
  }
}
