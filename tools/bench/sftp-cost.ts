import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** Of Linux, everywhere. */
const TICKS_A_SECOND = 100;
const LOOK_MS = 50;

/** What a server and its children cost while something is done: seconds of the processor, and bytes of memory at most. */
export async function measured<T>(pid: number, work: () => Promise<T>): Promise<{ result: T; cpuSeconds: number; memory: number }> {
  for (const one of family(pid)) forgetPeak(one);
  const before = ticksOf(pid);
  const peaks = new Map<number, number>();
  const look = () => {
    for (const one of family(pid)) peaks.set(one, Math.max(peaks.get(one) ?? 0, peakOf(one)));
  };
  const timer = setInterval(look, LOOK_MS);
  const result = await work().finally(() => clearInterval(timer));
  // A child that ended counts for its parent once that has heard of it.
  await pause(200);
  look();
  const cpuSeconds = (ticksOf(pid) - before) / TICKS_A_SECOND;
  return { result, cpuSeconds, memory: [...peaks.values()].reduce((sum, bytes) => sum + bytes, 0) };
}

function family(pid: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), parent: Number(fieldsOf(Number(name))[1]) }));
  const below = (one: number): number[] => [one, ...parents.filter(({ parent }) => parent === one).flatMap((child) => below(child.pid))];
  return below(pid);
}

/** Of /proc/PID/stat, from the state on: what comes before holds the program's name, in which there may be anything. */
function fieldsOf(pid: number): string[] {
  const text = read(`/proc/${pid}/stat`);
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

/** utime, stime, cutime and cstime: of the process, and of its children that ended. */
function ticksOf(pid: number): number {
  return family(pid)
    .flatMap((one) => fieldsOf(one).slice(11, 15))
    .reduce((sum, ticks) => sum + Number(ticks), 0);
}

const peakOf = (pid: number) => 1024 * Number(/VmHWM:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0);

function forgetPeak(pid: number): void {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, '5');
  } catch {
    // A peak that cannot be forgotten is that of the whole life of the process.
  }
}

/** Of a process that may be gone. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
