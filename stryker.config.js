import { unit } from './jest.config.js';

export default {
  mutate: ['src/domain/**/*.ts'],
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules'],
  jest: {
    projectType: 'custom',
    config: {
      ...unit,
      testMatch: ['<rootDir>/test/domain/**/*.test.ts'],
      modulePathIgnorePatterns: [],
      // What is said here is laid over jest.config.js, whose projects would run every test once for each of them.
      projects: [],
    },
    // Looks imports up without their .ts extension and would find no test.
    enableFindRelatedTests: false,
  },
  coverageAnalysis: 'perTest',
  // The rules are tables: their mutants run at import, and ignoring them would hide most of the domain.
  ignoreStatic: false,
  ignorePatterns: ['data', 'test-output'],
  concurrency: 2,
  reporters: ['clear-text', 'html'],
  htmlReporter: { fileName: 'reports/mutation.html' },
  thresholds: { high: 100, low: 95, break: 90 },
};
