import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MaintenanceInput, MaintenanceView } from '@cqdg/contract';
import { AuditService } from '../audit/audit.service';
import { MaintenanceReader } from '../platform/access/maintenance-reader';
import type { Context } from '../platform/context/context';
import { DomainError } from '../platform/errors/domain-error';
import { MaintenanceNews } from './maintenance-news';
import { Maintenance } from './maintenance.entity';
import { maintenanceView, retryAfter } from './maintenance.view';

const ID = 1;

/** Maintenance: begun and ended by the centre, told to every open page, and each time an event of the audit. */
@Injectable()
export class MaintenanceService extends MaintenanceReader {
  constructor(
    private readonly audit: AuditService,
    private readonly news: MaintenanceNews,
  ) {
    super();
  }

  async current(ctx: Context): Promise<MaintenanceView> {
    return maintenanceView(await this.row(ctx.manager));
  }

  /** Begins it, or changes its words and its end. */
  async begin(ctx: Context, { message = null, until = null }: Omit<MaintenanceInput, 'state'>): Promise<MaintenanceView> {
    return ctx.transaction(async (tx) => {
      const now = await this.row(tx.manager);
      const row = { id: ID, message, since: now?.since ?? new Date(), until: until === null ? null : new Date(until) };
      await tx.manager.upsert(Maintenance, row, ['id']);
      const change = { before: now ? facts(now) : undefined, after: facts(row) };
      await this.audit.record(tx, { action: now ? 'maintenance.changed' : 'maintenance.begun', ...change });
      return this.told(tx, maintenanceView(row));
    });
  }

  async end(ctx: Context): Promise<MaintenanceView> {
    return ctx.transaction(async (tx) => {
      const { affected } = await tx.manager.delete(Maintenance, { id: ID });
      if (affected) await this.audit.record(tx, { action: 'maintenance.ended' });
      return this.told(tx, maintenanceView(null));
    });
  }

  async refuseChanges(manager: EntityManager): Promise<void> {
    const now = await this.row(manager);
    if (now) throw new DomainError('maintenance', { seconds: retryAfter(now.until) });
  }

  private row(manager: EntityManager): Promise<Maintenance | null> {
    return manager.findOneBy(Maintenance, { id: ID });
  }

  private async told(tx: Context, view: MaintenanceView): Promise<MaintenanceView> {
    await tx.afterCommit(() => this.news.changed(view));
    return view;
  }
}

const facts = ({ since, until }: Maintenance) => ({ since: since.toISOString(), until: until?.toISOString() ?? '' });
