const common = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        sourceMaps: 'inline',
        jsc: {
          target: 'es2024',
          parser: { syntax: 'typescript' },
          // What Node's type stripping does: an import that is not marked as a type stays.
          transform: { verbatimModuleSyntax: true },
          experimental: { keepImportAttributes: true },
        },
      },
    ],
  },
  modulePathIgnorePatterns: ['<rootDir>/.stryker-tmp/', '<rootDir>/test-output/'],
};

/** Everything that needs neither a browser nor a process to kill. The mutation tests run a part of it. */
export const unit = {
  ...common,
  displayName: 'unit',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  globalSetup: '<rootDir>/test/support/emptyTraffic.ts',
  testPathIgnorePatterns: ['<rootDir>/test/browser/', '<rootDir>/test/crash/'],
};

const browser = {
  ...common,
  displayName: 'browser',
  testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
};

const crash = {
  ...common,
  displayName: 'crash',
  testMatch: ['<rootDir>/test/crash/**/*.test.ts'],
};

// Jest takes a time limit from here alone; in a project it would leave the default of 5 s, which a busy machine exceeds.
export default { projects: [unit, browser, crash], testTimeout: 120_000 };
