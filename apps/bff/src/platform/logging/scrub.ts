const MASK = '[masked]';

/** Resident ID numbers and mobile numbers, standing alone: not a part of a longer id or of a trace id. */
const ID_NUMBER = /(?<![0-9A-Za-z])\d{17}[\dXx](?![0-9A-Za-z])/g;
const PHONE = /(?<![0-9A-Za-z])(?:\+?86[- ]?)?1[3-9]\d{9}(?![0-9A-Za-z])/g;

/** The last gate before a line is written: masks what is a person's by its look, wherever it came from. */
export const scrub = (line: string): string => line.replace(ID_NUMBER, MASK).replace(PHONE, MASK);

const PRIVATE_FIELDS = [
  'name',
  'phone',
  'mobile',
  'document',
  'documentNumber',
  'birthDate',
  'authorization',
  'token',
  'code',
  'codeText',
  'secret',
  'openid',
  'session_key',
  'body',
];

/** Fields that are masked by their name, down to the third level: a person's name has no look to go by. */
export const PRIVATE_PATHS = PRIVATE_FIELDS.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]);
