// Shared by the API, the tools and the libs without Angular. swc turns TypeScript and the ESM of Nest into CommonJS: no Node flags needed.
const root = __dirname;
module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/**/*.spec.ts'],
  moduleFileExtensions: ['ts', 'mjs', 'js', 'json', 'cjs'],
  transform: {
    '^.+\\.(t|j|mj)s$': [
      '@swc/jest',
      {
        swcrc: false,
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  transformIgnorePatterns: ['/node_modules/(?!(@nestjs|numfmt|saxes|typeorm|cookie|openid-client|oauth4webapi|jose)/)'],
  moduleNameMapper: {
    // numfmt 4.0.1 names a file for `require` that its package does not hold; bundlers and Node take the one below.
    '^numfmt$': `${root}/node_modules/numfmt/dist/index.js`,
    '^@cqdg/contract$': `${root}/libs/contract/src/index.ts`,
    '^@cqdg/dictionary$': `${root}/libs/dictionary/src/index.ts`,
    '^@cqdg/dictionary/cqdg$': `${root}/libs/dictionary/src/cqdg/index.ts`,
    '^@cqdg/dictionary/templates$': `${root}/libs/dictionary/src/templates/index.ts`,
    '^@cqdg/dictionary/testing$': `${root}/libs/dictionary/src/testing/index.ts`,
    '^@cqdg/validation$': `${root}/libs/validation/src/index.ts`,
  },
};
