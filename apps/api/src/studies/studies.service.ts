import { Injectable } from '@nestjs/common';
import {
  type AuditFacts,
  type StudyInput,
  type StudyRole,
  type StudySummary,
  type StudyTerms,
  type StudyView,
  permissionsIn,
} from '@cqdg/contract';
import { In } from 'typeorm';
import { AuditService } from '../audit/audit.service';
import type { Context } from '../platform/context/context';
import { DomainError } from '../platform/errors/domain-error';
import { Member, Study } from './study.entities';
import { type StudyFacts, StudyProgress } from './study-progress';

const nothingYet: StudyFacts = { samples: 0, submission: null, requests: 0 };

@Injectable()
export class StudiesService {
  constructor(
    private readonly audit: AuditService,
    private readonly progress: StudyProgress,
  ) {}

  /** The studies that the person may see: staff all of them, others their own. */
  async list(ctx: Context): Promise<StudySummary[]> {
    const user = ctx.who();
    const memberships = await ctx.manager.findBy(Member, { accountId: user.id });
    const roles = new Map(memberships.map(({ studyId, role }) => [studyId, role]));
    const seesAll = permissionsIn(null, user.staffRole).has('study.read');
    const studies = await ctx.manager.find(Study, { where: seesAll ? {} : { id: In([...roles.keys()]) }, order: { code: 'ASC' } });
    return this.summaries(ctx, studies, roles);
  }

  async get(ctx: Context): Promise<StudyView> {
    const access = ctx.inStudy('study.read');
    return this.view(ctx, await ctx.manager.findOneByOrFail(Study, { id: access.id }), access.role);
  }

  async create(ctx: Context, input: StudyInput): Promise<StudyView> {
    return ctx.transaction(async (tx) => {
      const study = await this.insert(tx, input);
      await this.audit.record(tx, { action: 'study.created', studyId: study.id, params: { code: study.code } });
      return this.view(tx, study, null);
    });
  }

  /** Changes texts and terms. The code stays: files and receipts quote it. */
  async update(ctx: Context, { code, version, name, description, ...terms }: StudyInput): Promise<StudyView> {
    const access = ctx.inStudy('study.manage');
    if (code !== access.code) throw new DomainError('study.code_fixed');
    return ctx.transaction(async (tx) => {
      const before = await this.held(tx, access.id);
      if (version !== undefined && version !== before.version) throw new DomainError('changed_meanwhile');
      const change = { name: { ...name }, description: { ...description }, ...plain(terms), version: before.version + 1 };
      await tx.manager.update(Study, access.id, change);
      await this.audit.record(tx, { action: 'study.changed', before: auditFacts(before), after: auditFacts({ ...before, ...change }) });
      return this.get(tx);
    });
  }

  /** An archived study is read by its people and changed by nobody, until it is taken out again. Saying so twice changes nothing. */
  async archive(ctx: Context, archived: boolean): Promise<StudyView> {
    const access = ctx.inStudy('study.archive');
    return ctx.transaction(async (tx) => {
      const { archivedAt, version } = await this.held(tx, access.id);
      if ((archivedAt !== null) !== archived) {
        await tx.manager.update(Study, access.id, { archivedAt: archived ? new Date() : null, version: version + 1 });
        await this.audit.record(tx, { action: archived ? 'study.archived' : 'study.unarchived' });
      }
      return this.get(tx);
    });
  }

  private held(tx: Context, id: string): Promise<Study> {
    return tx.manager.findOneOrFail(Study, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  private async insert(tx: Context, { code, name, description, ...terms }: StudyInput): Promise<Study> {
    const rows = await tx.manager.query<{ id: string }[]>(
      `INSERT INTO study (code, name, description) VALUES ($1, $2, $3) ON CONFLICT (lower(code)) DO NOTHING RETURNING id`,
      [code, JSON.stringify(name), JSON.stringify(description)],
    );
    const id = rows[0]?.id;
    if (!id) throw new DomainError('study.code_taken', { code }, { code: 'taken' });
    const { dataUse = null, contact = null, embargoMonths = null } = plain(terms);
    await tx.manager.update(Study, id, { dataUse, contact, embargoMonths });
    return tx.manager.findOneByOrFail(Study, { id });
  }

  private async view(ctx: Context, study: Study, role: StudyRole | null): Promise<StudyView> {
    const [summary] = await this.summaries(ctx, [study], new Map(role ? [[study.id, role]] : []));
    if (!summary) throw new Error('A study without a summary');
    const { dataUse, contact, embargoMonths, version } = study;
    return { ...summary, dataUse, contact, embargoMonths, version };
  }

  private async summaries(ctx: Context, studies: Study[], roles: ReadonlyMap<string, StudyRole>): Promise<StudySummary[]> {
    const facts = await this.progress.of(
      ctx,
      studies.map(({ id }) => id),
    );
    return studies.map((study) => {
      const role = roles.get(study.id) ?? null;
      return {
        code: study.code,
        name: study.name,
        description: study.description,
        role,
        permissions: [...permissionsIn(role, ctx.user?.staffRole ?? null, study.archivedAt !== null)],
        ...(facts.get(study.id) ?? nothingYet),
        createdAt: study.createdAt.toISOString(),
        ...(study.archivedAt && { archivedAt: study.archivedAt.toISOString() }),
      };
    });
  }
}

/** The terms that were given, without what class-transformer adds; those left out stay away. */
function plain({ dataUse, contact, embargoMonths }: Partial<StudyTerms>): Partial<StudyTerms> {
  return {
    ...(dataUse !== undefined && {
      dataUse: dataUse && { permission: dataUse.permission, modifiers: [...new Set(dataUse.modifiers)].sort() },
    }),
    ...(contact !== undefined && { contact: contact && { name: contact.name, email: contact.email } }),
    ...(embargoMonths !== undefined && { embargoMonths }),
  };
}

/** Of the texts only the names, and nothing of the contact: they may speak of people. */
function auditFacts({ name, dataUse, embargoMonths }: Pick<Study, 'name' | 'dataUse' | 'embargoMonths'>): AuditFacts {
  const use = dataUse ? [dataUse.permission, ...dataUse.modifiers].join(' ') : '';
  return { nameFr: name.fr, nameEn: name.en, dataUse: use, embargoMonths: embargoMonths ?? '' };
}
