/** ESM tests; `scripts/test.mjs` starts node with --experimental-vm-modules. Projects: server, client, browser. */
const swc = (jsx) => [
  '@swc/jest',
  {
    swcrc: false,
    jsc: {
      parser: { syntax: 'typescript', decorators: true, tsx: jsx },
      transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
      target: 'es2023',
      keepClassNames: true,
    },
    module: { type: 'es6' },
    sourceMaps: 'inline',
  },
];

const shared = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '\\.ts$': swc(false), '\\.tsx$': swc(true) },
};

// Only these two need a database, so that a client test alone starts none.
const withDatabase = { globalSetup: '<rootDir>/test/setup.mjs', globalTeardown: '<rootDir>/test/teardown.mjs' };

export default {
  rootDir: import.meta.dirname,
  maxWorkers: 2,
  testSequencer: '<rootDir>/test/longest-first.mjs',
  workerIdleMemoryLimit: '700MB',
  testTimeout: 180_000,
  projects: [
    {
      ...shared,
      ...withDatabase,
      displayName: 'server',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/browser/'],
    },
    { ...shared, displayName: 'client', testMatch: ['<rootDir>/client/src/**/*.test.ts', '<rootDir>/client/src/**/*.test.tsx'] },
    { ...shared, ...withDatabase, displayName: 'browser', testMatch: ['<rootDir>/test/browser/**/*.test.ts'] },
  ],
};
