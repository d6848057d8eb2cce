import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Finding, Language } from '@cqdg/contract';
import type { Dictionary } from '@cqdg/dictionary';
import { DictionaryService } from '../../dictionaries/dictionary.service';
import { AppConfig } from '../../platform/config/app-config';
import { keepObjects } from '../../storage/object-references';
import { Store } from '../../storage/store';
import { findingsReport } from '../../validation/findings-report';
import { RunFinding } from '../../validation/run-finding.entity';
import { RunGroup } from '../../validation/run-group.entity';
import { Run } from '../../validation/run.entity';
import { findingView, groupView } from '../../validation/run.views';
import { RunReport } from '../sftp-file.entities';
import { type ReportGroup, runReportText, SHOWN } from './run-report-text';

/** How many runs of a study have their reports in the folder: the newest. */
const RUNS = 20;
const LIMIT = 500_000_000;

export interface ListedReport {
  run: Run;
  report: RunReport;
}

interface Wanted {
  study: { id: string; code: string };
  run: Run;
  language: Language;
  format: RunReport['format'];
}

/**
 * The reports of the last runs of a study. Each is made once, when it is first listed, and kept: a client that was told a size must read as many
 * bytes. What is erased of a run takes its reports with it.
 */
@Injectable()
export class RunReports {
  constructor(
    private readonly config: AppConfig,
    private readonly dictionaries: DictionaryService,
    private readonly store: Store,
  ) {}

  async list(manager: EntityManager, study: { id: string; code: string }, language: Language): Promise<ListedReport[]> {
    const runs = await manager
      .createQueryBuilder(Run, 'r')
      .where(`r.studyId = :studyId AND r.state IN ('passed', 'failed', 'broken')`, { studyId: study.id })
      .orderBy('r.endedAt', 'DESC')
      .limit(RUNS)
      .getMany();
    const ids = runs.map(({ id }) => id);
    const known = await manager
      .createQueryBuilder(RunReport, 'p')
      .where('p.runId = ANY(:ids) AND p.language = :language', { ids, language })
      .getMany();
    const listed: ListedReport[] = [];
    for (const run of runs) {
      for (const format of ['txt', 'tsv'] as const) {
        const found = known.find((one) => one.runId === run.id && one.format === format);
        listed.push({ run, report: found ?? (await this.make(manager, { study, run, language, format })) });
      }
    }
    return listed;
  }

  /** What is erased of a run meanwhile waits for its report, and takes it away with the rest. */
  private async make(manager: EntityManager, wanted: Wanted): Promise<RunReport> {
    const dictionary = await this.dictionaries.find(wanted.run.dictionary);
    return manager.transaction(async (inner) => {
      await inner.findOneOrFail(Run, { where: { id: wanted.run.id }, lock: { mode: 'for_no_key_update' } });
      return this.write(inner, wanted, dictionary);
    });
  }

  private async write(manager: EntityManager, { study, run, language, format }: Wanted, dictionary: Dictionary): Promise<RunReport> {
    const page = run.kind === 'registration' ? 'registration' : 'clinical';
    const url = `${this.config.publicUrl}/s/${encodeURIComponent(study.code)}/${page}`;
    const text =
      format === 'tsv'
        ? findingsReport(manager, run.id, dictionary, language)
        : [runReportText({ run, study: study.code, groups: await this.groups(manager, run.id), url }, dictionary, language)];
    const put = await this.store.put(encoded(text), LIMIT);
    if ('tooLarge' in put) throw new Error('A report is larger than any');
    const report = { runId: run.id, language, format, ...put };
    await keepObjects(manager, this.store, [put.sha256]);
    // Another process may have made the same.
    await manager.createQueryBuilder().insert().into(RunReport).values(report).orIgnore().execute();
    return Object.assign(new RunReport(), report);
  }

  private async groups(manager: EntityManager, runId: string): Promise<ReportGroup[]> {
    const groups = (await manager.find(RunGroup, { where: { runId }, order: { position: 'ASC' } })).map(groupView);
    const first = await manager.query<{ position: number }[]>(
      `SELECT position FROM (SELECT position, row_number() OVER (PARTITION BY table_name, field, code, severity ORDER BY position) AS place
         FROM run_finding WHERE run_id = $1) f WHERE place <= $2`,
      [runId, SHOWN],
    );
    const rows = await manager
      .createQueryBuilder(RunFinding, 'f')
      .where('f.runId = :runId AND f.position = ANY(:positions)', { runId, positions: first.map(({ position }) => position) })
      .orderBy('f.position')
      .getMany();
    const findings = new Map<string, Finding[]>();
    for (const finding of rows.map(findingView)) findings.set(keyOf(finding), [...(findings.get(keyOf(finding)) ?? []), finding]);
    return groups.map((group) => ({ ...group, findings: findings.get(keyOf(group)) ?? [] }));
  }
}

const keyOf = ({ table, field, code, severity }: Pick<Finding, 'table' | 'field' | 'code' | 'severity'>) =>
  JSON.stringify([table, field, code, severity]);

async function* encoded(text: AsyncIterable<string> | Iterable<string>): AsyncIterable<Uint8Array> {
  for await (const piece of text) yield Buffer.from(piece, 'utf8');
}
