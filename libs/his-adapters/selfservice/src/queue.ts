import { HospitalFault, type QueuePosition, QueuePort } from '@kangqiao/his-port';
import type { SelfserviceClient } from './client';
import type { Fields } from './fields';
import { FUNCTIONS } from './functions';

/** The queue over GetUserLineUpList. */
export class SelfserviceQueue extends QueuePort {
  constructor(private readonly client: SelfserviceClient) {
    super();
  }

  position({ visitNo, patientNo }: { visitNo: string; patientNo: string }): Promise<QueuePosition | null> {
    const values = { HOSP_PATIENT_ID: patientNo, HOSP_ORDER_ID: visitNo };
    return this.client.read('position', FUNCTIONS.queue, values, (reply) => {
      const [place, ...others] = reply?.list('LINEUP_LIST') ?? [];
      if (!reply || !place) return null;
      reply.samePatient(patientNo);
      if (others.length > 0) throw new HospitalFault('DUPLICATE_ID', 'GetUserLineUpList.LINEUP_LIST');
      place.same('HOSP_ORDER_ID', visitNo);
      return toPosition(place);
    });
  }
}

function toPosition(place: Fields): QueuePosition {
  return {
    queueNo: place.text('LINEUP_NUM'),
    calling: place.optional('CURRENT_NUM'),
    ahead: place.wholeNumber('WAIT_COUNT'),
    waitMinutes: place.optional('WAIT_TIME') === null ? null : place.wholeNumber('WAIT_TIME'),
    asOf: place.instant('LINEUP_TIME'),
  };
}
