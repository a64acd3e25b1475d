import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const ROOT = path.resolve(__dirname, '../../..');
const HAN = /\p{Script=Han}/u;

/** A text of the sources, with {0}, {1} … for what is put in. */
export interface SourceText {
  file: string;
  text: string;
}

/** The TypeScript files below a folder of the workspace, specs left out. */
export const sourcesBelow = (folder: string): string[] =>
  readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.spec\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)))
    .sort();

const parse = (file: string): ts.SourceFile =>
  ts.createSourceFile(file, readFileSync(path.join(ROOT, file), 'utf8'), ts.ScriptTarget.Latest, true);

const templateText = (template: ts.TemplateLiteral): string =>
  ts.isNoSubstitutionTemplateLiteral(template)
    ? template.text
    : template.templateSpans.reduce((text, { literal }, at) => `${text}{${at}}${literal.text}`, template.head.text);

/** The keys of t`…` in a file. */
export const keysIn = (file: string): SourceText[] => {
  const found: SourceText[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 't') {
      found.push({ file, text: templateText(node.template) });
    }
    ts.forEachChild(node, visit);
  };
  visit(parse(file));
  return found;
};

/** A text that is written down at this place; pieces joined by + are one. */
const writtenAt = (node: ts.Node): string | null => {
  if (ts.isStringLiteral(node)) return node.text;
  if (ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateExpression(node)) return templateText(node);
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) return null;
  const [left, right] = [writtenAt(node.left), writtenAt(node.right)];
  return left === null || right === null ? null : left + right;
};

/** Every Chinese text that is written down in a file. */
export const chineseIn = (file: string): SourceText[] => {
  const found: SourceText[] = [];
  const visit = (node: ts.Node): void => {
    const text = writtenAt(node);
    if (text !== null && HAN.test(text)) found.push({ file, text });
    if (text === null || ts.isTemplateExpression(node)) ts.forEachChild(node, visit);
  };
  visit(parse(file));
  return found;
};

/** What a page of HTML says by itself: its texts and the examples in its fields; not what is there in both languages. */
export const pageTextsIn = (file: string): SourceText[] => {
  const page = readFileSync(path.join(ROOT, file), 'utf8').replace(
    /<noscript[^]*?<\/noscript\s*>|<div role="group"[^]*?<\/div>/g,
    '',
  );
  const found = [...page.matchAll(/>([^<]+)<|placeholder="([^"]+)"/g)].map(
    ([, text, example]) => text ?? example ?? '',
  );
  return found.filter((text) => HAN.test(text)).map((text) => ({ file, text: text.trim() }));
};

/** The values of one property wherever it is set in a file, such as the title of a page. */
export const propertyIn = (file: string, name: string): SourceText[] => {
  const found: SourceText[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && node.name.getText() === name && ts.isStringLiteral(node.initializer)) {
      found.push({ file, text: node.initializer.text });
    }
    ts.forEachChild(node, visit);
  };
  visit(parse(file));
  return found;
};

/** The texts that a function is called with in a file, such as the names of tabs. */
export const argumentsIn = (file: string, name: string): SourceText[] => {
  const found: SourceText[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === name) {
      found.push(...node.arguments.filter(ts.isStringLiteral).map(({ text }) => ({ file, text })));
    }
    ts.forEachChild(node, visit);
  };
  visit(parse(file));
  return found.filter(({ text }) => HAN.test(text));
};
