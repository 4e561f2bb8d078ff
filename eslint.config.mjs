import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import tseslint from 'typescript-eslint';

const slices = [
  'accounts',
  'places',
  'facilities',
  'onboarding',
  'stays',
  'trips',
  'imports',
  'exchange',
  'population-sync',
  'oversight',
  'signals',
  'statistics',
  'reports',
  'receipts',
  'history',
];
const below = {
  accounts: [],
  places: [],
  facilities: ['places'],
  onboarding: ['accounts', 'places', 'facilities'],
  stays: ['places', 'facilities'],
  trips: ['facilities', 'stays'],
  imports: ['facilities', 'stays'],
  exchange: ['accounts', 'facilities', 'stays'],
  'population-sync': [],
  oversight: ['places', 'facilities', 'stays'],
  signals: ['places', 'facilities', 'stays'],
  statistics: ['places'],
  reports: ['statistics'],
  receipts: ['stays'],
  history: ['places', 'facilities', 'stays', 'trips'],
};
const forWeb = ['layer:domain', 'layer:contracts'];
const webLayers = ['layer:web-ui', 'layer:web-session', 'layer:web-slice'];
const lower = ['layer:domain', 'layer:contracts', 'layer:platform'];

/** Who may import whom: domain ← contracts ← platform ← slices ← apps, and among slices upwards never. */
export const boundaries = [
  { sourceTag: 'layer:domain', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'layer:wire', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'layer:contracts', onlyDependOnLibsWithTags: ['layer:domain'] },
  { sourceTag: 'layer:platform', onlyDependOnLibsWithTags: lower },
  { sourceTag: 'layer:slice', onlyDependOnLibsWithTags: [...lower, 'layer:wire', 'layer:slice'] },
  ...slices.map((slice) => ({
    sourceTag: `scope:${slice}`,
    onlyDependOnLibsWithTags: [...lower, 'layer:wire', ...below[slice].map((name) => `scope:${name}`)],
  })),
  { sourceTag: 'layer:mock', onlyDependOnLibsWithTags: ['layer:wire'] },
  { sourceTag: 'layer:machine', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'layer:app', onlyDependOnLibsWithTags: [...lower, 'layer:slice', 'layer:machine'] },
  { sourceTag: 'layer:web-ui', onlyDependOnLibsWithTags: ['layer:domain'] },
  { sourceTag: 'layer:web-session', onlyDependOnLibsWithTags: [...forWeb, 'layer:web-ui'] },
  {
    sourceTag: 'layer:web-slice',
    onlyDependOnLibsWithTags: [...forWeb, 'layer:web-ui', 'layer:web-session'],
  },
  { sourceTag: 'layer:web-app', onlyDependOnLibsWithTags: [...forWeb, ...webLayers] },
];

/** What belongs to no project, and the database server that tests and benches start as the launcher does. */
const outsideProjects = [
  '^.*/e2e/support/.*$',
  '^.*/migrations/index\\.ts$',
  '^.*/standalone/src/embedded-postgres\\.ts$',
];

const database = {
  name: 'typeorm',
  importNames: ['DataSource', 'EntityManager', 'Repository', 'QueryRunner'],
  message: 'Only libs/api/database sees a data source; use a door.',
  allowTypeImports: false,
};

export default tseslint.config(
  { ignores: ['**/dist', '**/node_modules', '.nx', '.data', 'tmp', '**/.angular', '**/coverage'] },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.recommended],
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          depConstraints: boundaries,
          allow: outsideProjects,
          enforceBuildableLibDependency: false,
          // Their words are JSON of their own, fetched with the later words and not with their code.
          checkDynamicDependenciesExceptions: [
            '@luutru/web-access-log',
            '@luutru/web-imports',
            '@luutru/web-onboarding',
            '@luutru/web-receipts',
            '@luutru/web-reports',
            '@luutru/web-signals',
            '@luutru/web-statistics',
            '@luutru/web-trips',
          ],
        },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: ['error', 'always'],
      'no-console': 'error',
    },
  },
  {
    files: ['libs/**/*.ts', 'apps/api/**/*.ts', 'apps/worker/**/*.ts'],
    ignores: ['libs/api/database/**', '**/*.spec.ts', '**/testing/**'],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { paths: [database] }] },
  },
  {
    files: ['libs/web/**/*.ts', 'apps/web/**/*.ts'],
    extends: [...angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/component-class-suffix': 'off',
      '@angular-eslint/directive-class-suffix': 'off',
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { paths: [{ name: '@luutru/contracts', message: 'types only', allowTypeImports: true }] },
      ],
    },
  },
  {
    files: ['libs/web/**/*.html', 'apps/web/**/*.html'],
    extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility],
  },
);
