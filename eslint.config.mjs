import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import hooks from 'eslint-plugin-react-hooks';
import ts from 'typescript-eslint';

/** Who may import whom; the same table as docs/architecture.md. */
const boundaries = [
  { sourceTag: 'type:domain', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'type:crypto', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'type:language', onlyDependOnLibsWithTags: ['type:domain'] },
  { sourceTag: 'type:contracts', onlyDependOnLibsWithTags: ['type:domain'] },
  { sourceTag: 'type:ips', onlyDependOnLibsWithTags: ['type:contracts', 'type:domain', 'type:language'] },
  { sourceTag: 'type:port', onlyDependOnLibsWithTags: ['type:domain'] },
  { sourceTag: 'type:transport', onlyDependOnLibsWithTags: ['type:port'] },
  {
    sourceTag: 'type:adapter',
    onlyDependOnLibsWithTags: ['type:port', 'type:domain', 'type:crypto', 'type:transport'],
  },
  { sourceTag: 'type:conformance', onlyDependOnLibsWithTags: ['type:port', 'type:testing', 'type:domain'] },
  { sourceTag: 'type:testing', onlyDependOnLibsWithTags: ['type:contracts', 'type:domain', 'type:port'] },
  { sourceTag: 'scope:sandbox', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'scope:miniapp', onlyDependOnLibsWithTags: ['type:contracts', 'type:domain'] },
  {
    sourceTag: 'scope:bff',
    onlyDependOnLibsWithTags: [
      ...['type:contracts', 'type:domain', 'type:crypto', 'type:ips', 'type:language', 'type:port', 'type:adapter'],
    ],
  },
  { sourceTag: 'scope:e2e', onlyDependOnLibsWithTags: ['type:contracts', 'type:testing'] },
];

/** Specs may besides use builders, fakes and the conformance suite. */
const specBoundaries = boundaries.map((rule) =>
  rule.sourceTag === 'scope:sandbox'
    ? rule
    : {
        ...rule,
        onlyDependOnLibsWithTags: [
          ...rule.onlyDependOnLibsWithTags,
          'type:testing',
          'type:conformance',
          'type:adapter',
          'type:language',
        ],
      },
);

/** The command by which a hospital is checked runs the conformance suite; the server itself never does. */
const checkBoundaries = boundaries.map((rule) =>
  rule.sourceTag === 'scope:bff'
    ? { ...rule, onlyDependOnLibsWithTags: [...rule.onlyDependOnLibsWithTags, 'type:conformance'] }
    : rule,
);

const enforce = (depConstraints) => ['error', { enforceBuildableLibDependency: false, allow: [], depConstraints }];

const forbid = (patterns) => ['error', { patterns }];
const onlyTypesOfContracts = {
  group: ['@kangqiao/contracts'],
  allowTypeImports: true,
  message: 'The mini-program imports types only: `import type`.',
};
const onlyTheRegistriesNameAdapters = {
  group: ['@kangqiao/his-adapter-*', '@kangqiao/card-adapter-*'],
  message: 'Only src/hospitals and src/cards name an adapter.',
};
const onlyPlatformCallsTaro = {
  group: ['@tarojs/taro'],
  message: 'Only src/platform may call Taro.',
};

const noDom = { group: ['react-dom'], message: 'H5 only; the mini-program has no DOM.' };
/** Of every layer: a later block of rules replaces an earlier one, and so has to name them again. */
const inTheMiniProgram = [onlyTypesOfContracts, noDom];

const onlyUseWriteWrites = {
  group: ['@tanstack/react-query'],
  importNames: ['useMutation'],
  message: 'Whatever a tap sets off goes through useWrite: once, and never without a network.',
};

/** Han and the punctuation that goes with it. */
const CHINESE = String.raw`/[\p{Script=Han}\u3000-\u303F\uFF01-\uFFEF]/u`;
const throughT = (selector) => ({ selector, message: 'What a resident reads goes through t`…` of @/language.' });
const onlyTranslatedTexts = [
  throughT(`Literal[value=${CHINESE}]`),
  throughT(`JSXText[value=${CHINESE}]`),
  throughT(`:not(TaggedTemplateExpression[tag.name="t"]) > TemplateLiteral > TemplateElement[value.raw=${CHINESE}]`),
];

const byTheServersClock = [
  'NewExpression[callee.name="Date"][arguments.length=0]',
  'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
].map((selector) => ({
  selector,
  message: "A phone's clock may be wrong by a day: `clock` of @/platform knows the server's.",
}));

/** Where a page uses nothing of such a module, WeChat's package goes without it (`sideEffects` in apps/miniapp/config). */
const nothingByBeingLoaded = [
  {
    selector: 'Program > ExpressionStatement',
    message:
      'A module here may be left out of the package: what is done when the app starts belongs into src/platform.',
  },
];

export default ts.config(
  {
    ignores: ['**/dist/**', '**/node_modules/**', '.nx/**', '.data/**', 'artefacts/**', 'bench-results/**'],
  },
  js.configs.recommended,
  ...ts.configs.recommended,
  {
    plugins: { '@nx': nx },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'off',
      eqeqeq: ['error', 'always'],
      'no-console': 'error',
    },
  },
  { files: ['{apps,libs}/**/*.{ts,tsx}'], rules: { '@nx/enforce-module-boundaries': enforce(boundaries) } },
  {
    files: ['apps/bff/src/hospital-check/**/*.ts'],
    rules: { '@nx/enforce-module-boundaries': enforce(checkBoundaries) },
  },
  {
    files: [
      '**/*.spec.{ts,tsx}',
      'libs/{his,card}-adapters/*/testing/**/*.ts',
      'apps/bff/src/testing/**/*.ts',
      'apps/miniapp/test/**/*.{ts,tsx}',
    ],
    rules: { '@nx/enforce-module-boundaries': enforce(specBoundaries) },
  },
  {
    files: ['**/*.cjs', '**/*.mjs', 'tools/**', 'apps/miniapp/config/**', 'apps/miniapp/babel.config.js'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        require: 'readonly',
        module: 'writable',
        exports: 'writable',
        __dirname: 'readonly',
        Buffer: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        fetch: 'readonly',
        AbortController: 'readonly',
        AbortSignal: 'readonly',
        performance: 'readonly',
        global: 'readonly',
        globalThis: 'readonly',
      },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off', 'no-console': 'off' },
  },
  {
    files: ['apps/bff/src/features/record-sharing/viewer/*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          ...['document', 'location', 'history', 'fetch', 'crypto', 'atob', 'URL', 'Blob', 'Response', 'Node'],
          ...['DOMParser', 'DecompressionStream', 'TextDecoder', 'TextEncoder', 'navigator', 'NodeFilter', 'Element'],
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    files: ['apps/sandbox/src/counter/page/**/*.js'],
    languageOptions: {
      globals: {
        window: 'readonly',
        DOMParser: 'readonly',
        document: 'readonly',
        navigator: 'readonly',
        location: 'readonly',
        history: 'readonly',
        fetch: 'readonly',
        URL: 'readonly',
        performance: 'readonly',
        createImageBitmap: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
        localStorage: 'readonly',
        atob: 'readonly',
        btoa: 'readonly',
        self: 'readonly',
        caches: 'readonly',
      },
    },
  },
  {
    files: ['apps/bff/src/**/*.ts'],
    ignores: ['apps/bff/src/hospitals/**', 'apps/bff/src/cards/**', 'apps/bff/src/testing/**', '**/*.spec.ts'],
    rules: {
      'no-restricted-imports': forbid([onlyTheRegistriesNameAdapters]),
    },
  },
  {
    files: ['apps/bff/src/platform/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-imports': forbid([
        onlyTheRegistriesNameAdapters,
        { group: ['**/features/**'], message: 'The platform knows no feature.' },
      ]),
    },
  },
  {
    files: ['apps/miniapp/src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    languageOptions: {
      globals: { defineAppConfig: 'readonly', definePageConfig: 'readonly', wx: 'readonly', process: 'readonly' },
    },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'no-restricted-imports': forbid([...inTheMiniProgram, onlyPlatformCallsTaro, onlyUseWriteWrites]),
      // Absent in WeChat's JavaScript core, or not what they seem.
      'no-restricted-globals': [
        'error',
        'window',
        'document',
        'localStorage',
        'sessionStorage',
        'fetch',
        'XMLHttpRequest',
        'location',
        'history',
        'navigator',
        'TextEncoder',
        'TextDecoder',
        'URL',
        'URLSearchParams',
        'FormData',
        'structuredClone',
        'WebSocket',
        'alert',
      ],
    },
  },
  {
    files: ['apps/miniapp/src/**/*.{ts,tsx}'],
    // Titles of pages are WeChat's own settings; the gallery is not for residents.
    ignores: ['**/*.config.ts', '**/*.spec.{ts,tsx}', 'apps/miniapp/src/packages/gallery/**'],
    rules: { 'no-restricted-syntax': ['error', ...onlyTranslatedTexts] },
  },
  {
    files: ['apps/miniapp/src/{components,features,packages,pages,wording}/**/*.{ts,tsx}'],
    // The codes of cards count by a clock of their own, which a run of codes brings along.
    ignores: [
      '**/*.spec.{ts,tsx}',
      '**/*.config.ts',
      'apps/miniapp/src/{packages/gallery,features/card,pages/card}/**',
    ],
    rules: {
      'no-restricted-syntax': ['error', ...onlyTranslatedTexts, ...byTheServersClock, ...nothingByBeingLoaded],
    },
  },
  {
    files: ['apps/miniapp/src/features/card/**/*.{ts,tsx}'],
    ignores: ['**/*.spec.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', ...onlyTranslatedTexts, ...nothingByBeingLoaded] },
  },
  {
    files: ['apps/miniapp/src/platform/**/*.{ts,tsx}'],
    rules: { 'no-restricted-imports': forbid(inTheMiniProgram) },
  },
  {
    files: ['apps/miniapp/src/**/*.h5.{ts,tsx}', '**/*.spec.{ts,tsx}'],
    rules: { 'no-restricted-globals': 'off' },
  },
  {
    files: ['apps/miniapp/src/components/**/*.{ts,tsx}'],
    ignores: ['**/*.spec.tsx'],
    rules: {
      'no-restricted-imports': forbid([
        ...inTheMiniProgram,
        onlyPlatformCallsTaro,
        {
          group: ['@/features/*', '@/pages/*', '@/packages/*', '@tanstack/*'],
          message: 'Components know nothing of data.',
        },
      ]),
    },
  },
  {
    files: ['apps/miniapp/src/features/**/*.{ts,tsx}'],
    ignores: ['**/*.spec.{ts,tsx}'],
    rules: {
      'no-restricted-imports': forbid([
        ...inTheMiniProgram,
        onlyPlatformCallsTaro,
        onlyUseWriteWrites,
        {
          // Two steps up from `lib` stand the other features; from a folder within it, the feature's own.
          group: [
            ...['@/features/*', '@/pages/*', '@/packages/*'],
            ...['../../*/**', '!../../api/**', '!../../lib/**', '!../../components/**'],
          ],
          message: 'A feature never imports another feature or a page; import within it by relative path.',
        },
      ]),
    },
  },
);
