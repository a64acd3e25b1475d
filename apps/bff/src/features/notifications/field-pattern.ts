/** What notifications say of themselves; docs/wires/wechat.md tells what each holds. */
export const FIELD_NAMES = [
  'title',
  'body',
  'person',
  'hospital',
  'department',
  'doctor',
  'place',
  'time',
  'report',
  'reason',
  'note',
  'number',
  'substitute',
] as const;

/** What may be read on a locked phone where the matter is a sensitive one. */
const DISCREET: readonly string[] = ['person', 'hospital', 'time'];

/** `{name}`, or `{name|words}` with what stands there when there is no such value. */
const NAMED = /\{(\w+)(?:\|([^{}]*))?\}/g;

/** Names in a pattern that no notification can fill. */
export const unknownNamesIn = (pattern: string): string[] => {
  const known: readonly string[] = FIELD_NAMES;
  return [...pattern.matchAll(NAMED)].flatMap(([, name = '']) => (known.includes(name) ? [] : [name]));
};

/** What may be told of a sensitive matter outside of the app. */
export const discreet = (values: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).filter(([name]) => DISCREET.includes(name)));

/** The text of one field; what is not known is left out. */
export const fillPattern = (pattern: string, values: Readonly<Record<string, string>>): string =>
  pattern.replaceAll(NAMED, (_, name: string, otherwise: string | undefined) => values[name] || (otherwise ?? ''));
