import type { OpenAPIObject } from '@nestjs/swagger';
import { POLICY_EXTENSION, type RoutePolicy } from '../../platform/access/route-policy';

type Place = 'path' | 'query' | 'body';

export interface Field {
  name: string;
  in: Place;
  required: boolean;
}

/** One operation of the OpenAPI document. */
export interface Operation {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  policy: RoutePolicy;
  needsKey: boolean;
  fields: Field[];
}

interface Schema {
  properties?: Record<string, unknown>;
  required?: string[];
}

interface Described {
  parameters?: { name: string; in: string; required?: boolean }[];
  requestBody?: { content?: Record<string, { schema?: { $ref?: string } }> };
  [POLICY_EXTENSION]?: RoutePolicy;
}

const METHODS = ['get', 'post', 'put', 'delete'] as const;
const IDEMPOTENCY_KEY = 'Idempotency-Key';
const isPlace = (text: string): text is 'path' | 'query' => text === 'path' || text === 'query';

const bodyOf = (document: OpenAPIObject, operation: Described): Field[] => {
  const name = operation.requestBody?.content?.['application/json']?.schema?.$ref?.split('/').at(-1);
  const schema = (document.components?.schemas ?? {})[name ?? ''] as Schema | undefined;
  return Object.keys(schema?.properties ?? {}).map((field) => ({
    name: field,
    in: 'body',
    required: schema?.required?.includes(field) ?? false,
  }));
};

/** Every operation with all its fields. @throws Error when one has no policy */
export const operationsIn = (document: OpenAPIObject): Operation[] =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const described = item[method] as Described | undefined;
      if (!described) return [];
      const policy = described[POLICY_EXTENSION];
      if (!policy) throw new Error(`${method} ${path} has no policy`);
      const parameters = described.parameters ?? [];
      const named = parameters.flatMap(({ name, in: place, required = false }): Field[] =>
        isPlace(place) ? [{ name, in: place, required }] : [],
      );
      return [
        {
          method: method.toUpperCase() as Operation['method'],
          path,
          policy,
          needsKey: parameters.some(({ name, required }) => name === IDEMPOTENCY_KEY && required === true),
          fields: [...named, ...bodyOf(document, described)],
        },
      ];
    }),
  );

/** Whether a field names a thing rather than describing one. */
export const isIdField = ({ name, in: place }: Field): boolean =>
  /(^id|Id)$/.test(name) || name === 'cursor' || name === 'codeText' || (place === 'path' && name !== 'purpose');
