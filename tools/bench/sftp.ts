import { randomBytes } from 'node:crypto';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { measured } from './sftp-cost';
import { type Act, clear, transfer } from './sftp-client';
import { type Subject, startSubjects } from './sftp-servers';

export interface Plan {
  megabytes: number;
  rounds: number;
  ciphers?: string[];
  streams?: number[];
  folder?: string;
}

const CIPHERS = ['aes128-gcm@openssh.com', 'aes256-gcm@openssh.com', 'chacha20-poly1305@openssh.com', 'aes128-ctr'];
const MB = 1_000_000;

/** Of one run, or the median of several. MB/s, seconds of the processor for a gigabyte, MB. */
interface Figures {
  speed: number;
  cpu: number;
  memory: number;
}

/** Every combination once a round, one server after the other, so that what else the machine does slows down all of them alike. */
export async function benchSftp(plan: Plan, say: (text: string) => void) {
  const { megabytes, rounds, ciphers = CIPHERS, streams: counts = [1, 8] } = plan;
  const folder = await mkdtemp(join(plan.folder ?? (existsSync('/dev/shm') ? '/dev/shm' : tmpdir()), 'cqdg-bench-'));
  const { subjects, stop } = await startSubjects(folder);
  try {
    const cases = counts.flatMap((streams) => (['put', 'get'] as const).map((act) => ({ act, streams })));
    const found = new Map<string, Figures[]>();
    const once = async (subject: Subject, cipher: string, streams: number, act: Act) => {
      const source = await sourceOf(folder, (megabytes * MB) / streams);
      const work = { act, cipher, streams, source };
      const { result: seconds, cpuSeconds, memory } = await measured(subject.pid, () => transfer(subject, work));
      // What was put is what is got next.
      if (act === 'get') await clear(subject, work);
      return { speed: megabytes / seconds, cpu: (1000 * cpuSeconds) / megabytes, memory: memory / MB };
    };
    for (let round = 0; round <= rounds; round++) {
      for (const cipher of round === 0 ? ciphers.slice(0, 1) : ciphers) {
        for (const { act, streams } of cases) {
          for (const subject of subjects.filter(({ least }) => streams >= least)) {
            const figures = await once(subject, cipher, streams, act);
            const key = keyOf(subject.name, cipher, streams, act);
            // The first round warms up.
            if (round > 0) found.set(key, [...(found.get(key) ?? []), figures]);
            const { speed, cpu, memory } = figures;
            const when = round === 0 ? 'warm-up' : `round ${round}`;
            say(
              `${when}: ${act} x${streams} ${cipher}, ${subject.name}: ${Math.round(speed)} MB/s, ${rounded(cpu)} s/GB, ${Math.round(memory)} MB`,
            );
          }
        }
      }
    }
    const rows = cases.flatMap(({ act, streams }) =>
      ciphers.flatMap((cipher) => {
        const of = ({ name }: Subject) => medians(found.get(keyOf(name, cipher, streams, act)) ?? []);
        const bare = subjects.find(({ bare: yes }) => yes);
        return subjects
          .filter(({ least }) => streams >= least)
          .map((subject) => {
            const figures = of(subject);
            const ratio = bare ? figures.speed / of(bare).speed : NaN;
            const { speed, cpu, memory } = figures;
            return {
              ...{ act, streams, cipher, server: subject.name, speed: Math.round(speed), ratio: rounded(ratio), cpu: rounded(cpu) },
              memory: Math.round(memory),
            };
          });
      }),
    );
    return { folder, megabytes, rounds, rows };
  } finally {
    await stop();
    await rm(folder, { recursive: true, force: true });
  }
}

const keyOf = (...parts: (string | number)[]) => parts.join(' ');
const rounded = (value: number) => Math.round(value * 100) / 100;

function medians(runs: Figures[]): Figures {
  const of = (key: keyof Figures) => runs.map((one) => one[key]).sort((a, b) => a - b)[Math.floor(runs.length / 2)] ?? NaN;
  return { speed: of('speed'), cpu: of('cpu'), memory: of('memory') };
}

/** A file that no compression makes smaller; made once. */
async function sourceOf(folder: string, bytes: number): Promise<string> {
  const path = join(folder, `source-${bytes}`);
  if (existsSync(path)) return path;
  const file = await open(path, 'w');
  const piece = randomBytes(Math.min(bytes, 8 * MB));
  for (let at = 0; at < bytes; at += piece.length) await file.write(piece, 0, Math.min(piece.length, bytes - at));
  await file.close();
  return path;
}
