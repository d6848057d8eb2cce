// The built product under kill -9, a flushed Redis, a full disk and people who act at once. Needs `npm run build` first.
// `npm test` runs the short ones; `npm run test:long` runs every process killed in every stage.
const long = process.env.FAULTS === 'long';
module.exports = {
  ...require('../../jest.preset.cjs'),
  displayName: 'faults',
  rootDir: __dirname,
  testMatch: [long ? '<rootDir>/**/*.long.ts' : '<rootDir>/**/*.spec.ts'],
  testTimeout: 240_000,
  maxWorkers: 1,
};
