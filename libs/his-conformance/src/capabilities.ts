import { type Capabilities, RECORD_SECTIONS } from '@kangqiao/his-port';

/** A hospital that can do everything. */
export const ALL_CAPABILITIES: Capabilities = {
  registerPatient: true,
  hold: true,
  findBooking: true,
  bookings: true,
  stopNotices: ['push', 'poll'],
  queue: true,
  checkIn: true,
  reportKinds: ['laboratory', 'imaging', 'microbiology'],
  reportOriginals: true,
  recordSections: RECORD_SECTIONS,
};
