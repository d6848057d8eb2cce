// Child processes: run to the end, or keep and stop politely. Plain Node >= 18, no dependency.
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';

/** Runs a command to its end and resolves with its exit code and output (when not inherited). */
export function run(command, args, { cwd, env, quiet = false, input } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = quiet ? ['pipe', 'pipe', 'pipe'] : ['inherit', 'inherit', 'inherit'];
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    // A program that reads nothing may be gone before it is written to; its exit code says how it went.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code: code ?? (signal ? 1 : 0), output }));
  });
}

/** Like `run`, and throws with the last lines of the output when the command fails. */
export async function must(command, args, options) {
  const { code, output } = await run(command, args, options);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}\n${output.trim().split('\n').slice(-40).join('\n')}`);
  return output;
}

/** Waits until the child has ended; after `patience` ms it is killed. */
export function stop(child, signal = 'SIGTERM', patience = 10_000) {
  if (!child || child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), patience);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    child.kill(signal);
  });
}

export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Whether `pid` still runs a command that names `text`: a number alone may belong to somebody else by now. */
export async function runs(pid, text) {
  if (!isAlive(pid)) return false;
  const { output } = await run('ps', ['-o', 'args=', '-p', String(pid)], { quiet: true }).catch(() => ({ output: '' }));
  const command = output || (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => ''));
  return command.includes(text);
}

/** Ends a process that a killed starter left behind, known by its pid file and its command. */
export async function stopLeftOver(pidFile, text, signal) {
  const pid = Number((await readFile(pidFile, 'utf8').catch(() => '')).split('\n')[0]);
  if (!pid || !(await runs(pid, text))) return;
  process.kill(pid, signal);
  for (let i = 0; i < 200 && isAlive(pid); i++) await sleep(100);
}

/**
 * Starts a service with `start` and starts it again when it falls over, until `stop()`.
 * `start` returns `{ child, stop(), … }` and must come back at the same address every time.
 */
export async function keepAlive(name, start, say = console.error) {
  let current = await start();
  let stopping = false;
  const watch = () =>
    current.child.once('exit', async () => {
      while (!stopping) {
        say(`${name} has stopped; starting it again.`);
        try {
          current = await start();
          watch();
          return;
        } catch (error) {
          say(error.message);
          await sleep(1000);
        }
      }
    });
  watch();
  const stopIt = () => {
    stopping = true;
    return current.stop();
  };
  return {
    ...current,
    /** Of the process that runs now. */
    get pid() {
      return current.pid;
    },
    stop: stopIt,
  };
}

/** A port that nothing listens on now. */
export function freePort(host = '127.0.0.1') {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, host, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

export function isPortFree(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}

/** Whether somebody takes connections there. */
export function isListening(port, host = '127.0.0.1') {
  return new Promise((resolve) => {
    const socket = connect(port, host);
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
