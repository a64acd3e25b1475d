import { CreateAccount1795230000000 } from './1795230000000-create-account';
import { CreateSignIn1795230001000 } from './1795230001000-create-sign-in';
import { CreatePerson1795230002000 } from './1795230002000-create-person';
import { CreateFamilyLink1795230003000 } from './1795230003000-create-family-link';
import { CreateIdempotencyKey1795230004000 } from './1795230004000-create-idempotency-key';
import { CreateProof1795230005000 } from './1795230005000-create-proof';
import { CreateHealthCard1795230006000 } from './1795230006000-create-health-card';
import { CreateCodeUse1795230007000 } from './1795230007000-create-code-use';
import { CreateHospitalPatient1795230100000 } from './1795230100000-create-hospital-patient';
import { CreateAppointment1795230101000 } from './1795230101000-create-appointment';
import { CreateNumberClaim1795230102000 } from './1795230102000-create-number-claim';
import { CreateStopNoticePoll1795230200000 } from './1795230200000-create-stop-notice-poll';
import { AddSignInDevice1795240000000 } from './1795240000000-add-sign-in-device';
import { AddAccountPhone1795240001000 } from './1795240001000-add-account-phone';
import { AddFamilyLinkScope1795240002000 } from './1795240002000-add-family-link-scope';
import { FillFamilyLink1795240003000 } from './1795240003000-fill-family-link';
import { RequireFamilyLinkId1795240004000 } from './1795240004000-require-family-link-id';
import { CreateConsent1795240005000 } from './1795240005000-create-consent';
import { CreateConsentCurrent1795240006000 } from './1795240006000-create-consent-current';
import { AddFamilyLinkConsents1795241000000 } from './1795241000000-add-family-link-consents';
import { CreateLimitUse1795242000000 } from './1795242000000-create-limit-use';
import { CreateSharedToken1795242001000 } from './1795242001000-create-shared-token';
import { IndexAccountPhone1795242002000 } from './1795242002000-index-account-phone';
import { AddProofMethod1795243000000 } from './1795243000000-add-proof-method';
import { RenameProofWaiting1795243001000 } from './1795243001000-rename-proof-waiting';
import { CreateApproval1795243002000 } from './1795243002000-create-approval';
import { CreateHelpCode1795243003000 } from './1795243003000-create-help-code';
import { CreateLinkNotice1795243004000 } from './1795243004000-create-link-notice';
import { AddIdempotencyPerson1795244000000 } from './1795244000000-add-idempotency-person';
import { CreateAuditEvent1795245000000 } from './1795245000000-create-audit-event';
import { CreateAuditChain1795245001000 } from './1795245001000-create-audit-chain';
import { CreateAuditHead1795245002000 } from './1795245002000-create-audit-head';
import { CreateErasure1795246000000 } from './1795246000000-create-erasure';
import { AddCardApplication1795250000000 } from './1795250000000-add-card-application';
import { FillCardApplication1795250001000 } from './1795250001000-fill-card-application';
import { RequireCardApplication1795250002000 } from './1795250002000-require-card-application';
import { CreateRevokedCard1795250003000 } from './1795250003000-create-revoked-card';
import { FillRevokedCard1795250004000 } from './1795250004000-fill-revoked-card';
import { CreateCardEnding1795250005000 } from './1795250005000-create-card-ending';
import { CreateTerminalNonce1795251000000 } from './1795251000000-create-terminal-nonce';
import { CreateCardUse1795251001000 } from './1795251001000-create-card-use';
import { CreateCardReport1795251002000 } from './1795251002000-create-card-report';
import { CreateReconciliation1795260000000 } from './1795260000000-create-reconciliation';
import { IndexAppointmentDay1795260001000 } from './1795260001000-index-appointment-day';
import { CreateFavourite1795261000000 } from './1795261000000-create-favourite';
import { CreateNotification1795270000000 } from './1795270000000-create-notification';
import { CreateNotificationSetting1795270001000 } from './1795270001000-create-notification-setting';
import { NoteWhatBecameOfNotifications1795270002000 } from './1795270002000-note-what-became-of-notifications';
import { IndexUnreadNotifications1795270003000 } from './1795270003000-index-unread-notifications';
import { IndexOldNotifications1795270004000 } from './1795270004000-index-old-notifications';
import { CreateWaitlistEntry1795271000000 } from './1795271000000-create-waitlist-entry';
import { CreateWaitlistLine1795271001000 } from './1795271001000-create-waitlist-line';
import { CreateFreedNumber1795271002000 } from './1795271002000-create-freed-number';
import { AddAppointmentWaitlist1795271003000 } from './1795271003000-add-appointment-waitlist';
import { CreateAppointmentStep1795273000000 } from './1795273000000-create-appointment-step';
import { FillAppointmentStep1795273001000 } from './1795273001000-fill-appointment-step';
import { AddAppointmentChange1795273002000 } from './1795273002000-add-appointment-change';
import { CreateAppeal1795273003000 } from './1795273003000-create-appeal';
import { AddSignInConfirmed1795275000000 } from './1795275000000-add-sign-in-confirmed';
import { CreateArchivedReport1795275001000 } from './1795275001000-create-archived-report';
import { CreateSupersededReport1795275002000 } from './1795275002000-create-superseded-report';
import { CreateReportReading1795275003000 } from './1795275003000-create-report-reading';
import { CreateReportAnswer1795275004000 } from './1795275004000-create-report-answer';
import { CreateReportHearing1795275005000 } from './1795275005000-create-report-hearing';
import { CreateReportWatch1795275006000 } from './1795275006000-create-report-watch';
import { IndexHospitalPatientNumber1795275007000 } from './1795275007000-index-hospital-patient-number';
import { CreateRecordEntry1795276000000 } from './1795276000000-create-record-entry';
import { CreateRecordFetch1795276001000 } from './1795276001000-create-record-fetch';
import { CreateRecordDocument1795276002000 } from './1795276002000-create-record-document';
import { CreateEmergencyContact1795276003000 } from './1795276003000-create-emergency-contact';
import { CreateRecordShare1795277000000 } from './1795277000000-create-record-share';
import { CreateRecordShareOpening1795277001000 } from './1795277001000-create-record-share-opening';
import { CreateRecordRequest1795277002000 } from './1795277002000-create-record-request';
import { CreateMeasurement1795278000000 } from './1795278000000-create-measurement';
import { CreateMeasurementTarget1795278001000 } from './1795278001000-create-measurement-target';
import { CreateRecordCorrection1795278002000 } from './1795278002000-create-record-correction';
import { CreateRecordNote1795300000000 } from './1795300000000-create-record-note';
import { CreateRecordOpening1795300001000 } from './1795300001000-create-record-opening';
import { CreateReportOriginal1795301000000 } from './1795301000000-create-report-original';
import { CreateReportOriginalPart1795301001000 } from './1795301001000-create-report-original-part';
import { IndexProofPerson1795340000000 } from './1795340000000-index-proof-person';
import { IndexLinkNoticePerson1795340001000 } from './1795340001000-index-link-notice-person';
import { IndexIdempotencyKeyPerson1795340002000 } from './1795340002000-index-idempotency-key-person';
import { IndexConsentCurrentGiven1795340003000 } from './1795340003000-index-consent-current-given';
import { AddRecordEntryLine1795350000000 } from './1795350000000-add-record-entry-line';
import { AddReportFirstReportedAt1795360000000 } from './1795360000000-add-report-first-reported-at';
import { FillReportFirstReportedAt1795360001000 } from './1795360001000-fill-report-first-reported-at';
import { MarkReportsOfDroppedFiles1795360002000 } from './1795360002000-mark-reports-of-dropped-files';

/** Every migration, oldest first, one DDL step each. A migration that was merged is never edited. */
export const MIGRATIONS = [
  CreateAccount1795230000000,
  CreateSignIn1795230001000,
  CreatePerson1795230002000,
  CreateFamilyLink1795230003000,
  CreateIdempotencyKey1795230004000,
  CreateProof1795230005000,
  CreateHealthCard1795230006000,
  CreateCodeUse1795230007000,
  CreateHospitalPatient1795230100000,
  CreateAppointment1795230101000,
  CreateNumberClaim1795230102000,
  CreateStopNoticePoll1795230200000,
  AddSignInDevice1795240000000,
  AddAccountPhone1795240001000,
  AddFamilyLinkScope1795240002000,
  FillFamilyLink1795240003000,
  RequireFamilyLinkId1795240004000,
  CreateConsent1795240005000,
  CreateConsentCurrent1795240006000,
  AddFamilyLinkConsents1795241000000,
  CreateLimitUse1795242000000,
  CreateSharedToken1795242001000,
  IndexAccountPhone1795242002000,
  AddProofMethod1795243000000,
  RenameProofWaiting1795243001000,
  CreateApproval1795243002000,
  CreateHelpCode1795243003000,
  CreateLinkNotice1795243004000,
  AddIdempotencyPerson1795244000000,
  CreateAuditEvent1795245000000,
  CreateAuditChain1795245001000,
  CreateAuditHead1795245002000,
  CreateErasure1795246000000,
  AddCardApplication1795250000000,
  FillCardApplication1795250001000,
  RequireCardApplication1795250002000,
  CreateRevokedCard1795250003000,
  FillRevokedCard1795250004000,
  CreateCardEnding1795250005000,
  CreateTerminalNonce1795251000000,
  CreateCardUse1795251001000,
  CreateCardReport1795251002000,
  CreateReconciliation1795260000000,
  IndexAppointmentDay1795260001000,
  CreateFavourite1795261000000,
  CreateNotification1795270000000,
  CreateNotificationSetting1795270001000,
  NoteWhatBecameOfNotifications1795270002000,
  IndexUnreadNotifications1795270003000,
  IndexOldNotifications1795270004000,
  CreateWaitlistEntry1795271000000,
  CreateWaitlistLine1795271001000,
  CreateFreedNumber1795271002000,
  AddAppointmentWaitlist1795271003000,
  CreateAppointmentStep1795273000000,
  FillAppointmentStep1795273001000,
  AddAppointmentChange1795273002000,
  CreateAppeal1795273003000,
  AddSignInConfirmed1795275000000,
  CreateArchivedReport1795275001000,
  CreateSupersededReport1795275002000,
  CreateReportReading1795275003000,
  CreateReportAnswer1795275004000,
  CreateReportHearing1795275005000,
  CreateReportWatch1795275006000,
  IndexHospitalPatientNumber1795275007000,
  CreateRecordEntry1795276000000,
  CreateRecordFetch1795276001000,
  CreateRecordDocument1795276002000,
  CreateEmergencyContact1795276003000,
  CreateRecordShare1795277000000,
  CreateRecordShareOpening1795277001000,
  CreateRecordRequest1795277002000,
  CreateMeasurement1795278000000,
  CreateMeasurementTarget1795278001000,
  CreateRecordCorrection1795278002000,
  CreateRecordNote1795300000000,
  CreateRecordOpening1795300001000,
  CreateReportOriginal1795301000000,
  CreateReportOriginalPart1795301001000,
  IndexProofPerson1795340000000,
  IndexLinkNoticePerson1795340001000,
  IndexIdempotencyKeyPerson1795340002000,
  IndexConsentCurrentGiven1795340003000,
  AddRecordEntryLine1795350000000,
  AddReportFirstReportedAt1795360000000,
  FillReportFirstReportedAt1795360001000,
  MarkReportsOfDroppedFiles1795360002000,
];
