import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import tseslint from 'typescript-eslint';

const typed = ['**/*.ts'];
export default tseslint.config(
  { ignores: ['**/dist', '**/node_modules', '**/.nx', '**/.angular', '**/coverage', 'data', '**/generated'] },
  {
    files: ['**/*.ts'],
    plugins: { '@nx': nx },
    languageOptions: { parser: tseslint.parser },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: false,
          allow: [],
          depConstraints: [
            { sourceTag: 'type:lib', onlyDependOnLibsWithTags: ['type:lib'] },
            { sourceTag: 'type:app', onlyDependOnLibsWithTags: ['type:lib'] },
            { sourceTag: 'type:tool', onlyDependOnLibsWithTags: ['type:lib'] },
            {
              sourceTag: 'platform:any',
              onlyDependOnLibsWithTags: ['platform:any'],
              bannedExternalImports: ['@nestjs/*', 'typeorm', '@angular/*', 'bull', 'pg'],
            },
            {
              sourceTag: 'platform:browser',
              onlyDependOnLibsWithTags: ['platform:any', 'platform:browser'],
              bannedExternalImports: ['@nestjs/*', 'typeorm', 'bull', 'pg', 'exceljs'],
            },
            { sourceTag: 'platform:node', onlyDependOnLibsWithTags: ['platform:any'], bannedExternalImports: ['@angular/*'] },
          ],
        },
      ],
      'no-empty': 'error',
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'prefer-const': 'error',
    },
  },
  { files: ['tools/**', '**/*.spec.ts'], rules: { 'no-console': 'off' } },
  ...tseslint.configs.strict.map((c) => ({ ...c, files: typed })),
  {
    files: typed,
    rules: {
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-explicit-any': 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', { max: 7 }],
    },
  },
  {
    files: ['libs/validation/src/**/*.ts', 'libs/dictionary/src/**/*.ts', 'libs/contract/src/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/testing/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['node:*', 'fs', 'path', 'crypto', 'stream', 'buffer'], message: 'This lib also runs in the browser.' }] },
      ],
      'no-restricted-globals': ['error', 'Buffer', 'process', '__dirname'],
    },
  },
  ...[...angular.configs.tsRecommended].map((c) => ({ ...c, files: ['apps/{submitter,admin}/**/*.ts', 'libs/ui/**/*.ts'] })),
  {
    files: ['apps/{submitter,admin}/**/*.ts', 'libs/ui/**/*.ts'],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/prefer-on-push-component-change-detection': 'error',
      '@angular-eslint/prefer-signals': 'error',
      '@angular-eslint/prefer-standalone': 'error',
    },
  },
  ...[...angular.configs.templateRecommended, ...angular.configs.templateAccessibility].map((c) => ({
    ...c,
    files: ['**/*.html'],
    ignores: ['**/index.html'],
  })),
);
