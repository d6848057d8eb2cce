module.exports = {
  projects: ['libs/contract', 'libs/dictionary', 'libs/validation', 'libs/ui', 'apps/api', 'apps/submitter', 'apps/admin', 'tools'].map(
    (folder) => `<rootDir>/${folder}/jest.config.cjs`,
  ),
};
