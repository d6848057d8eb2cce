// Redis (or Valkey) from the PATH: npm has no sound binary of it.
import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { sleep, stop, stopLeftOver } from './processes.mjs';
import { ensureProgram } from './system-packages.mjs';

function answers(port, password) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.setTimeout(1000, () => socket.destroy());
    socket.on('error', () => resolve(false));
    socket.on('close', () => resolve(false));
    socket.on('connect', () => socket.write(`AUTH ${password}\r\nPING\r\n`));
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk;
      if (!text.includes('+PONG')) return;
      resolve(true);
      socket.destroy();
    });
  });
}

/** Starts Redis in `folder` on `port`, keeping its data between starts. Returns its address and `stop()`. */
export async function startRedis({ folder, port, password, say }) {
  const program = await ensureProgram(['redis-server', 'valkey-server'], ['redis-server'], say);
  await mkdir(folder, { recursive: true });
  const pidFile = join(folder, 'redis.pid');
  await stopLeftOver(pidFile, folder, 'SIGTERM');
  // In a file, not in arguments: any user of the machine may read those, and the password is among them.
  const settings = {
    port,
    bind: '127.0.0.1',
    dir: folder,
    appendonly: 'yes',
    save: '',
    requirepass: password,
    pidfile: pidFile,
    daemonize: 'no',
    'set-proc-title': 'no',
  };
  const settingsFile = join(folder, 'redis.conf');
  await writeFile(
    settingsFile,
    Object.entries(settings)
      .map(([name, value]) => `${name} ${JSON.stringify(String(value))}\n`)
      .join(''),
    { mode: 0o600 },
  );
  const child = spawn(program, [settingsFile], { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  let log = '';
  let ended = null;
  child.stdout.on('data', (chunk) => (log = (log + chunk).slice(-4000)));
  child.stderr.on('data', (chunk) => (log = (log + chunk).slice(-4000)));
  child.on('error', (error) => (ended = error.message));
  child.on('exit', (code) => (ended ??= `exit code ${code}`));
  for (let attempt = 0; !(await answers(port, password)); attempt++) {
    if (ended || attempt > 100) throw new Error(`Redis did not start (${ended ?? 'no answer'}):\n${log}`);
    await sleep(50);
  }
  return { url: `redis://:${encodeURIComponent(password)}@127.0.0.1:${port}`, pid: child.pid, child, stop: () => stop(child, 'SIGTERM') };
}
