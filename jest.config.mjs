/**
 * One project per kind of test; the file name says which:
 * `*.spec.ts` pure, `*.integration.spec.ts` with a real PostgreSQL, `e2e/**` with the whole system.
 */
const node = {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@luutru/source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest'] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['/dist/'],
  transformIgnorePatterns: ['/node_modules/'],
};
const withDatabase = {
  globalSetup: '<rootDir>/e2e/support/start-postgres.ts',
  globalTeardown: '<rootDir>/e2e/support/stop-postgres.ts',
};

export default {
  maxWorkers: 2,
  projects: [
    {
      ...node,
      displayName: 'unit',
      testMatch: ['<rootDir>/{apps,libs,migrations}/**/*.spec.ts'],
      testPathIgnorePatterns: ['/node_modules/', '/dist/', '\\.integration\\.spec\\.ts$', '/apps/web/', '/libs/web/'],
    },
  ],
};
