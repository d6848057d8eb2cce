import { Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import type { SampleRow } from '@cqdg/contract';
import { codeLabel, fieldTexts, schemaTexts, templateFileName, type Dictionary, type Schema } from '@cqdg/dictionary';
import { LanguageService } from '@cqdg/ui';
import { Dictionaries } from './dictionaries';
import { StudyWorkspace } from './study-workspace';

/**
 * What the study's dictionary says, in the person's language. Until it has come, and where it says nothing, names stand for themselves:
 * no page waits for it.
 */
@Injectable()
export class DictionaryLabels {
  private readonly workspace = inject(StudyWorkspace);
  private readonly dictionaries = inject(Dictionaries);
  private readonly language = inject(LanguageService).language;
  readonly dictionary = signal<Dictionary | null>(null);
  readonly profile = computed(() => this.dictionary()?.meta?.portal?.registration ?? null);
  /** The address of the registration's template. */
  readonly registrationTemplate = computed(() => {
    const [dictionary, profile] = [this.dictionary(), this.profile()];
    return dictionary && profile
      ? `/api/dictionaries/${dictionary.version}/templates/${templateFileName(dictionary, { table: profile.table })}`
      : null;
  });

  constructor() {
    effect(() => {
      const version = this.workspace.dictionaryVersion();
      if (version !== null) untracked(() => void this.load(version));
    });
  }

  readonly tableLabel = (table: string): string => {
    const schema = this.schema(table);
    return schema ? schemaTexts(schema, this.language()).displayName : table;
  };

  readonly fieldLabel = (table: string | null, name: string): string => {
    const field = this.field(table, name);
    return field ? fieldTexts(field, this.language()).displayName : name;
  };

  readonly fieldOrder = (table: string | null, name: string): number =>
    this.schema(table)?.fields.findIndex((field) => field.name === name) ?? 0;

  /** Where the dictionary's page explains a field. */
  readonly fieldLink = (table: string, field: string): { path: string; query: Record<string, string> } | null =>
    this.field(table, field) ? { path: `/dictionary/${table}`, query: { q: field } } : null;

  /** What a coded sample type means; empty where the dictionary has no words for it. */
  readonly sampleType = (code: string): string => {
    const profile = this.profile();
    const field = profile && this.field(profile.table, profile.sampleType);
    const label = field ? codeLabel(field, code, this.language()) : code;
    return label === code ? '' : label;
  };

  /** The types that a sample can have; empty where the dictionary keeps no list of them. */
  readonly sampleTypes = computed(() => {
    const [profile, language] = [this.profile(), this.language()];
    const field = profile && this.field(profile.table, profile.sampleType);
    const codes = field?.restrictions && 'codeList' in field.restrictions ? (field.restrictions.codeList ?? []) : [];
    return codes.map(String).map((code) => ({ code, label: `${field ? codeLabel(field, code, language) : code} (${code})` }));
  });

  /** The cell of a row of samples, by the name that the dictionary gives its column. */
  readonly sampleValue = (row: SampleRow, field: string): string => {
    const profile = this.profile();
    if (field === profile?.participant) return row.participant;
    if (field === profile?.biospecimen) return row.biospecimen;
    return field === profile?.sample ? row.sample : row.sampleType;
  };

  private async load(version: string): Promise<void> {
    try {
      const dictionary = await this.dictionaries.get(version);
      if (this.workspace.dictionaryVersion() === version) this.dictionary.set(dictionary);
    } catch {
      // Names stand for themselves, as the class says.
    }
  }

  private schema(table: string | null): Schema | undefined {
    return this.dictionary()?.schemas.find((schema) => schema.name === table);
  }

  private field(table: string | null, name: string) {
    return this.schema(table)?.fields.find((field) => field.name === name);
  }
}
