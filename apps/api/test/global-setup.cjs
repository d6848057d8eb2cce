// One PostgreSQL and one Redis for all test files of the API; each file makes its own database in it.
module.exports = async () => {
  const { startTestServices } = await import('../../../tools/lib/services.mjs');
  const { bundle, root } = await import('../../../tools/build/esbuild.mjs');
  // Threads start from a file, not from Jest's modules: the program is built once for all tests.
  await bundle({ 'check-thread': 'apps/api/src/check-thread.ts' }, 'dist/api-test');
  process.env.CQDG_TEST_CHECK_THREAD = `${root}/dist/api-test/check-thread.mjs`;
  const services = await startTestServices();
  globalThis.__cqdgTestServices = services;
  process.env.CQDG_TEST_DATABASE_URL = services.databaseUrl;
  process.env.CQDG_TEST_APP_DATABASE_URL = services.appDatabaseUrl;
  process.env.CQDG_TEST_REDIS_URL = services.redisUrl;
};
