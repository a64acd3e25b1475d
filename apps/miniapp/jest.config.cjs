/** @type {import('jest').Config} */
module.exports = {
  displayName: 'miniapp',
  rootDir: __dirname,
  testEnvironment: 'jsdom',
  testMatch: ['<rootDir>/src/**/*.spec.ts?(x)'],
  transform: {
    '^.+\\.(t|j)sx?$': [
      '@swc/jest',
      {
        swcrc: false,
        jsc: {
          parser: { syntax: 'typescript', tsx: true, decorators: true },
          transform: { react: { runtime: 'automatic' }, legacyDecorator: true, decoratorMetadata: true },
          target: 'es2022',
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  moduleNameMapper: {
    '\\.(s?css)$': '<rootDir>/test/style.cjs',
    '\\.(png|jpg|svg)$': '<rootDir>/test/style.cjs',
    '^@tarojs/components$': '<rootDir>/test/components.tsx',
    '^@tarojs/taro$': '<rootDir>/test/taro.ts',
    '^@kangqiao/contracts$': '<rootDir>/../../libs/contracts/src/index.ts',
    '^@kangqiao/domain$': '<rootDir>/../../libs/domain/src/index.ts',
    '^@kangqiao/language$': '<rootDir>/../../libs/language/src/index.ts',
    // The builders alone: the rest of the library starts servers.
    '^@kangqiao/testing$': '<rootDir>/../../libs/testing/src/contract-builders.ts',
    '^@/(.*)$': '<rootDir>/src/$1',
  },
  setupFiles: ['<rootDir>/test/environment.cjs'],
  setupFilesAfterEnv: ['@testing-library/jest-dom'],
};
