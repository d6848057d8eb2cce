import type { Finding, FindingGroup, Language } from '@cqdg/contract';
import { describe as describeFinding, groupTitle as titleOfGroup, shortTitle as titleOfCode, type Sentences } from '@cqdg/validation';

// The sentences are those of the command line and the reports: they come from the engine's own lib.

export function describe(finding: Finding, language: Language): Sentences {
  return describeFinding(finding, language);
}

export function groupTitle(group: FindingGroup, language: Language): string {
  return titleOfGroup(group.code, group.count, group.sample.params, language);
}

export function shortTitle(code: string, language: Language): string {
  return titleOfCode(code, language);
}
