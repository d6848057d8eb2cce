// Shared by the two Angular apps and libs/ui: jsdom, zoneless, Angular's own compiler for templates.
const { createCjsPreset } = require('jest-preset-angular/presets');
const root = __dirname;
module.exports = (rootDir) => ({
  ...createCjsPreset({ tsconfig: `${rootDir}/tsconfig.spec.json` }),
  rootDir,
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  setupFilesAfterEnv: ['<rootDir>/src/test-setup.ts'],
  moduleNameMapper: {
    // See jest.preset.cjs.
    '^numfmt$': `${root}/node_modules/numfmt/dist/index.js`,
    '^@cqdg/contract$': `${root}/libs/contract/src/index.ts`,
    '^@cqdg/dictionary$': `${root}/libs/dictionary/src/index.ts`,
    '^@cqdg/validation$': `${root}/libs/validation/src/index.ts`,
    '^@cqdg/ui$': `${root}/libs/ui/src/index.ts`,
    '^@cqdg/ui/([\\w-]+)$': `${root}/libs/ui/src/$1/index.ts`,
    '\\.svg$': `${root}/libs/ui/src/testing/svg-stub.cjs`,
  },
});
