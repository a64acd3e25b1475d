import { CARD_TABLES } from './card-tables';
import { CONSENT_TABLES } from './consent-tables';
import { INNER_TABLES } from './inner-tables';
import { PERSON_TABLES } from './person-tables';
import type { PersonalTable } from './personal-table';
import { RECORD_TABLES } from './record-tables';
import { REPORT_TABLES } from './report-tables';
import { SHARING_TABLES } from './sharing-tables';
import { VISIT_TABLES } from './visit-tables';

/** Everything that the database holds about a person, in the order in which it is given out and erased. */
export const PERSONAL_TABLES: readonly PersonalTable[] = [
  ...PERSON_TABLES,
  ...CARD_TABLES,
  ...VISIT_TABLES,
  ...CONSENT_TABLES,
  ...SHARING_TABLES,
  ...REPORT_TABLES,
  ...RECORD_TABLES,
  ...INNER_TABLES,
];

/** Named apart: the access log is given out in plain words, and kept. */
export const AUDIT_TABLE = {
  name: 'audit_event',
  title: '访问记录',
  because: '网络运行安全记录（《网络安全法》第二十一条），只含内部编号，不含姓名和证件号码',
} as const;
