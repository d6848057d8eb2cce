import { join } from 'node:path';
import { execFileSync } from 'node:child_process';

const root = join(__dirname, '../..');

/** What ESLint says of `code`, as if it stood at `path`. */
function lint(path: string, code: string): string[] {
  try {
    execFileSync(
      process.execPath,
      [join(root, 'node_modules/eslint/bin/eslint.js'), '--stdin', '--stdin-filename', path, '--format', 'json'],
      { cwd: root, input: code, encoding: 'utf8' },
    );
    return [];
  } catch (error) {
    const output = (error as { stdout: string }).stdout;
    const [file] = JSON.parse(output) as { messages: { ruleId: string }[] }[];
    return (file?.messages ?? []).map((message) => message.ruleId);
  }
}

describe('boundaries between libs and apps', () => {
  it.each([
    [
      'a lib imports an app',
      'libs/contract/src/probe.ts',
      `import { App } from '../../../apps/submitter/src/app/app';\nexport const probe = App;\n`,
    ],
    ['a lib imports Nest', 'libs/validation/src/probe.ts', `import { Module } from '@nestjs/common';\nexport const probe = Module;\n`],
    ['a page imports TypeORM', 'apps/submitter/src/app/probe.ts', `import { Entity } from 'typeorm';\nexport const probe = Entity;\n`],
    ['the API imports Angular', 'apps/api/src/probe.ts', `import { signal } from '@angular/core';\nexport const probe = signal;\n`],
    ['the API imports the shared Angular parts', 'apps/api/src/probe.ts', `import * as ui from '@cqdg/ui';\nexport const probe = ui;\n`],
  ])('refuses that %s', (_, path, code) => {
    expect(lint(path, code)).toContain('@nx/enforce-module-boundaries');
  });

  it('refuses Node in a lib that also runs in the browser', () => {
    expect(lint('libs/validation/src/probe.ts', `import { readFileSync } from 'node:fs';\nexport const probe = readFileSync;\n`)).toContain(
      'no-restricted-imports',
    );
  });

  it('lets the API use a lib', () => {
    expect(lint('apps/api/src/probe.ts', `import { nextState } from '@cqdg/contract';\nexport const probe = nextState;\n`)).toEqual([]);
  });
});
