import { Injectable } from '@nestjs/common';
import type { StudyInput, StudySummary } from '@cqdg/contract';
import { permissionsIn } from '@cqdg/contract';
import type { StudyRole } from '@cqdg/contract';
import { In } from 'typeorm';
import { AuditService } from '../audit/audit.service';
import type { Context } from '../platform/context/context';
import { DomainError } from '../platform/errors/domain-error';
import { Member, Study } from './study.entities';
import { type StudyFacts, StudyProgress } from './study-progress';

const nothingYet: StudyFacts = { samples: 0, submission: null };

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

  async get(ctx: Context): Promise<StudySummary> {
    const access = ctx.inStudy('study.read');
    const study = await ctx.manager.findOneByOrFail(Study, { id: access.id });
    return this.one(ctx, study, access.role);
  }

  async create(ctx: Context, input: StudyInput): Promise<StudySummary> {
    return ctx.transaction(async (tx) => {
      const study = await this.insert(tx, input);
      await this.audit.record(tx, { action: 'study.created', studyId: study.id, params: { code: study.code } });
      return this.one(tx, study, null);
    });
  }

  /** Changes the texts. The code stays: files and receipts quote it. */
  async update(ctx: Context, input: StudyInput): Promise<StudySummary> {
    const access = ctx.inStudy('study.manage');
    if (input.code !== access.code) throw new DomainError('study.code_fixed');
    return ctx.transaction(async (tx) => {
      const before = await tx.manager.findOneOrFail(Study, { where: { id: access.id }, lock: { mode: 'pessimistic_write' } });
      const after = { name: { ...input.name }, description: { ...input.description } };
      await tx.manager.update(Study, access.id, after);
      await this.audit.record(tx, { action: 'study.changed', before: facts(before), after: facts(after) });
      return this.get(tx);
    });
  }

  private async insert(tx: Context, { code, name, description }: StudyInput): Promise<Study> {
    const rows = await tx.manager.query<{ id: string }[]>(
      `INSERT INTO study (code, name, description) VALUES ($1, $2, $3) ON CONFLICT (lower(code)) DO NOTHING RETURNING id`,
      [code, JSON.stringify(name), JSON.stringify(description)],
    );
    const id = rows[0]?.id;
    if (!id) throw new DomainError('study.code_taken', { code }, { code: 'taken' });
    return tx.manager.findOneByOrFail(Study, { id });
  }

  private async one(ctx: Context, study: Study, role: StudyRole | null): Promise<StudySummary> {
    const [summary] = await this.summaries(ctx, [study], new Map(role ? [[study.id, role]] : []));
    if (!summary) throw new Error('A study without a summary');
    return summary;
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
        permissions: [...permissionsIn(role, ctx.user?.staffRole ?? null)],
        ...(facts.get(study.id) ?? nothingYet),
        createdAt: study.createdAt.toISOString(),
      };
    });
  }
}

/** Of the texts only the names: a description may speak of people. */
const facts = ({ name }: Pick<Study, 'name'>) => ({ nameFr: name.fr, nameEn: name.en });
