// `npm start`: from a fresh clone to the running product. Plain Node until the pinned one is installed.
import { continueOnPinnedNode, ensureInstalled } from './lib/install.mjs';

const help = `npm start -- [options]

Installs, builds, starts PostgreSQL and Redis, migrates, makes demonstration accounts, and runs the API, the worker and the SFTP server.
Ctrl-C stops everything. The data stay in the data folder.

  --port N        the one HTTP port (default 3000, or API_PORT): / studies, /admin centre, /api, /api/docs
  --sftp-port N   where SFTP clients connect (default 2222, or SFTP_PORT)
  --data DIR      the data folder (default ./data, or DATA_DIR): database, queue, files, keys, mail
  --reset         empties the data folder first; asks, unless --yes is given
  --yes           answers yes to --reset
  --roles LIST    which parts run here: api, worker, sftp (default all)
  --no-demo       no demonstration study and accounts, only the first admin
  --help          this text

Settings replace the embedded parts: DATABASE_URL, REDIS_URL, SMTP_URL, PUBLIC_URL, … (docs/operation.md).
`;
const args = process.argv.slice(2);
if (args.includes('--help') || args.includes('-h')) {
  process.stdout.write(help);
} else {
  try {
    await ensureInstalled();
    continueOnPinnedNode('tools/start/run.mjs', args);
  } catch (error) {
    console.error(`\n${error.message}`);
    process.exitCode = 1;
  }
}
