import { Injectable } from '@nestjs/common';
import { type SftpAccountState, type StudyRole, sftpAccountState } from '@cqdg/contract';
import type { EntityManager } from 'typeorm';
import { SessionsService } from '../../accounts/sessions.service';
import type { ContextUser } from '../../platform/context/context';
import { Member } from '../../studies/study.entities';
import { SftpAccount } from '../sftp-account.entities';

/** Who connects by a login, and what for. */
export interface SftpIdentity {
  /** With its keys. */
  account: SftpAccount;
  user: ContextUser;
  study: { id: string; code: string; archived: boolean };
  /** In the study now. */
  role: StudyRole | null;
  state: SftpAccountState;
}

/** For the server, which asks at each login and again and again while somebody is connected. */
@Injectable()
export class SftpIdentities {
  constructor(private readonly sessions: SessionsService) {}

  async find(manager: EntityManager, name: string): Promise<SftpIdentity | null> {
    return (await this.findAll(manager, [name]))[0] ?? null;
  }

  async findAll(manager: EntityManager, names: readonly string[]): Promise<SftpIdentity[]> {
    const found = await manager
      .createQueryBuilder(SftpAccount, 'a')
      .innerJoinAndSelect('a.person', 'p')
      .innerJoinAndSelect('a.study', 's')
      .leftJoinAndSelect('a.keys', 'k')
      .leftJoinAndMapOne('a.member', Member, 'm', 'm.studyId = a.studyId AND m.accountId = a.personId')
      .where('a.name = ANY (:names)', { names })
      .orderBy('k.addedAt', 'ASC')
      .getMany();
    return Promise.all(found.map((account) => this.identityOf(manager, account as SftpAccount & { member: Member | null })));
  }

  private async identityOf(manager: EntityManager, account: SftpAccount & { member: Member | null }): Promise<SftpIdentity> {
    const { person, study, expiresAt, keys } = account;
    const role = person.closedAt ? null : (account.member?.role ?? null);
    const secrets = keys.length + Number(account.passwordHash !== null);
    return {
      account,
      user: await this.sessions.userOf(manager, person),
      study: { id: study.id, code: study.code, archived: study.archivedAt !== null },
      role,
      state: sftpAccountState({ disabled: account.disabledAt !== null, member: role !== null, expiresAt, secrets }),
    };
  }
}
