import { once } from 'node:events';
import { type ServerResponse, createServer, get } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { Response } from 'express';
import type { Redis } from 'ioredis';
import type { StudyEvent } from '@cqdg/contract';
import { streamEvents } from '../src/events/live-stream';
import { Feed } from '../src/events/feed';
import { StudyFeed } from '../src/events/study-feed';
import { JsonLogger } from '../src/platform/logging/json-logger';
import { Publisher } from '../src/platform/redis/publisher';
import { RedisService } from '../src/platform/redis/redis.service';
import { Member, type Study } from '../src/studies/study.entities';
import { type TestApp, startTestApp } from './harness';
import { makeStudy, person, staff } from './people';
import { Workspace, goodFiles, samplesOf, until } from './submissions';

let t: TestApp;
let study: Study;
let lead: Workspace;
beforeAll(async () => {
  t = await startTestApp();
  await t.startWorker();
});
afterAll(() => t?.close());
beforeEach(async () => {
  study = await makeStudy(t);
  lead = new Workspace(await person(t, study, 'lead'), study);
});

/** A page that listens. */
function listen(page: Workspace, path = page.base) {
  const stream = { events: [] as StudyEvent[], people: [] as string[], status: 0, type: '', ended: false, close: () => request.destroy() };
  // Who else is here comes when it likes, between the others.
  const take = (event: StudyEvent) => {
    if (event.type === 'presence') stream.people = event.people.map(({ name, staff }) => (staff ? `${name} (staff)` : name));
    else stream.events.push(event);
  };
  const { port } = t.app.getHttpServer().address() as AddressInfo;
  const request = get({ port, path: `${path}/events`, headers: { cookie: page.browser.cookie } }, (response) => {
    stream.status = response.statusCode ?? 0;
    stream.type = response.headers['content-type'] ?? '';
    let text = '';
    response.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      const whole = text.split('\n\n');
      text = whole.pop() ?? '';
      for (const event of whole) if (event.startsWith('data: ')) take(JSON.parse(event.slice(6)) as StudyEvent);
    });
    response.on('end', () => (stream.ended = true));
  });
  request.on('error', () => (stream.ended = true));
  return stream;
}

describe('a subscriber', () => {
  it('hears what is told, though it subscribed before the connection was quite ready', async () => {
    const redis = t.app.get(RedisService);
    for (let round = 0; round < 20; round++) {
      const subscriber = redis.subscriber();
      await once(subscriber, 'connect');
      const heard = once(subscriber, 'message');
      await subscriber.subscribe(redis.name(`round-${round}`));
      await redis.client.publish(redis.name(`round-${round}`), 'news');
      expect((await heard)[1]).toBe('news');
      subscriber.disconnect();
    }
  });
});

describe('the live events of a study', () => {
  it('begin with its whole state, then tell each change until the run has ended', async () => {
    await samplesOf(t, study, lead.browser.account, ['P1', 'P2']);
    const stream = listen(lead);
    await until(
      async () => stream.events.length,
      (count) => count >= 2,
    );
    expect(stream.type).toMatch(/^text\/event-stream/);
    expect(stream.events.map(({ type }) => type).sort()).toEqual(['registration', 'submission']);
    await lead.uploadAll(goodFiles(study));
    await lead.browser.post(`${lead.base}/submission/run`).expect(202);
    await until(
      async () => stream.events.at(-1),
      (event) => event?.type === 'submission' && event.submission.state === 'valid',
    );
    const runs = stream.events.flatMap((event) => (event.type === 'run' ? [event.run.state] : []));
    expect(runs[0]).toBe('running');
    stream.close();
  });

  it('are not told to another study', async () => {
    const otherStudy = await makeStudy(t);
    const stream = listen(new Workspace(await person(t, otherStudy, 'lead'), otherStudy));
    await until(
      async () => stream.events.length,
      (count) => count >= 2,
    );
    await lead.uploadAll(goodFiles(study));
    await lead.submission();
    expect(stream.events).toHaveLength(2);
    stream.close();
    const stranger = listen(new Workspace(await person(t, null, null), study), lead.base);
    await until(
      async () => stranger.status,
      (status) => status === 404,
    );
  });

  it('end with the session, and when the person leaves the study', async () => {
    const [first, second] = [listen(lead), listen(new Workspace(await person(t, study, 'reader'), study))];
    await until(
      async () => [first.events.length, second.events.length],
      (counts) => counts.every((count) => count >= 2),
    );
    await lead.browser.delete('/api/session').expect(204);
    await until(async () => first.ended, Boolean);
    expect(second.ended).toBe(false);
    await t.dataSource.manager.delete(Member, { studyId: study.id });
    await until(async () => second.ended, Boolean);
  });

  it('end when Redis was away, for then some may be lost: who comes back gets the whole state', async () => {
    const stream = listen(lead);
    await until(
      async () => stream.events.length,
      (count) => count >= 2,
    );
    const { connection } = t.app.get(StudyFeed) as unknown as { connection: Redis };
    connection.disconnect(true);
    await until(async () => stream.ended, Boolean, 60);
    const again = listen(lead);
    await until(
      async () => again.events.map(({ type }) => type).sort(),
      (types) => types.join() === 'registration,submission',
    );
    again.close();
  });
});

describe('who has a page of a study open', () => {
  const present = (stream: ReturnType<typeof listen>, names: string[]) =>
    until(
      async () => stream.people,
      (people) => people.join() === [...names].sort((a, b) => a.localeCompare(b)).join(),
    );

  it('is told to the others, each person once, until the last page is closed', async () => {
    const other = await person(t, study, 'submitter');
    const centre = await staff(t, 'curator');
    const [mine, theirs] = [lead.browser.account.displayName, other.account.displayName];
    const first = listen(lead);
    await present(first, [mine]);
    const pages = [listen(new Workspace(other, study)), listen(new Workspace(other, study))];
    await present(first, [mine, theirs]);
    const console = listen(new Workspace(centre, study));
    await present(first, [mine, theirs, `${centre.account.displayName} (staff)`]);
    await present(console, [mine, theirs, `${centre.account.displayName} (staff)`]);
    console.close();
    pages[0]?.close();
    await present(first, [mine, theirs]);
    pages[1]?.close();
    await present(first, [mine]);
    first.close();
  });

  it('is not told to another study', async () => {
    const otherStudy = await makeStudy(t);
    const other = new Workspace(await person(t, otherStudy, 'lead'), otherStudy);
    const [mine, theirs] = [listen(lead), listen(other)];
    await present(mine, [lead.browser.account.displayName]);
    await present(theirs, [other.browser.account.displayName]);
    mine.close();
    theirs.close();
  });
});

describe('news that something changed', () => {
  /** Reads what the test says, when the test says. */
  class SlowFeed extends Feed {
    state = 0;
    readonly readings: (() => void)[] = [];
    failing = false;

    protected async read(): Promise<object> {
      const seen = this.state;
      await new Promise<void>((resolve) => this.readings.push(resolve));
      if (this.failing) throw new Error('away');
      return { seen };
    }
  }

  async function slowFeed() {
    const feed = new SlowFeed(t.app.get(RedisService), t.app.get(JsonLogger), 'slow-events:');
    await feed.onModuleInit();
    const heard: string[] = [];
    feed.listen(
      'one',
      (event) => heard.push(event),
      () => undefined,
    );
    const publisher = t.app.get(Publisher);
    /** Comes back when the feed has heard it: news comes in the order in which it was told. */
    const change = async () => {
      await publisher.publish('slow-events:', 'one', { changed: 'state' });
      const arrived = new Promise<void>((resolve) => {
        const stop = feed.listen(
          'after',
          () => (stop(), resolve()),
          () => undefined,
        );
      });
      await publisher.publish('slow-events:', 'after', { event: {} });
      await arrived;
    };
    const reading = (count: number) =>
      until(
        async () => feed.readings.length,
        (now) => now === count,
      );
    return { feed, heard, change, reading };
  }

  it('ends with the newest state, though it changed while an older one was read', async () => {
    const { feed, heard, change, reading } = await slowFeed();
    await change();
    await reading(1);
    feed.state = 1;
    for (let time = 0; time < 5; time++) await change();
    feed.readings[0]?.();
    await reading(2);
    feed.readings[1]?.();
    await until(
      async () => heard,
      (now) => now.length === 2,
    );
    expect(heard).toEqual(['{"seen":0}', '{"seen":1}']);
    expect(feed.readings).toHaveLength(2);
    feed.onModuleDestroy();
  });

  it('is read again while it cannot be read', async () => {
    const { feed, heard, change, reading } = await slowFeed();
    feed.failing = true;
    await change();
    await reading(1);
    feed.readings[0]?.();
    await reading(2);
    feed.failing = false;
    feed.readings[1]?.();
    await until(
      async () => heard,
      (now) => now.length === 1,
    );
    feed.onModuleDestroy();
  });
});

describe('a page that does not read', () => {
  it('takes nothing more once its stream has ended, and brings nobody down', async () => {
    let missed: () => void = () => undefined;
    let tell: (event: string) => void = () => undefined;
    let stream = null as ServerResponse | null;
    const some = 'x'.repeat(500_000);
    const server = createServer((_request, response) => {
      stream = response;
      void streamEvents(Object.assign(response, { set: () => response }) as unknown as Response, {
        listen: (listener, cutOff) => {
          [tell, missed] = [listener, cutOff];
          return () => undefined;
        },
        snapshot: async () => [],
        allowed: async () => true,
        failed: () => undefined,
      });
    });
    await new Promise<void>((resolve) => server.listen(0, resolve));
    const page = connect((server.address() as AddressInfo).port);
    page.pause().write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
    try {
      await until(async () => stream, Boolean);
      // As much as the network between takes, and a little more.
      while (stream?.writableLength === 0) {
        tell(some);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      missed();
      tell('{}');
      await new Promise((resolve) => setImmediate(resolve));
      expect(stream).toMatchObject({ writableEnded: true, closed: false });
    } finally {
      page.destroy();
      server.close();
    }
  });
});
