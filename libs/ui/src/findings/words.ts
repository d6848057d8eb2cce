import type { Finding, FindingGroup, Language } from '@cqdg/contract';
import type { Dictionary } from '@cqdg/dictionary';
import { describe as describeFinding, groupTitle as titleOfGroup, shortTitle as titleOfCode, type Sentences } from '@cqdg/validation';

// The sentences are those of the command line and the reports: they come from the engine's own lib.

/** With the dictionary, coded values come with what they mean. */
export function describe(finding: Finding, language: Language, dictionary: Dictionary | null = null): Sentences {
  return describeFinding(finding, language, dictionary ?? undefined);
}

export function groupTitle(group: FindingGroup, language: Language): string {
  return titleOfGroup(group.code, group.count, language);
}

export function shortTitle(code: string, language: Language): string {
  return titleOfCode(code, language);
}
