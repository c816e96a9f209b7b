// How tests run: CommonJS made by swc (real Workers and native ESM do not go together in Jest),
// real servers started once per run. No module is mapped to a fake here.

// packages that ship ES modules only; jest leaves node_modules untransformed otherwise
const esmOnly = [
  'postal-mime',
  'node-pg-migrate',
  'glob',
  'minimatch',
  'brace-expansion',
  'balanced-match',
  'path-scurry',
  'lru-cache',
  'minipass',
  'p-map',
  'jose',
  'openid-client',
  'oauth4webapi',
  'oidc-provider',
  'nanoid',
  'quick-lru',
  'eta',
  'jsesc',
  'oidc-token-hash',
];

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  globalSetup: './test/support/servers/setup.ts',
  globalTeardown: './test/support/servers/teardown.ts',
  maxWorkers: 2,
  testTimeout: 120_000,
  extensionsToTreatAsEsm: [],
  transform: {
    '\\.[cm]?[jt]s$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2024' },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(?:.*/)?(?:${esmOnly.join('|')})/)`],
};
