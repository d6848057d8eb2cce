import { Injectable } from '@nestjs/common';
import type { Language } from '@cqdg/contract';
import { DictionaryService } from '../../dictionaries/dictionary.service';
import { AppConfig } from '../../platform/config/app-config';
import { DomainError } from '../../platform/errors/domain-error';
import type { ObjectReader } from '../../storage/object-store';
import { Store } from '../../storage/store';
import { findSubmission } from '../../submissions/submissions';
import { usedBytes } from '../accounts/usage';
import type { Guest } from '../server/guest';
import { SftpPart, SftpTransfer } from '../sftp-file.entities';
import { Area, type Item } from '../tree/area';
import { Generated } from '../tree/generated';
import { refusalText } from './refusal-text';
import { reportTexts } from './report.texts';
import { RunReports } from './run-reports';
import { statusText } from './status-text';

interface Report extends Item {
  open: () => Promise<ObjectReader>;
}

const REFUSALS = 20;
/** A client lists, then asks for each size and reads: for so long it finds what it was shown, at once and of the same size. */
const SAME_MS = 10_000;

/** `/reports`: what became of what was put, in the person's language, and how the account stands. */
@Injectable()
export class ReportsArea extends Area {
  /** What each was shown last. */
  private readonly shown = new WeakMap<Guest, { at: number; reports: Report[] }>();

  constructor(
    private readonly config: AppConfig,
    private readonly reports: RunReports,
    private readonly dictionaries: DictionaryService,
    private readonly store: Store,
  ) {
    super();
  }

  async list(guest: Guest, path: string): Promise<Item[]> {
    if (path !== '') throw new DomainError('not_found');
    return this.all(guest);
  }

  async find(guest: Guest, path: string): Promise<Item | null> {
    return (await this.named(guest, path)) ?? null;
  }

  async read(guest: Guest, path: string): Promise<ObjectReader> {
    const report = await this.named(guest, path);
    if (!report) throw new DomainError('not_found');
    return report.open();
  }

  private async named(guest: Guest, path: string): Promise<Report | undefined> {
    const shown = this.shown.get(guest);
    const known = shown && Date.now() - shown.at < SAME_MS ? shown.reports.find(({ name }) => name === path) : undefined;
    return known ?? (await this.all(guest)).find(({ name }) => name === path);
  }

  private async all(guest: Guest): Promise<Report[]> {
    const { language } = guest.identity.user;
    const reports = [
      await this.status(guest, language),
      ...(await this.ofRuns(guest, language)),
      ...(await this.refusals(guest, language)),
    ];
    this.shown.set(guest, { at: Date.now(), reports });
    return reports;
  }

  private async ofRuns(guest: Guest, language: Language): Promise<Report[]> {
    const listed = await this.reports.list(guest.ctx.manager, guest.identity.study, language);
    return listed.map(({ run, report }) => ({
      name: `${reportTexts[language].runFile(run.kind, run.number)}.${report.format}`,
      ...{ bytes: report.bytes, at: run.endedAt ?? run.queuedAt, folder: false },
      open: () => this.store.reader(report.sha256),
    }));
  }

  private async refusals(guest: Guest, language: Language): Promise<Report[]> {
    const where = { studyId: guest.studyId, act: 'put' as const, outcome: 'refused' as const };
    const refused = await guest.ctx.manager.find(SftpTransfer, { where, order: { at: 'DESC' }, take: REFUSALS });
    return refused.map((transfer) => {
      const content = Buffer.from(refusalText(transfer, this.dictionaries.active(), language));
      const stamp = transfer.at.toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
      const name = reportTexts[language].refusalFile(stamp, transfer.path.split('/').at(-1) ?? '');
      return made(name, content, transfer.at);
    });
  }

  private async status(guest: Guest, language: Language): Promise<Report> {
    const { ctx, accountId, identity } = guest;
    const { account, study, state } = identity;
    const used = (await usedBytes(ctx.manager, [accountId])).get(accountId)?.bytes ?? 0;
    const parts = await ctx.manager.find(SftpPart, { where: { accountId, whole: false }, order: { path: 'ASC' }, take: 50 });
    const facts = {
      ...{ account: account.name, study: study.code, state, expiresAt: account.expiresAt, usedBytes: used, quotaBytes: account.quotaBytes },
      writes: ctx.study?.permissions.has('study.upload') ?? false,
      submission: (await findSubmission(ctx.manager, study.id))?.state ?? null,
      unfinished: parts.map(({ folder, path }) => `/${folder}/${path}`),
      url: `${this.config.publicUrl}/s/${encodeURIComponent(study.code)}/sftp`,
    };
    return made(reportTexts[language].statusFile, Buffer.from(statusText(facts, language)), new Date());
  }
}

const made = (name: string, content: Buffer, at: Date): Report => ({
  ...{ name, bytes: content.length, at, folder: false },
  open: () => Promise.resolve(new Generated(content)),
});
