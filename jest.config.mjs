import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

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

const webConfig = fileURLToPath(new URL('apps/web/jest.config.mjs', import.meta.url));

export default {
  maxWorkers: 2,
  // Jest takes no time-out of a single project; rules and shapes never come near this one.
  testTimeout: 120_000,
  projects: [
    {
      ...node,
      displayName: 'unit',
      testMatch: ['<rootDir>/{apps,libs,migrations}/**/*.spec.ts'],
      testPathIgnorePatterns: [
        '/node_modules/',
        '/dist/',
        '\\.integration\\.spec\\.ts$',
        '/apps/web/',
        '/libs/web/',
      ],
    },
    ...(existsSync(webConfig) ? [webConfig] : []),
    {
      ...node,
      ...withDatabase,
      displayName: 'integration',
      testMatch: ['<rootDir>/{apps,libs,migrations}/**/*.integration.spec.ts'],
    },
    {
      ...node,
      ...withDatabase,
      displayName: 'api',
      testMatch: ['<rootDir>/e2e/api/**/*.spec.ts'],
    },
    {
      ...node,
      ...withDatabase,
      displayName: 'browser',
      testMatch: ['<rootDir>/e2e/browser/**/*.spec.ts'],
    },
    {
      ...node,
      ...withDatabase,
      displayName: 'faults',
      testMatch: ['<rootDir>/e2e/faults/**/*.spec.ts'],
    },
  ],
};
