import { sleep } from '../lib/processes.mjs';

/** Asks again until the answer is as wanted; what throws is asked again too. Throws after some time with what was said last. */
export async function until<T>(what: string, ask: () => Promise<T>, wanted: (answer: T) => boolean, seconds = 120): Promise<T> {
  let last: unknown = null;
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(40)) {
    try {
      const answer = await ask();
      if (wanted(answer)) return answer;
      last = answer;
    } catch (error) {
      last = error instanceof Error ? error.message : error;
    }
  }
  throw new Error(`${what}: not within ${seconds} s. Last: ${JSON.stringify(last)?.slice(0, 2000)}`);
}
