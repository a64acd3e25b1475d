import { isIdField, type Operation } from './operations';
import { idValue, otherKinds, sampleOf, type Whose } from './values';
import type { World } from './world';

/** What stands in the id fields of one request. */
export type Ids = Readonly<Record<string, string>>;

export interface CaseRequest {
  ids: Ids;
  /** A field names something of the foreign person's. */
  isForeign: boolean;
  /** It names something in a sensitive department. */
  isHidden?: boolean;
  /** The id fields that this request is about. */
  about: string[];
}

const idsOf = (operation: Operation) => operation.fields.filter(isIdField);

/** Required ids, and of the optional ones those named. */
const filled = (operation: Operation, world: World, whoseIs: (name: string) => Whose | null): Ids =>
  Object.fromEntries(
    idsOf(operation).flatMap((field) => {
      const whose = whoseIs(field.name) ?? (field.required ? 'own' : null);
      return whose ? [[field.name, idValue(operation, field)?.of(world, whose) ?? '']] : [];
    }),
  );

const isPersonal = (operation: Operation, name: string): boolean =>
  operation.fields.some((field) => field.name === name && idValue(operation, field)?.personal === true);

/** All ids the foreign person's, then each alone among the caller's own, and none that need not be there. */
export const foreignIds = (operation: Operation, world: World): CaseRequest[] => {
  const fields = idsOf(operation);
  const names = fields.map(({ name }) => name);
  const optional = fields.filter(({ required }) => !required);
  const isForeign = names.some((name) => isPersonal(operation, name));
  const all = { ids: filled(operation, world, () => 'foreign'), isForeign, about: names };
  const fewest = {
    ids: filled(operation, world, (name) => (optional.some((field) => field.name === name) ? null : 'foreign')),
    isForeign: fields.some(({ name, required }) => required && isPersonal(operation, name)),
    about: [],
  };
  const alone = names.length < 2 ? [] : names;
  return [
    all,
    ...(optional.length > 0 ? [fewest] : []),
    ...alone.map((name) => ({
      ids: filled(operation, world, (one) => (one === name ? 'foreign' : null)),
      isForeign: isPersonal(operation, name),
      about: [name],
    })),
  ];
};

/** The same, and ids of what sensitive departments did. */
export const hiddenIds = (operation: Operation, world: World): CaseRequest[] => [
  ...foreignIds(operation, world),
  ...idsOf(operation).flatMap((field) => {
    const hidden = idValue(operation, field)?.hidden?.(world);
    return hidden === undefined
      ? []
      : [
          {
            ids: { ...filled(operation, world, () => 'foreign'), [field.name]: hidden },
            isForeign: true,
            isHidden: true,
            about: [field.name],
          },
        ];
  }),
];

/** In each field of a person's, foreign ids of every other kind. */
export const idsOfAnotherKind = (operation: Operation, world: World): CaseRequest[] =>
  idsOf(operation).flatMap((field) =>
    otherKinds(world, field).map((value) => ({
      ids: { ...filled(operation, world, () => null), [field.name]: value },
      isForeign: isPersonal(operation, field.name),
      about: [field.name],
    })),
  );

/** In each field that knows one, the id as another hospital would have it, among the caller's own. */
export const idsOfAnotherHospital = (operation: Operation, world: World): CaseRequest[] =>
  idsOf(operation).flatMap((field) => {
    const elsewhere = idValue(operation, field)?.elsewhere?.(world);
    return elsewhere === undefined
      ? []
      : [
          {
            ids: { ...filled(operation, world, () => null), [field.name]: elsewhere },
            isForeign: isPersonal(operation, field.name),
            about: [field.name],
          },
        ];
  });

/** Only the caller's own ids. */
export const ownIds = (operation: Operation, world: World): CaseRequest[] => [
  { ids: filled(operation, world, () => null), isForeign: false, about: idsOf(operation).map(({ name }) => name) },
];

/** The address and the body of a request; other required fields are filled with samples. */
export const toHttp = ({ path, fields }: Operation, ids: Ids): { url: string; body: object | undefined } => {
  const values = fields.flatMap((field): [(typeof fields)[number], unknown][] => {
    const value = isIdField(field) ? ids[field.name] : field.required ? sampleOf(field) : undefined;
    return value === undefined ? [] : [[field, value]];
  });
  const at = (place: string) => values.filter(([field]) => field.in === place);
  const address = at('path').reduce(
    (text, [{ name }, value]) => text.replace(`{${name}}`, encodeURIComponent(String(value))),
    path,
  );
  const query = new URLSearchParams(
    at('query').map(([{ name }, value]): [string, string] => [name, String(value)]),
  ).toString();
  const hasBody = fields.some((field) => field.in === 'body');
  return {
    url: query ? `${address}?${query}` : address,
    body: hasBody ? Object.fromEntries(at('body').map(([{ name }, value]) => [name, value])) : undefined,
  };
};

/** Fields for which nobody said what stands in them. */
export const unknownFields = (operation: Operation): string[] =>
  operation.fields
    .filter((field) =>
      isIdField(field) ? !idValue(operation, field) : field.required && sampleOf(field) === undefined,
    )
    .map(({ name }) => `${operation.method} ${operation.path}: ${name}`);
