import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { Account } from '../src/accounts/account.entities';
import { AccountsService } from '../src/accounts/accounts.service';
import { Context } from '../src/platform/context/context';
import { SeedModule } from '../src/seed/seed.module';
import { seedOptions } from '../src/seed/seed.options';
import { SeedService } from '../src/seed/seed.service';
import { makeGround } from './harness';

let ground: Awaited<ReturnType<typeof makeGround>>;
let app: INestApplicationContext;
let ctx: Context;
const seed = (demo: boolean) => app.get(SeedService).run(ctx, { adminEmail: 'admin@cqdg.test', demo });

beforeAll(async () => {
  ground = await makeGround();
  app = await NestFactory.createApplicationContext(SeedModule.with(ground.config), { logger: false });
  ctx = Context.system(app.get(DataSource).manager, randomUUID());
});
afterAll(async () => {
  await app?.close();
  await ground?.remove();
});

describe('the first accounts', () => {
  it('are made once, with passwords that open a session', async () => {
    const { accounts: first, sftp } = await seed(true);
    expect(first.map(({ email, what }) => [email, what])).toEqual([
      ['admin@cqdg.test', 'admin of the centre'],
      ['curation@cqdg.test', 'curator of the centre'],
      ['responsable@etude.test', 'lead of the study DEMO'],
      ['donnees@etude.test', 'submitter of the study DEMO'],
      ['lecture@etude.test', 'reader of the study DEMO'],
    ]);
    for (const { email, password } of first) {
      await expect(app.get(AccountsService).authenticate(ctx, email, password ?? '')).resolves.toMatchObject({ email });
    }
    expect(sftp).toEqual({ name: 'demo-camille-roy', password: expect.stringMatching(/^\S{16}$/) });
    expect(await seed(true)).toEqual({ accounts: first, sftp });
    expect(await ctx.manager.count(Account)).toBe(5);
  });

  it('do not show a password that its owner has changed', async () => {
    const [admin] = (await seed(false)).accounts;
    const { id, displayName, language, staffRole } = await ctx.manager.findOneByOrFail(Account, { email: 'admin@cqdg.test' });
    const asAdmin = ctx.with({ user: { id, email: 'admin@cqdg.test', displayName, language, staffRole } });
    await app.get(AccountsService).changePassword(asAdmin, admin?.password ?? '', 'trois huards au lac');
    expect((await seed(false)).accounts[0]).toEqual({ email: 'admin@cqdg.test', password: null, what: 'admin of the centre' });
  });

  it('are asked for by a command line that says what it does not understand', () => {
    expect(seedOptions(['--demo'])).toEqual({ adminEmail: 'admin@cqdg.test', demo: true });
    expect(() => seedOptions(['--admin-email', 'nobody'])).toThrow('--admin-email wants an e-mail address');
    expect(() => seedOptions(['--what'])).toThrow('--what');
  });
});
