/** Ids of what belongs to one person, by what they name. */
export interface Belongings {
  personId: string;
  accountId: string;
  appointmentId: string;
  /** In a sensitive department, like the report below. */
  hiddenAppointmentId: string;
  holdId: string;
  waitlistId: string;
  /** In a sensitive department. */
  hiddenWaitlistId: string;
  ticketId: string;
  reportId: string;
  hiddenReportId: string;
  appealId: string;
  /** A visit of the health record. */
  visitId: string;
  hiddenVisitId: string;
  /** A document of the health record. */
  documentId: string;
  hiddenDocumentId: string;
  measurementId: string;
  correctionId: string;
  noteId: string;
  openingId: string;
  shareId: string;
  requestId: string;
  linkId: string;
  notificationId: string;
  proofId: string;
  approvalId: string;
  claimId: string;
  /** Of somebody whom the account had forgotten. */
  erasureId: string;
  signInId: string;
  cursor: string;
  codeText: string;
}
