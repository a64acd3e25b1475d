import { NOTIFICATION_KINDS, type NotificationKind } from '@kangqiao/contracts';
import { type FileProblem, isObject, resolveReferences } from '../../platform/settings/references';
import { loadFile, readTree, refused, type RefusedFile } from '../../platform/settings/settings-file';
import { subscribeFieldType } from '../../platform/wechat/subscribe-fields';
import { MINIPROGRAM_STATES, type MiniprogramState } from '../../platform/wechat/wechat.port';
import { unknownNamesIn } from './field-pattern';

/** A template of WeChat's, and what fills it. */
export interface MessageTemplate {
  id: string;
  /** A pattern for every field of the template, such as `{ thing1: '{hospital}' }`; see field-pattern.ts. */
  fields: Readonly<Record<string, string>>;
}

/** What can be sent through WeChat; a kind without a template stands in the centre only. */
export abstract class MessageTemplates {
  abstract readonly state: MiniprogramState;
  abstract readonly templates: Readonly<Partial<Record<NotificationKind, MessageTemplate>>>;
}

/** Nothing is sent through WeChat. */
export const NO_TEMPLATES: MessageTemplates = { state: 'formal', templates: {} };

export type TemplatesFile = { ok: true; templates: MessageTemplates } | RefusedFile;

const TEMPLATE_ID = /^[\w-]{1,64}$/;
const LONGEST_PATTERN = 200;

const NO_TEMPLATES_IN_FILE = 'the file: must be YAML that names templates';

const unknownKeys = (value: object, known: readonly string[], path: string): FileProblem[] =>
  Object.keys(value)
    .filter((key) => !known.includes(key))
    .map((key) => ({ path: `${path}${key}`, message: `is not known here; known are ${known.join(', ')}` }));

const patternProblem = (pattern: unknown): string | null => {
  if (typeof pattern !== 'string' || pattern.trim() === '' || pattern.length > LONGEST_PATTERN)
    return `must be a text of 1 to ${LONGEST_PATTERN} characters`;
  const [unknown] = unknownNamesIn(pattern);
  return unknown === undefined ? null : `names {${unknown}}, which no notification has`;
};

const fieldsProblems = (fields: unknown, path: string): FileProblem[] => {
  if (!isObject(fields) || Object.keys(fields).length === 0) return [{ path, message: 'must name the fields' }];
  return Object.entries(fields).flatMap(([field, pattern]) => {
    const message = subscribeFieldType(field) === null ? 'is no field of a subscribe message' : patternProblem(pattern);
    return message === null ? [] : [{ path: `${path}.${field}`, message }];
  });
};

const templateProblems = (template: unknown, path: string): FileProblem[] => {
  if (!isObject(template)) return [{ path, message: 'must describe a template' }];
  const { id, fields } = template;
  return [
    ...unknownKeys(template, ['id', 'fields'], `${path}.`),
    ...(typeof id === 'string' && TEMPLATE_ID.test(id)
      ? []
      : [{ path: `${path}.id`, message: 'must be an id of WeChat' }]),
    ...fieldsProblems(fields, `${path}.fields`),
  ];
};

const fileProblems = (tree: Record<string, unknown>): FileProblem[] => {
  const { state, templates } = tree;
  const states: readonly unknown[] = MINIPROGRAM_STATES;
  return [
    ...unknownKeys(tree, ['state', 'templates'], ''),
    ...(state === undefined || states.includes(state)
      ? []
      : [{ path: 'state', message: `must be one of ${MINIPROGRAM_STATES.join(', ')}` }]),
    ...(isObject(templates)
      ? [
          ...unknownKeys(templates, NOTIFICATION_KINDS, 'templates.'),
          ...Object.entries(templates).flatMap(([kind, one]) => templateProblems(one, `templates.${kind}`)),
        ]
      : [{ path: 'templates', message: 'must name a template for each kind that is to be sent' }]),
  ];
};

/** Reads the text of a templates file; every fault is reported together with its path. */
export const parseTemplates = (text: string, env: NodeJS.ProcessEnv): TemplatesFile => {
  const yaml = readTree(text, NO_TEMPLATES_IN_FILE);
  if (!yaml.ok) return yaml;
  const { tree, problems } = resolveReferences(yaml.tree, env);
  if (!isObject(tree)) return refused(NO_TEMPLATES_IN_FILE);
  const unset = new Set(problems.map(({ path }) => path));
  const all = [...problems, ...fileProblems(tree).filter(({ path }) => !unset.has(path))];
  if (all.length > 0) return refused(...all.map(({ path, message }) => `${path}: ${message}`));
  const { state = NO_TEMPLATES.state, templates } = tree as unknown as Partial<MessageTemplates>;
  return { ok: true, templates: { state, templates: templates ?? {} } };
};

/** Reads a templates file from the disk. */
export const loadTemplatesFile = (path: string, env: NodeJS.ProcessEnv): TemplatesFile =>
  loadFile(path, (text) => parseTemplates(text, env));
