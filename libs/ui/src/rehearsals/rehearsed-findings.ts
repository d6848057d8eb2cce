import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { RehearsalResult, RehearsedFindings, RehearsedGroup } from '@cqdg/contract';
import { shortTitle } from '@cqdg/validation';
import { useFormat } from '../i18n/format';
import { LanguageService } from '../i18n/language.service';
import { useTexts } from '../i18n/texts';
import { StatePill } from '../parts/state-pill';
import { rehearsalTexts } from './rehearsals.texts';

/** Groups that come, go or weigh otherwise stand apart from those that stay as they are. */
export function splitGroups(groups: readonly RehearsedGroup[]): { changed: RehearsedGroup[]; unchanged: RehearsedGroup[] } {
  const changes = ({ added, fixed, was, becomes }: RehearsedGroup) => added + fixed > 0 || was !== becomes;
  return { changed: groups.filter(changes), unchanged: groups.filter((group) => !changes(group)) };
}

/** What another edition would change for one study: both sides, the columns it touches, and findings by table, column and code. */
@Component({
  selector: 'ui-rehearsed-findings',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [NgTemplateOutlet, StatePill],
  host: { class: 'stack' },
  templateUrl: './rehearsed-findings.html',
  styleUrl: './rehearsed-findings.css',
})
export class RehearsedFindingsView {
  readonly result = input.required<RehearsalResult>();
  readonly findings = input.required<RehearsedFindings>();
  /** The edition in force, and the one to come. */
  readonly versions = input.required<{ before: string; after: string }>();
  protected readonly t = useTexts(rehearsalTexts);
  protected readonly f = useFormat();
  private readonly language = inject(LanguageService).language;
  protected readonly groups = computed(() => splitGroups(this.findings().groups));
  protected readonly sides = computed(() => {
    const [{ before, after }, versions, t] = [this.result(), this.versions(), this.t()];
    return [
      { name: t.withVersion(versions.before), words: t.side(before.valid, before.errors, before.warnings), valid: before.valid },
      { name: t.withVersion(versions.after), words: t.side(after.valid, after.errors, after.warnings), valid: after.valid },
    ];
  });

  protected title({ code }: RehearsedGroup): string {
    return shortTitle(code, this.language());
  }

  /** One severity, or how it changes for the findings that stay. */
  protected severity({ was, becomes }: RehearsedGroup): string {
    const t = this.t();
    const words = (one: RehearsedGroup['was']) => (one === null ? '' : t.severities[one]);
    return was && becomes && was !== becomes ? t.reweighed(words(was), words(becomes)) : words(becomes ?? was);
  }
}
