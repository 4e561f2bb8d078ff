import presets from 'jest-preset-angular/presets/index.js';

const preset = presets.createEsmPreset({ tsconfig: '<rootDir>/tsconfig.spec.json' });

/** Specs of the web client: pages and rules of the screen, in jsdom, without zones. */
export default {
  ...preset,
  displayName: 'web',
  roots: ['<rootDir>', '<rootDir>/../../libs/web'],
  testMatch: ['**/*.spec.ts'],
  modulePathIgnorePatterns: ['/dist/'],
  setupFilesAfterEnv: ['<rootDir>/testing/setup.ts'],
  testEnvironmentOptions: { customExportConditions: ['@luutru/source', 'browser', 'default'] },
  moduleNameMapper: {
    ...preset.moduleNameMapper,
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '\\.wasm$': '<rootDir>/testing/wasm-path.ts',
  },
};
