import type { Account } from '../src/accounts/account.entities';
import { RegisteredSample } from '../src/registration/registered-sample.entity';
import { Registry } from '../src/registration/registry.entity';
import type { Study } from '../src/studies/study.entities';
import type { TestApp } from './harness';
import type { Browser } from './people';

/** Asks again until the answer is as wanted; throws with the last answer after ten seconds. */
export async function until<T>(ask: () => Promise<T>, wanted: (answer: T) => boolean, seconds = 10): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (wanted(answer)) return answer;
    if (Date.now() > end) throw new Error(`Still ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Sends a file as the page does: its bytes as the body. */
export function uploadTable(browser: Browser, study: Study, name: string, content: string | Buffer, table?: string) {
  const query = new URLSearchParams({ name, ...(table ? { table } : {}) });
  return browser
    .post(`/api/studies/${study.code}/submission/files?${query.toString()}`)
    .set('Content-Type', 'application/octet-stream')
    .send(Buffer.from(content));
}

/** One sample each, registered already: `P1` has biospecimen `B-P1` and sample `S-P1`. */
export async function samplesOf(t: TestApp, study: Study, account: Account, participants: string[]): Promise<void> {
  const { manager } = t.dataSource;
  const version = ((await manager.findOneBy(Registry, { studyId: study.id }))?.version ?? 0) + 1;
  await manager.upsert(Registry, { studyId: study.id, version, samples: participants.length }, ['studyId']);
  await manager.insert(
    RegisteredSample,
    participants.map((participant) => ({
      ...{ studyId: study.id, participant, biospecimen: `B-${participant}`, sample: `S-${participant}`, sampleType: 'NCIT:C449' },
      ...{ registryVersion: version, registeredAt: new Date(), registeredById: account.id },
    })),
  );
}
