import { Injectable } from '@nestjs/common';
import {
  type LimitInput,
  type MailWordingInput,
  type SettingStanding,
  type SettingsView,
  type StatementInput,
  type WordingFault,
  limitNames,
  openingLength,
  statementFault,
  subjectLength,
  wordedMails,
  wordingFault,
} from '@cqdg/contract';
import { AuditService } from '../audit/audit.service';
import { AppConfig } from '../platform/config/app-config';
import type { Context } from '../platform/context/context';
import { DomainError } from '../platform/errors/domain-error';
import { STATEMENT_SETTING, Statement } from '../signature/signature.tokens';
import { limitOf } from './limits';
import { LiveSettings, mailSetting } from './live-settings';
import { Setting } from './setting.entity';
import { places, standardWording } from './wordings';

/** What the centre sets while the portal runs. */
@Injectable()
export class SettingsService {
  constructor(
    private readonly config: AppConfig,
    private readonly live: LiveSettings,
    private readonly statement: Statement,
    private readonly audit: AuditService,
  ) {}

  async view(ctx: Context): Promise<SettingsView> {
    const rows = await ctx.manager.find(Setting, { relations: { changedBy: true } });
    const row = new Map(rows.map((one) => [one.name, one]));
    return {
      limits: limitNames.map((name) => {
        const [bounds, value] = [limitOf(name, this.config), row.get(name)?.value];
        const given = typeof value === 'number' ? value : null;
        return { name, ...bounds, value: given ?? bounds.standard, isStandard: given === null, ...standing(row.get(name)) };
      }),
      statement: this.statementOf(row.get(STATEMENT_SETTING)),
      mails: wordedMails.map((kind) => {
        const [standard, own] = [standardWording(kind), row.get(mailSetting(kind))];
        const value = (own?.value as typeof standard | null | undefined) ?? null;
        return { kind, places: [...places[kind]], standard, value: value ?? standard, isStandard: value === null, ...standing(own) };
      }),
    };
  }

  async setLimit(ctx: Context, asked: string, { version, value }: LimitInput): Promise<SettingsView> {
    const name = limitNames.find((one) => one === asked);
    if (!name) throw new DomainError('not_found');
    const { min, max } = limitOf(name, this.config);
    if (value !== null && (value < min || value > max)) throw new DomainError('input.invalid', {}, { value: 'out_of_range' });
    return this.set(ctx, name, version, value);
  }

  async setWording(ctx: Context, asked: string, { version, value }: MailWordingInput): Promise<SettingsView> {
    const kind = wordedMails.find((one) => one === asked);
    if (!kind) throw new DomainError('not_found');
    const faults: Record<string, WordingFault> = {};
    const look = (field: string, text: string, longest: number) => {
      const fault = wordingFault(text, places[kind], longest);
      if (fault) faults[field] = fault;
    };
    for (const [language, { subject, opening }] of Object.entries(value ?? {})) {
      look(`value.${language}.subject`, subject, subjectLength);
      look(`value.${language}.opening`, opening, openingLength);
    }
    if (Object.keys(faults).length > 0) throw new DomainError('input.invalid', {}, faults);
    return this.set(ctx, mailSetting(kind), version, value);
  }

  /** One that is kept as it is read: no spaces around it, one kind of line break. */
  async setStatement(ctx: Context, { version, value }: StatementInput): Promise<SettingsView> {
    const faults: Record<string, WordingFault> = {};
    for (const language of ['fr', 'en'] as const) {
      const fault = value && statementFault(value[language]);
      if (fault) faults[`value.${language}`] = fault;
    }
    if (Object.keys(faults).length > 0) throw new DomainError('input.invalid', {}, faults);
    const kept = (text: string) => text.replace(/\r\n?/g, '\n').trim();
    return this.set(ctx, STATEMENT_SETTING, version, value && { fr: kept(value.fr), en: kept(value.en) });
  }

  private statementOf(row: Setting | undefined): SettingsView['statement'] {
    const { standard } = this.statement;
    const own = (row?.value as typeof standard | null | undefined) ?? null;
    return { standard, value: own ?? standard, isStandard: own === null, ...standing(row) };
  }

  private async set(ctx: Context, name: string, seen: number, value: unknown): Promise<SettingsView> {
    const stored = value === null ? null : JSON.stringify(value);
    await ctx.transaction(async (tx) => {
      const made = await tx.manager.query<unknown[]>(
        `INSERT INTO setting AS s (name, value, version, changed_at, changed_by_id) SELECT $1, $2::jsonb, 1, now(), $4
         WHERE $3::int = 0 OR EXISTS (SELECT 1 FROM setting WHERE name = $1)
         ON CONFLICT (name) DO UPDATE SET value = excluded.value, version = s.version + 1, changed_at = now(), changed_by_id = excluded.changed_by_id
         WHERE s.version = $3 RETURNING s.version`,
        [name, stored, seen, tx.who().id],
      );
      if (made.length === 0) throw new DomainError('changed_meanwhile');
      await this.audit.record(tx, { action: value === null ? 'setting.reset' : 'setting.changed', params: { name } });
    });
    // Other processes see it some seconds later.
    await this.live.refresh();
    return this.view(ctx);
  }
}

function standing(row: Setting | undefined): SettingStanding {
  return { version: row?.version ?? 0, changed: row ? { at: row.changedAt.toISOString(), by: row.changedBy.displayName } : null };
}
