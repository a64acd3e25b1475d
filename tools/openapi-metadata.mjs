/**
 * Reads the contracts and the controllers of the BFF and writes what the OpenAPI document says about them: types,
 * enums, limits, and the docstrings as descriptions. So the sources stay free of documentation decorators.
 *
 *   node tools/openapi-metadata.mjs           writes apps/bff/src/openapi/metadata.ts
 *   node tools/openapi-metadata.mjs --check   fails when that file is not up to date
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';
import ts from 'typescript';

const { ReadonlyVisitor } = createRequire(import.meta.url)('@nestjs/swagger/plugin');

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const folder = path.join(root, 'apps/bff/src/openapi');
const target = path.join(folder, 'metadata.ts');
const contracts = 'libs/contracts/src/';

/** Named string types of the contracts that have a format of their own in JSON Schema. */
const FORMATS = {
  Instant: { format: 'date-time' },
  LocalDate: { format: 'date' },
  LocalTime: { pattern: '^\\d{2}:\\d{2}$' },
};

function readSources() {
  const config = ts.getParsedCommandLineOfConfigFile(path.join(root, 'tsconfig.json'), undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
      throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'));
    },
  });
  const isWanted = (file) => /apps\/bff\/src\/.*\.controller\.ts$/.test(file) || file.includes(`/${contracts}`);
  const files = config.fileNames.filter((file) => isWanted(file) && !file.endsWith('.spec.ts')).sort();
  const program = ts.createProgram({ rootNames: files, options: config.options });
  return { program, sources: files.map((file) => program.getSourceFile(file)) };
}

/** Named unions of classes of the contracts → their schemas, which one property with one word for each tells apart. */
function unionsOf(statements) {
  const classes = new Set(statements.filter(ts.isClassDeclaration).map(({ name }) => name.text));
  const unions = statements
    .filter((one) => ts.isTypeAliasDeclaration(one) && ts.isUnionTypeNode(one.type))
    .map((alias) => [alias.name.text, alias.type.types.map((type) => type.getText())]);
  return new Map(unions.filter(([, members]) => members.every((member) => classes.has(member))));
}

const refTo = (name) => ({ $ref: `#/components/schemas/${name}` });

/** What the document says of a property and the plugin cannot see; a `type` takes the place of the plugin's own. */
function extraOf({ type }, unions) {
  if (!type) return undefined;
  if (ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal))
    return { type: 'string', enum: [type.literal.text] };
  const members = ts.isArrayTypeNode(type) && unions.get(type.elementType.getText());
  if (members) return { type: 'array', items: { oneOf: members.map(refTo) } };
  return FORMATS[type.getText().split(' | ')[0]];
}

/** `Class.property` → what is said of it besides. */
function extrasOf(sources) {
  const statements = sources.flatMap((source) => [...source.statements]);
  const unions = unionsOf(statements);
  const extras = new Map();
  for (const declaration of statements.filter(ts.isClassDeclaration)) {
    for (const member of declaration.members.filter(ts.isPropertyDeclaration)) {
      const extra = extraOf(member, unions);
      if (extra) extras.set(`${declaration.name.text}.${member.name.getText()}`, extra);
    }
  }
  return extras;
}

const printer = ts.createPrinter();
const nowhere = ts.createSourceFile('nowhere.ts', '', ts.ScriptTarget.ES2022);

/** The printer escapes Han; a reader should not have to. Types of the contracts are all in their index. */
const print = (node) =>
  printer
    .printNode(ts.EmitHint.Unspecified, node, nowhere)
    .replace(/\\u([0-9A-F]{4})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\bt\["[^"]*libs\/contracts\/src\/[^"]*"\]/g, 'contracts');

function toNode(value) {
  const { factory } = ts;
  if (Array.isArray(value)) return factory.createArrayLiteralExpression(value.map(toNode));
  if (typeof value === 'string') return factory.createStringLiteral(value);
  const properties = Object.entries(value).map(([key, one]) => factory.createPropertyAssignment(key, toNode(one)));
  return factory.createObjectLiteralExpression(properties);
}

function withExtras(className, literal, extras) {
  const { factory } = ts;
  const properties = literal.properties.map((property) => {
    const extra = extras.get(`${className}.${property.name.getText?.(nowhere) || property.name.text}`);
    if (!extra) return property;
    const seen = property.initializer.properties.filter(({ name }) => !('type' in extra && name.text === 'type'));
    const all = [...seen, ...toNode(extra).properties];
    return factory.createPropertyAssignment(property.name, factory.createObjectLiteralExpression(all));
  });
  return factory.createObjectLiteralExpression(properties);
}

function modelsOf(collected, extras) {
  const lines = collected.flatMap(([, classes]) =>
    Object.entries(classes).map(([name, literal]) => `${name}: ${print(withExtras(name, literal, extras))},`),
  );
  return `[contracts, {${lines.join('\n')}}]`;
}

function controllersOf(collected) {
  const files = collected.map(([call, classes], index) => {
    const file = call.arguments[0].text;
    const name = `controllers${index + 1}`;
    const lines = Object.entries(classes).map(
      ([className, methods]) =>
        `${className}: {${Object.entries(methods).map(([method, literal]) => `${method}: ${print(literal)}`)}},`,
    );
    return { from: `import * as ${name} from '${file}';`, entry: `[${name}, {${lines.join('\n')}}]` };
  });
  return { imports: files.map(({ from }) => from), entries: files.map(({ entry }) => entry) };
}

async function generate() {
  const { program, sources } = readSources();
  const visitor = new ReadonlyVisitor({
    pathToSource: folder,
    introspectComments: true,
    classValidatorShim: true,
    dtoFileNameSuffix: [contracts],
    controllerFileNameSuffix: ['.controller.ts'],
  });
  for (const source of sources) visitor.visit(program, source);
  const collected = visitor.collect();
  const controllers = controllersOf(collected.controllers);
  const text = `
    // Written by tools/openapi-metadata.mjs from the contracts and the controllers; do not edit.
    import * as contracts from '@kangqiao/contracts';
    ${controllers.imports.join('\n')}

    /** What the OpenAPI document says about every class of the contracts and every route. */
    export const metadata = {
      '@nestjs/swagger': {
        models: [${modelsOf(collected.models, extrasOf(sources))}],
        controllers: [${controllers.entries.join(',\n')}],
      },
    };`;
  return prettier.format(text, { ...(await prettier.resolveConfig(target)), parser: 'typescript' });
}

const text = await generate();
if (!process.argv.includes('--check')) {
  await writeFile(target, text);
} else if (text !== (await readFile(target, 'utf8').catch(() => ''))) {
  console.error(`${path.relative(root, target)} is not up to date: run node tools/openapi-metadata.mjs`);
  process.exitCode = 1;
}
