// One PostgreSQL and one Redis for all test files of the API; each file makes its own database in it.
module.exports = async () => {
  const { startTestServices } = await import('../../../tools/lib/services.mjs');
  const services = await startTestServices();
  globalThis.__cqdgTestServices = services;
  process.env.CQDG_TEST_DATABASE_URL = services.databaseUrl;
  process.env.CQDG_TEST_REDIS_URL = services.redisUrl;
};
