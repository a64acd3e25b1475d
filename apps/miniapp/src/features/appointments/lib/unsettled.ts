import type { AppointmentState } from '@kangqiao/contracts';

const UNSETTLED: readonly AppointmentState[] = ['holding', 'confirming', 'cancelling'];

/** Whether the hospital still owes an answer. */
export const isUnsettled = (state: AppointmentState): boolean => UNSETTLED.includes(state);
