module.exports = {
  ...require('../../jest.preset.cjs'),
  displayName: 'api',
  rootDir: __dirname,
  testTimeout: 120_000,
  globalSetup: './test/global-setup.cjs',
  globalTeardown: './test/global-teardown.cjs',
};
