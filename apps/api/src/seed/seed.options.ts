import { parseArgs } from 'node:util';
import { isEmail } from 'class-validator';
import type { SeedOptions } from './seed.service';

export const seedHelp = `node dist/apps/api/seed.mjs [--admin-email EMAIL] [--demo]

Makes the first accounts of an installation and prints them as one JSON line: {"accounts":[{"email","password","what"}]}.
Running it again changes nothing. "password" is null once its owner has chosen another.

  --admin-email EMAIL  of the first administrator, where there is none yet (default admin@cqdg.test)
  --demo               also a curator, and the study DEMO with a lead, a submitter and a reader
`;

/** What the command line asks for; throws with a sentence when it cannot be understood. */
export function seedOptions(args: string[]): SeedOptions | 'help' {
  const { values } = parseArgs({
    args,
    options: {
      'admin-email': { type: 'string', default: 'admin@cqdg.test' },
      demo: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return 'help';
  if (!isEmail(values['admin-email'])) throw new Error('--admin-email wants an e-mail address');
  return { adminEmail: values['admin-email'], demo: values.demo };
}
