// Journeys of a person through the real pages, API, worker, PostgreSQL and Redis, in Chromium. They need `npm run build` first.
module.exports = {
  ...require('../../jest.preset.cjs'),
  displayName: 'journeys',
  rootDir: __dirname,
  testTimeout: 300_000,
  maxWorkers: 1,
};
