const { readFileSync } = require('node:fs');
const swc = JSON.parse(readFileSync(`${__dirname}/../../.swcrc`, 'utf8'));
delete swc.$schema;

/** Journeys run against the built product: `npm test` builds it first. @type {import('jest').Config} */
module.exports = {
  rootDir: __dirname,
  displayName: 'journeys',
  testEnvironment: '<rootDir>/setup/environment.cjs',
  testMatch: ['<rootDir>/src/**/*.journey.spec.ts'],
  transform: { '^.+\\.(ts|js)$': ['@swc/jest', { ...swc, swcrc: false }] },
  // Published as ECMAScript modules alone.
  transformIgnorePatterns: ['/node_modules/(?!pixelmatch/)'],
  globalSetup: '<rootDir>/setup/start.cjs',
  globalTeardown: '<rootDir>/setup/stop.cjs',
  testSequencer: '<rootDir>/setup/even-shards.cjs',
  testTimeout: 90_000,
};
