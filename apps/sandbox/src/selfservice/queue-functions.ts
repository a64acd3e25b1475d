import type { Hospital } from '../hospital/hospital';
import { localDateTime } from '../hospital/local-time';
import { queuePlace } from '../hospital/queue';
import type { Fields } from './fields';
import { nothingFound, ok, type Reply } from './reply';

/** 4001 */
export function getQueue(request: Fields, hospital: Hospital): Reply {
  const patientNo = request.required('HOSP_PATIENT_ID');
  const visitNo = request.required('HOSP_ORDER_ID');
  const order = hospital.orders.ofPatient(patientNo).find((one) => one.visitNo === visitNo);
  const place = order && queuePlace(hospital, order);
  if (!place) return nothingFound();
  return ok({
    HOSP_PATIENT_ID: patientNo,
    LINEUP_LIST: [
      {
        HOSP_ORDER_ID: visitNo,
        LINEUP_NUM: place.queueNo,
        CURRENT_NUM: place.calling ?? undefined,
        WAIT_COUNT: String(place.ahead),
        WAIT_TIME: String(place.waitMinutes),
        LINEUP_TIME: localDateTime(hospital.now()),
      },
    ],
  });
}
