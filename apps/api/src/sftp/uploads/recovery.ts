import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AppConfig } from '../../platform/config/app-config';
import { DomainError } from '../../platform/errors/domain-error';
import { JsonLogger } from '../../platform/logging/json-logger';
import { Rounds } from '../../platform/rounds';
import { FolderStore } from '../../storage/folder-store';
import { Store } from '../../storage/store';
import { SftpIdentities } from '../accounts/identities';
import { ALIVE_SECONDS } from '../accounts/live-sessions';
import { Guest } from '../server/guest';
import { SftpAccount, SftpSession } from '../sftp-account.entities';
import { SftpPart } from '../sftp-file.entities';
import { SftpTree } from '../tree/sftp-tree';
import { isTemporary } from '../tree/temporary-names';
import { Parts } from './parts';

const LOOK_EVERY_MS = 5000;
/** A round of one process is enough: any other number would do, as long as it never changes. */
const LOCK = 7_307_102;

/** Takes up what a process that died left: sessions without an end, uploads that were whole and not taken, bytes that nobody will ask for. */
@Injectable()
export class SftpRecovery implements OnModuleInit, OnModuleDestroy {
  private readonly rounds: Rounds;

  constructor(
    private readonly config: AppConfig,
    private readonly dataSource: DataSource,
    private readonly identities: SftpIdentities,
    private readonly parts: Parts,
    private readonly tree: SftpTree,
    private readonly store: Store,
    private readonly logger: JsonLogger,
  ) {
    this.rounds = new Rounds(LOOK_EVERY_MS, () => this.look(), logger, 'left uploads not looked for');
  }

  onModuleInit(): void {
    this.rounds.start();
  }

  onModuleDestroy(): Promise<void> {
    return this.rounds.stop();
  }

  async look(): Promise<void> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const [{ mine }] = (await runner.query('SELECT pg_try_advisory_lock($1) AS mine', [LOCK])) as [{ mine: boolean }];
      if (!mine) return;
      try {
        await this.endLost(this.dataSource.manager);
        for (const part of await this.parts.orphans(this.dataSource.manager)) if (!isTemporary(part.path)) await this.take(part);
        await this.forget(this.dataSource.manager);
      } finally {
        await runner.query('SELECT pg_advisory_unlock($1)', [LOCK]);
      }
    } finally {
      await runner.release();
    }
  }

  private async endLost(manager: EntityManager): Promise<void> {
    await manager
      .createQueryBuilder()
      .update(SftpSession)
      .set({ endedAt: () => 'seen_at', endedHow: 'lost' })
      .where(`ended_at IS NULL AND seen_at < now() - interval '${ALIVE_SECONDS} seconds'`)
      .execute();
    await manager.query(
      `UPDATE sftp_transfer t SET outcome = 'broken', ended_at = now() WHERE t.outcome = 'underway'
         AND EXISTS (SELECT 1 FROM sftp_session s WHERE s.id = t.session_id AND s.ended_at IS NOT NULL)
         AND NOT EXISTS (SELECT 1 FROM sftp_part p WHERE p.transfer_id = t.id AND p.whole)`,
    );
  }

  private async take(part: SftpPart): Promise<void> {
    const { manager } = this.dataSource;
    const { name } = await manager.findOneByOrFail(SftpAccount, { id: part.accountId });
    const identity = await this.identities.find(manager, name);
    if (!identity?.role) return;
    try {
      await this.tree.take(new Guest(identity, manager, { address: null, agent: null }), part);
      this.logger.event('left upload taken', { part: part.id });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      // Not taken, and the log of transfers says why; or what kept it from being taken is still so.
      this.logger.event('left upload not taken', { part: part.id, code: error.code });
      await manager.update(SftpPart, part.id, { touchedAt: new Date() });
    }
  }

  /** Uploads that nobody came back for; and bytes of which nobody knows. */
  private async forget(manager: EntityManager): Promise<void> {
    const old = await manager.query<{ id: string }[]>(
      `SELECT id FROM sftp_part WHERE touched_at < now() - $1 * interval '1 day' LIMIT 1000`,
      [this.config.sftpPartDays],
    );
    await this.parts.drop(
      manager,
      old.map(({ id }) => id),
    );
    if (!(this.store instanceof FolderStore)) return;
    await this.store.sweepParts(async (ids) => {
      const known = await manager.query<{ id: string }[]>('SELECT id FROM sftp_part WHERE id = ANY ($1::uuid[])', [ids]);
      return new Set(known.map(({ id }) => id));
    });
  }
}
