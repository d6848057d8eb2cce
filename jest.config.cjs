module.exports = {
  // Of all projects: Jest hears a project's own only where that project runs alone. Generous: a laden machine is slow, not wrong.
  testTimeout: 120_000,
  projects: ['libs/contract', 'libs/dictionary', 'libs/validation', 'libs/ui', 'apps/api', 'apps/submitter', 'apps/admin', 'tools'].map(
    (folder) => `<rootDir>/${folder}/jest.config.cjs`,
  ),
};
