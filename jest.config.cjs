/** One jest for the whole project; swc compiles, `npm run typecheck` checks the types. */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/core', '<rootDir>/server', '<rootDir>/localcloud', '<rootDir>/seeds', '<rootDir>/bench', '<rootDir>/tests', '<rootDir>/scripts', '<rootDir>/miniprogram'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: {
    '^.+\\.tsx?$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022', transform: { react: { runtime: 'automatic' } } } }],
  },
  moduleNameMapper: {
    '^fast-check$': '<rootDir>/tests/support/seeded-fast-check.ts',
    '^@core/(.*)$': '<rootDir>/core/$1',
    // The client as it is built for WeChat, on a phone that tests hold in their hand.
    '^@tarojs/taro$': '<rootDir>/tests/support/wechat-phone.ts',
    '^(\\./|\\.\\./cloud/)platform$': '<rootDir>/miniprogram/src/shared/cloud/platform.weapp.ts',
  },
  // Far more than any test takes: only what hangs is ended by it, however slow the machine.
  testTimeout: 180_000,
};
