import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { StaffRole, StudyRole } from '@cqdg/contract';
import { Account } from '../accounts/account.entities';
import { AccountsService } from '../accounts/accounts.service';
import { checkPassword } from '../accounts/password';
import { AuditService } from '../audit/audit.service';
import { AppConfig } from '../platform/config/app-config';
import { madeSecret } from '../platform/config/made-secret';
import type { Context } from '../platform/context/context';
import { Member, Study } from '../studies/study.entities';
import { type SeededSftp, demoSftp, makeDemoSftp } from './demo-sftp';

export interface SeedOptions {
  adminEmail: string;
  demo: boolean;
}

export interface SeededAccount {
  email: string;
  /** `null` once its owner has chosen another. */
  password: string | null;
  what: string;
}

export interface Seeded {
  accounts: SeededAccount[];
  sftp: SeededSftp | null;
}

const demoStudy = {
  code: 'DEMO',
  name: { fr: 'Étude de démonstration', en: 'Demonstration study' },
  description: {
    fr: 'Pour essayer le portail avec des données inventées.',
    en: 'To try the portal with made-up data.',
  },
};
const demoMembers: { email: string; displayName: string; role: StudyRole }[] = [
  { email: 'responsable@etude.test', displayName: 'Camille Roy', role: 'lead' },
  { email: 'donnees@etude.test', displayName: 'Alex Gagnon', role: 'submitter' },
  { email: 'lecture@etude.test', displayName: 'Dominique Cloutier', role: 'reader' },
];
/** Under this name its password is kept. */
const SFTP = 'sftp';
const demoCurator = { email: 'curation@cqdg.test', displayName: 'Claude Bergeron' };

/** The first accounts of an installation. Run at every start: it adds what is missing and changes nothing that is there. */
@Injectable()
export class SeedService {
  constructor(
    private readonly accounts: AccountsService,
    private readonly audit: AuditService,
    private readonly config: AppConfig,
  ) {}

  async run(ctx: Context, options: SeedOptions): Promise<Seeded> {
    return ctx.transaction(async (tx) => {
      // Two machines that start together must not both find nothing.
      await tx.manager.query(`SELECT pg_advisory_xact_lock(hashtext('cqdg-seed'))`);
      const seeded = [await this.admin(tx, options.adminEmail)];
      if (!options.demo) return { accounts: seeded, sftp: null };
      const { accounts, sftp } = await this.demo(tx);
      return { accounts: [...seeded, ...accounts], sftp };
    });
  }

  /** A first administrator, where the centre has none yet. */
  private async admin(tx: Context, email: string): Promise<SeededAccount> {
    const first = await tx.manager.findOne(Account, { where: { staffRole: 'admin' }, order: { createdAt: 'ASC' } });
    const account = first ?? (await this.account(tx, email, 'Administration du centre', 'admin'));
    return { email: account.email, password: await this.stillGiven(account), what: 'admin of the centre' };
  }

  private async demo(tx: Context): Promise<Seeded> {
    const study = await tx.manager.createQueryBuilder(Study, 's').where('lower(s.code) = lower(:code)', { code: demoStudy.code }).getOne();
    // Someone removed or changed a member of the demonstration: that stays.
    const made = study ?? (await this.demoStudy(tx));
    const curator = await this.accounts.findByEmail(tx, demoCurator.email);
    const members = await tx.manager.find(Member, { where: { studyId: made.id }, relations: { account: true } });
    const demo = members.filter(({ account }) => demoMembers.some(({ email }) => email === account.email));
    // In the order of the demonstration, whatever the database answers first.
    const order = demoMembers.map(({ email }) => email);
    demo.sort((a, b) => order.indexOf(a.account.email) - order.indexOf(b.account.email));
    const people = [
      ...(curator ? [{ account: curator, what: 'curator of the centre' }] : []),
      ...demo.map(({ account, role }) => ({ account, what: `${role} of the study ${made.code}` })),
    ];
    const accounts = people.map(async ({ account, what }) => ({ email: account.email, password: await this.stillGiven(account), what }));
    return { accounts: await Promise.all(accounts), sftp: await demoSftp(tx, made, await this.given(SFTP)) };
  }

  private async demoStudy(tx: Context): Promise<Study> {
    const study = await tx.manager.save(Study, { ...demoStudy });
    const { email, displayName } = demoCurator;
    if (!(await this.accounts.findByEmail(tx, email))) await this.account(tx, email, displayName, 'curator');
    for (const { email, displayName, role } of demoMembers) {
      const account = (await this.accounts.findByEmail(tx, email)) ?? (await this.account(tx, email, displayName, null));
      await tx.manager.insert(Member, { studyId: study.id, accountId: account.id, role });
      if (role === 'lead') await makeDemoSftp(tx, study, account, await this.given(SFTP));
    }
    await this.audit.record(tx, { action: 'study.created', studyId: study.id, params: { code: study.code } });
    return study;
  }

  private async account(tx: Context, email: string, displayName: string, staffRole: StaffRole | null): Promise<Account> {
    return this.accounts.create(tx, { email, displayName, language: 'fr', staffRole, password: await this.given(email) });
  }

  /** Made once and kept beside the other secrets, so that every start can print it. */
  private given(email: string): Promise<string> {
    const name = `password-${email.replace(/[^a-z0-9.-]/gi, '_')}`;
    return madeSecret(this.config.dataDir, name, () => randomBytes(12).toString('base64url'));
  }

  private async stillGiven(account: Account): Promise<string | null> {
    const password = await this.given(account.email);
    return account.passwordHash && (await checkPassword(password, account.passwordHash)).matches ? password : null;
  }
}
