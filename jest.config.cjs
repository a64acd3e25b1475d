const { readFileSync } = require('node:fs');
const { paths } = JSON.parse(readFileSync(`${__dirname}/tsconfig.base.json`, 'utf8')).compilerOptions;
const swc = JSON.parse(readFileSync(`${__dirname}/.swcrc`, 'utf8'));
delete swc.$schema;

const libraries = Object.fromEntries(
  Object.entries(paths).map(([name, [file]]) => [`^${name}$`, `<rootDir>/${file.slice(2)}`]),
);

/** What every project on Node shares. */
const node = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: { '^.+\\.ts$': ['@swc/jest', { ...swc, swcrc: false }] },
  moduleNameMapper: libraries,
  setupFiles: ['reflect-metadata'],
};

/** @type {import('jest').Config} */
module.exports = {
  // Nothing is timed here: a limit only ends what hangs, on a machine however busy.
  testTimeout: 60_000,
  // What suites leave behind makes the collector slower than a new worker is.
  workerIdleMemoryLimit: '800MB',
  projects: [
    {
      ...node,
      displayName: 'unit',
      testMatch: ['<rootDir>/{libs,apps/bff,apps/sandbox,tools}/**/*.spec.ts'],
      testPathIgnorePatterns: ['/node_modules/', '\\.(integration|conformance)\\.spec\\.ts$'],
    },
    {
      ...node,
      displayName: 'conformance',
      testMatch: ['<rootDir>/libs/**/*.conformance.spec.ts'],
      globalSetup: '<rootDir>/tools/jest/build-server.cjs',
    },
    {
      ...node,
      displayName: 'integration',
      testMatch: ['<rootDir>/apps/**/*.integration.spec.ts'],
      globalSetup: '<rootDir>/tools/jest/start-database.cjs',
      globalTeardown: '<rootDir>/tools/jest/stop-database.cjs',
    },
    '<rootDir>/apps/miniapp/jest.config.cjs',
  ],
};
