import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AppConfig } from '../../platform/config/app-config';
import type { Context } from '../../platform/context/context';
import { DomainError } from '../../platform/errors/domain-error';
import { JsonLogger } from '../../platform/logging/json-logger';
import { Rounds } from '../../platform/rounds';
import { SubmissionRuns } from '../../submissions/runs.service';
import { SftpIdentities } from '../accounts/identities';
import { liveSql } from '../accounts/live-sessions';
import { contextOf } from '../accounts/sftp-contexts';
import { SftpAccount, SftpSession } from '../sftp-account.entities';
import { SftpCheckDue, SftpPart } from '../sftp-file.entities';

const LOOK_EVERY_MS = 1000;

/**
 * Who sends fifteen tables wants one check of all: it begins once no more of them come for a moment. The wish is a row of the database, so that
 * it outlives the process that wrote it.
 */
@Injectable()
export class ChecksDue implements OnModuleInit, OnModuleDestroy {
  private readonly rounds: Rounds;

  constructor(
    private readonly config: AppConfig,
    private readonly dataSource: DataSource,
    private readonly runs: SubmissionRuns,
    private readonly identities: SftpIdentities,
    private readonly logger: JsonLogger,
  ) {
    this.rounds = new Rounds(LOOK_EVERY_MS, () => this.due(), logger, 'checks that are due not looked for');
  }

  onModuleInit(): void {
    this.rounds.start();
  }

  onModuleDestroy(): Promise<void> {
    return this.rounds.stop();
  }

  /** The study's tables have changed by this account. */
  async expect(ctx: Context, accountId: string): Promise<void> {
    const dueAt = new Date(Date.now() + this.config.sftpCheckSeconds * 1000);
    await ctx.manager.upsert(SftpCheckDue, { studyId: ctx.inStudy('study.read').id, accountId, dueAt }, ['studyId']);
  }

  /** Any number of processes may look: what one holds, the others leave out. */
  async due(): Promise<void> {
    for (;;) if (!(await this.takeOne())) return;
  }

  private takeOne(): Promise<boolean> {
    return this.dataSource.manager.transaction(async (manager) => {
      const due = await manager
        .createQueryBuilder(SftpCheckDue, 'd')
        .where('d.dueAt <= now()')
        .andWhere((query) => {
          // Some of the study's files are on their way: it is checked after them.
          const coming = query.subQuery().select('1').from(SftpPart, 'p').innerJoin(SftpSession, 's', 's.id = p.holderId');
          return `NOT EXISTS ${coming.where(`p.studyId = d.studyId AND p.folder = 'clinical' AND ${liveSql('s')}`).getQuery()}`;
        })
        .orderBy('d.dueAt')
        .limit(1)
        .setLock('pessimistic_write')
        .setOnLocked('skip_locked')
        .getOne();
      if (!due) return false;
      await manager.delete(SftpCheckDue, { studyId: due.studyId });
      const { name } = await manager.findOneByOrFail(SftpAccount, { id: due.accountId });
      const identity = await this.identities.find(manager, name);
      if (identity) await this.check(contextOf(identity, this.dataSource.manager, { address: null, agent: null }), due.studyId);
      return true;
    });
  }

  /** What keeps it from being checked (nothing left in it, signed meanwhile, no right any more) is told by the page. */
  private async check(ctx: Context, study: string): Promise<void> {
    try {
      await this.runs.start(ctx);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      this.logger.event('check not begun', { study, code: error.code });
    }
  }
}
