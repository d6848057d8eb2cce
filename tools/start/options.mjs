import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../lib/install.mjs';

export class UsageError extends Error {}

/** Reads the arguments of `npm start`; throws a UsageError with a sentence for what it does not understand. */
export function readOptions(args, env) {
  let values;
  try {
    ({ values } = parseArgs({
      args,
      options: {
        port: { type: 'string' },
        'sftp-port': { type: 'string' },
        data: { type: 'string' },
        roles: { type: 'string' },
        reset: { type: 'boolean' },
        yes: { type: 'boolean' },
        'no-demo': { type: 'boolean' },
      },
    }));
  } catch (error) {
    throw new UsageError(`${error.message}. "npm start -- --help" lists the options.`);
  }
  const portOf = (name, text) => {
    const port = Number(text);
    if (!Number.isInteger(port) || port < 1 || port > 65_535)
      throw new UsageError(`--${name} wants a number from 1 to 65535, not "${text}".`);
    return port;
  };
  const port = portOf('port', values.port ?? env.API_PORT ?? 3000);
  const sftpPort = portOf('sftp-port', values['sftp-port'] ?? env.SFTP_PORT ?? 2222);
  const roles = (values.roles ?? 'api,worker,sftp').split(',');
  const unknown = roles.find((role) => !['api', 'worker', 'sftp'].includes(role));
  if (unknown !== undefined) throw new UsageError(`--roles knows api, worker and sftp, not "${unknown}".`);
  return {
    port,
    sftpPort,
    roles,
    dataDir: resolve(root, values.data ?? env.DATA_DIR ?? 'data'),
    reset: Boolean(values.reset),
    yes: Boolean(values.yes),
    demo: !values['no-demo'],
  };
}
