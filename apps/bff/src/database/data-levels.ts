/**
 * How much harm a column does in wrong hands, after the five levels of GB/T 39725-2020. 1: says nothing about anybody.
 * 2: our own numbers, times and states. 3: about somebody whom only a sealed row names (pseudonymous): sex, birth date,
 * department, relation. 4: names or finds somebody: name, document, phone, hospital file, WeChat id. 5: opens doors:
 * tokens, codes, and answers that may hold any of the above.
 */
export const DATA_LEVELS_IN_ORDER = [1, 2, 3, 4, 5] as const;
type DataLevel = (typeof DATA_LEVELS_IN_ORDER)[number];

/** From this level on a column is sealed, or is a keyed or salted digest; it never lies in the clear. */
export const SEALED_FROM: DataLevel = 4;

type Levels = Partial<Record<DataLevel, readonly string[]>>;

/** Every column of every table; a spec compares it with the database and refuses what is not named here. */
export const DATA_LEVELS: Readonly<Record<string, Levels>> = {
  account: {
    2: ['id', 'elder_mode', 'created_at', 'notice_version'],
    4: ['openid_index', 'openid_sealed', 'phone_index', 'phone_sealed'],
  },
  appeal: {
    1: ['hospital_id'],
    2: ['id', 'appointment_id', 'state', 'filed_at', 'decided_at'],
    3: ['person_id', 'answer'],
    4: ['reason_sealed'],
  },
  appointment: {
    1: ['hospital_id', 'hospital_name', 'session_id', 'session_total', 'session_remaining', 'period', 'fee_fen'],
    2: ['id', 'version', 'state', 'account_id', 'file_id', 'number_id', 'hold_expires_at', 'booked_at'],
    3: [
      ...['person_id', 'department_id', 'department_name', 'doctor_id', 'doctor_name', 'doctor_title', 'visit_date'],
      ...['start_time', 'end_time', 'visit_no', 'queue_no', 'place', 'bring', 'reason', 'state_since', 'looked_at'],
      ...['due_at', 'attempts', 'created_at', 'substitute', 'substituted_at', 'substitute_kept', 'replaces_id'],
      ...['successor_id', 'appeal', 'waitlist_id'],
    ],
  },
  appointment_step: { 2: ['appointment_id', 'version'], 3: ['person_id', 'kind', 'note', 'at'] },
  approval: {
    2: ['id', 'kind', 'state', 'proof_id', 'created_at', 'expires_at', 'decided_at'],
    3: [
      'requester_account_id',
      'decider_account_id',
      'person_id',
      'relation',
      'scope',
      'sensitive_shown',
      'link_until',
    ],
    4: ['details_sealed'],
  },
  archived_report: {
    1: ['hospital_id', 'hospital_name', 'kind'],
    2: ['id', 'version', 'fetched_at', 'corrected_at', 'gone_at', 'created_at'],
    3: ['person_id', 'file_id', 'source_id', 'reported_at', 'first_reported_at', 'is_sensitive'],
    4: ['header_sealed', 'content_index', 'content_sealed'],
  },
  audit_chain: { 2: ['id', 'position', 'hash'] },
  audit_event: {
    2: ['seq', 'position', 'hash', 'format', 'writer', 'writer_seq', 'id', 'at', 'trace_id', 'mac_version', 'mac'],
    3: [
      ...['action', 'outcome', 'code', 'actor_kind', 'account_id', 'relation', 'capacity', 'actor_hospital_id'],
      ...['terminal_code', 'person_id', 'hospital_id'],
    ],
    4: ['subject'],
  },
  audit_head: { 2: ['position', 'hash', 'at', 'key_version', 'signature'] },
  card_ending: { 2: ['id', 'attempts', 'due_at', 'created_at'], 4: ['card_sealed'] },
  card_report: {
    2: ['id', 'use_id', 'kind', 'attempts', 'due_at', 'created_at'],
    3: ['person_id'],
    4: ['patient_no_sealed'],
    5: ['code_sealed'],
  },
  card_use: {
    1: ['hospital_id', 'hospital_name', 'terminal_code', 'is_offline'],
    2: ['id', 'code_digest', 'recorded_at'],
    3: ['person_id', 'step', 'department', 'at'],
    4: ['card_sealed'],
  },
  code_use: { 2: ['code_id', 'expires_at'] },
  consent: {
    2: ['id', 'purpose', 'version', 'evidence', 'at'],
    3: ['person_id', 'given', 'capacity', 'account_id'],
  },
  consent_current: { 2: ['purpose', 'version', 'at'], 3: ['person_id', 'given', 'capacity'] },
  emergency_contact: { 2: ['updated_at'], 3: ['person_id'], 4: ['content_sealed'] },
  erasure: { 2: ['id', 'account_id', 'card_ending_id', 'created_at'] },
  family_link: {
    2: ['id', 'state', 'created_at', 'activated_at', 'expires_at', 'method', 'consents_asked'],
    3: ['account_id', 'person_id', 'relation', 'capacity', 'scope', 'sensitive_shown'],
  },
  favourite: {
    1: ['hospital_id', 'hospital_name'],
    2: ['kind', 'created_at'],
    3: ['account_id', 'department_id', 'department_name', 'doctor_id', 'doctor_name', 'doctor_title'],
  },
  freed_number: {
    1: ['hospital_id', 'session_id', 'department_id', 'doctor_id', 'visit_date', 'period', 'number_id', 'start_time'],
    2: ['id', 'version', 'end_time', 'origin_id', 'free_from', 'returns_at', 'due_at', 'attempts'],
  },
  health_card: {
    1: ['issuer'],
    2: ['state', 'applied_at', 'issued_at', 'refusal', 'asked_at', 'attempts', 'due_at'],
    3: ['person_id', 'card_number', 'guardian_id'],
    4: ['phone_sealed', 'nation_sealed', 'address_sealed'],
  },
  help_code: { 2: ['account_id', 'expires_at'], 5: ['code_index'] },
  hospital_patient: {
    1: ['hospital_id'],
    2: ['id', 'is_current', 'found_at'],
    3: ['person_id'],
    4: ['patient_no_index', 'patient_no_sealed'],
  },
  idempotency_key: {
    2: ['account_id', 'route', 'idempotency_key', 'status', 'started_at', 'expires_at'],
    3: ['person_id'],
    5: ['fingerprint', 'body_sealed'],
  },
  limit_use: { 2: ['times', 'expires_at'], 4: ['key_index'] },
  link_notice: {
    2: ['id', 'trace_id', 'recorded', 'attempts', 'due_at', 'created_at'],
    3: ['account_id', 'person_id', 'relation', 'capacity', 'scope'],
  },
  migrations: { 1: ['id', 'timestamp', 'name'] },
  measurement: {
    1: ['hospital_id', 'hospital_name', 'type'],
    2: ['id', 'created_at'],
    3: ['person_id', 'measured_at', 'account_id', 'sender_no'],
    4: ['content_sealed'],
  },
  measurement_target: {
    1: ['hospital_id', 'hospital_name', 'quantity'],
    2: ['set_at'],
    3: ['person_id'],
    4: ['content_sealed'],
  },
  notification: {
    1: ['kind', 'purpose', 'urgent', 'outcome'],
    2: ['id', 'account_id', 'shown_at', 'due_at', 'attempts', 'expires_at', 'sent_at', 'read_at', 'created_at'],
    3: ['person_id', 'fact', 'is_sensitive'],
    4: ['content_sealed'],
  },
  notification_setting: { 2: ['account_id', 'off_kinds', 'quiet', 'quiet_from', 'quiet_to', 'changed_at'] },
  number_claim: { 1: ['hospital_id', 'session_id', 'number_id'], 2: ['appointment_id'] },
  person: {
    2: ['id', 'created_at'],
    3: ['document_type', 'sex', 'birth_date'],
    4: ['identity_index', 'name_sealed', 'document_number_sealed', 'phone_sealed'],
  },
  proof: {
    2: ['id', 'account_id', 'state', 'tries', 'created_at', 'expires_at', 'method', 'face_verify_id'],
    3: ['person_id'],
    4: ['phone_sealed'],
    5: ['code_index'],
  },
  report_original: { 2: ['report_id', 'version', 'parts', 'fetched_at'], 3: ['person_id'], 4: ['about_sealed'] },
  report_original_part: { 2: ['report_id', 'version', 'part'], 3: ['person_id'], 4: ['bytes_sealed'] },
  report_answer: { 1: ['hospital_id', 'hospital_name'], 2: ['answered_at'], 3: ['person_id'] },
  report_hearing: { 1: ['kind'], 2: ['changed_at'], 3: ['person_id', 'hearing'] },
  report_reading: { 2: ['account_id', 'report_key', 'read_at'], 3: ['person_id'] },
  report_watch: { 1: ['hospital_id'], 2: ['since', 'until', 'due_at'], 3: ['person_id'] },
  record_correction: {
    1: ['hospital_id', 'hospital_name'],
    2: ['id', 'state', 'sent_at', 'received_at', 'decided_at'],
    3: ['person_id', 'account_id', 'about'],
    4: ['content_sealed', 'answer_sealed'],
  },
  record_document: { 2: ['fetched_at'], 3: ['person_id', 'entry_id'], 4: ['content_sealed'] },
  record_entry: {
    1: ['hospital_id'],
    2: ['id', 'state', 'version', 'fetched_at'],
    3: ['person_id', 'occurred_at', 'type', 'file_id', 'open_under'],
    4: ['source_index', 'content_index', 'content_sealed', 'line_sealed'],
  },
  record_fetch: {
    1: ['hospital_id', 'hospital_name'],
    2: ['fetched_at', 'attempted_at', 'lease_holder', 'lease_until'],
    3: ['person_id', 'state'],
  },
  record_note: {
    1: ['hospital_id'],
    2: ['id', 'version', 'written_at', 'changed_at'],
    3: ['person_id', 'account_id', 'file_id', 'type', 'relation', 'capacity'],
    4: ['entry_index', 'content_sealed'],
  },
  record_opening: {
    1: ['hospital_id', 'hospital_name', 'team_id', 'team_name'],
    2: ['id', 'terms_version', 'applied_at', 'decided_at', 'due_at', 'reminders'],
    3: ['person_id', 'account_id', 'state', 'standing', 'doctor_name'],
    4: ['phone_sealed', 'reason_sealed'],
  },
  record_request: {
    1: ['hospital_id', 'hospital_name'],
    2: ['id', 'appointment_id', 'scope', 'state', 'asked_at', 'until', 'readings'],
    3: ['person_id', 'department', 'doctor_name'],
    5: ['content_sealed'],
  },
  record_share: {
    2: ['id', 'scope', 'views_allowed', 'views_left', 'wrong_left', 'created_at', 'expires_at', 'ended_at'],
    3: ['person_id'],
    4: ['title_sealed'],
    5: ['token_hash', 'passcode_hash', 'content_sealed'],
  },
  record_share_opening: { 2: ['id', 'share_id', 'at'], 3: ['person_id'], 4: ['recipient_sealed'] },
  revoked_card: { 2: ['revoked_at'], 3: ['card_number'] },
  shared_token: {
    2: ['name', 'renew_at', 'expires_at', 'version', 'lease_holder', 'lease_until'],
    5: ['value_sealed'],
  },
  sign_in: {
    2: ['id', 'account_id', 'created_at', 'expires_at', 'last_seen_at', 'confirmed_at'],
    3: ['device'],
    5: ['token_hash'],
  },
  reconciliation: {
    1: ['hospital_id'],
    2: ['day', 'next_day', 'due_at', 'compared', 'found', 'ended_at'],
  },
  superseded_report: {
    2: ['report_id', 'version', 'fetched_at', 'superseded_at'],
    3: ['person_id', 'reported_at'],
    4: ['content_sealed'],
  },
  stop_notice_poll: { 1: ['hospital_id'], 2: ['told_until', 'due_at'] },
  terminal_nonce: { 1: ['hospital_id'], 2: ['nonce', 'expires_at'] },
  waitlist_entry: {
    1: ['hospital_id', 'hospital_name', 'session_id', 'period', 'fee_fen'],
    2: ['id', 'version', 'state', 'active', 'account_id', 'file_id', 'place', 'hold_id', 'offer_ends_at', 'due_at'],
    3: [
      ...['person_id', 'department_id', 'department_name', 'doctor_id', 'doctor_name', 'doctor_title', 'visit_date'],
      ...['reason', 'joined_at', 'state_since'],
    ],
  },
  waitlist_line: {
    1: ['hospital_id', 'session_id', 'department_id', 'doctor_id', 'visit_date', 'period'],
    2: ['last_place', 'due_at', 'attempts'],
  },
};

/** Sealed or digested under another name, and why. */
export const SEALED_BY_ANOTHER_NAME: Readonly<Record<string, string>> = {
  'audit_event.subject': 'sealed by PrivateFields; the chain is over the stored bytes',
  'idempotency_key.fingerprint': 'keyed digest of the request',
  'record_share.passcode_hash': 'SM3 of the passcode with 256 random bits that are not stored',
  'record_share.token_hash': 'SM3 of 256 random bits',
  'sign_in.token_hash': 'SM3 of 256 random bits',
};
