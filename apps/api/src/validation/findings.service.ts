import { Injectable } from '@nestjs/common';
import { IsNull, type FindOptionsWhere } from 'typeorm';
import type { FindingGroups, FindingsPage, FindingsQuery, Language } from '@cqdg/contract';
import { DictionaryService } from '../dictionaries/dictionary.service';
import type { Context } from '../platform/context/context';
import { DomainError } from '../platform/errors/domain-error';
import { limits, type PageQuery, pageOf } from '../platform/http/page-query';
import { findingsReport } from './findings-report';
import { RunFinding } from './run-finding.entity';
import { RunGroup } from './run-group.entity';
import type { Run } from './run.entity';
import { findingView, groupView, runView } from './run.views';
import { findRun } from './runs';

type Filter = Pick<FindingsQuery, 'table' | 'field' | 'code' | 'severity'>;

/** What a run found. */
@Injectable()
export class FindingsService {
  constructor(private readonly dictionaries: DictionaryService) {}

  async run(ctx: Context, runId: string): Promise<Run> {
    const run = await findRun(ctx.manager, ctx.inStudy('study.read').id, runId);
    if (!run) throw new DomainError('not_found');
    return run;
  }

  async groups(ctx: Context, runId: string): Promise<FindingGroups> {
    const run = await this.run(ctx, runId);
    const groups = await ctx.manager.find(RunGroup, { where: { runId }, order: { position: 'ASC' } });
    return { run: runView(run), groups: groups.map(groupView) };
  }

  /** `total` counts every finding of the run that passes the filter, also those beyond the cap, which no page shows. */
  async page(ctx: Context, runId: string, query: Filter & PageQuery): Promise<FindingsPage> {
    const run = await this.run(ctx, runId);
    const where = { runId, ...matching(query) };
    const rows = await ctx.manager.find(RunFinding, { where, order: { position: 'ASC' }, ...limits(query) });
    const total = (await ctx.manager.sum(RunGroup, 'count', where)) ?? 0;
    // Only of a run that found more than is kept, pages end before the count does.
    const capped = run.kept < run.errors + run.warnings;
    const kept = capped ? await ctx.manager.count(RunFinding, { where }) : total;
    return { ...pageOf(query, rows.map(findingView), total), kept };
  }

  /** Every finding that was kept, for a spreadsheet, in words of the dictionary that the run checked by. */
  async report(ctx: Context, runId: string, language: Language): Promise<{ name: string; lines: AsyncIterable<string> }> {
    const run = await this.run(ctx, runId);
    const name = `${ctx.inStudy('study.read').code}-${language === 'fr' ? 'constats' : 'findings'}-${run.number}.tsv`;
    return { name, lines: findingsReport(ctx.manager, run.id, await this.dictionaries.find(run.dictionary), language) };
  }
}

/** An empty text asks for findings that are about no table, or no field. */
function matching({ table, field, code, severity }: Filter) {
  const text = (value: string) => (value === '' ? IsNull() : value);
  return {
    ...(table === undefined ? {} : { tableName: text(table) }),
    ...(field === undefined ? {} : { field: text(field) }),
    ...(code === undefined ? {} : { code }),
    ...(severity === undefined ? {} : { severity }),
  } satisfies FindOptionsWhere<RunGroup>;
}
