import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { SampleChangePreview } from '@cqdg/contract';
import { describe } from '@cqdg/validation';
import { LanguageService } from '../i18n/language.service';
import { useTexts } from '../i18n/texts';
import { Icon } from '../icon/icon';
import { Rich } from '../parts/rich';
import { requestsTexts } from './requests.texts';

/** What a change of registered samples would do, and why it cannot be made as it is. */
@Component({
  selector: 'ui-change-effects',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, Rich],
  styles: `
    ul {
      display: grid;
      gap: var(--cqdg-space-2);
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: grid;
      grid-template-columns: 20px minmax(0, 1fr);
      gap: var(--cqdg-space-2);
      align-items: start;
      overflow-wrap: anywhere;
    }
    .quiet {
      margin-bottom: var(--cqdg-space-3);
    }
    p {
      margin-top: 0;
    }
  `,
  template: `
    @if (preview().findings.length > 0) {
      <p>
        <b>{{ t().impossible }}</b>
      </p>
      <ul>
        @for (why of reasons(); track $index) {
          <li><ui-icon name="error" class="error" /><ui-rich [text]="why" /></li>
        }
      </ul>
    } @else {
      <p class="small quiet">{{ t().previewText }}</p>
      <ul>
        @for (line of lines(); track $index) {
          <li><ui-icon name="arrow_forward" /><ui-rich [text]="line" /></li>
        }
      </ul>
    }
  `,
})
export class ChangeEffects {
  readonly preview = input.required<SampleChangePreview>();
  protected readonly t = useTexts(requestsTexts);
  private readonly language = inject(LanguageService).language;
  protected readonly reasons = computed(() => {
    const language = this.language();
    return this.preview().findings.map((finding) => {
      const { title, found } = describe(finding, language);
      return found ? `${title}. ${found}` : title;
    });
  });
  protected readonly lines = computed(() => {
    const { effects } = this.t();
    const { removed, moved, retyped, idle, participants, biospecimens, rows, recheck, signed, draft } = this.preview();
    const counted = { removed, moved, retyped, idle, participants, biospecimens };
    return [
      ...Object.entries(counted).flatMap(([name, n]) => (n > 0 ? [effects[name as keyof typeof counted](n)] : [])),
      ...(rows.length > 0 ? rows.map(({ table, rows: n }) => effects.rows(table, n)) : [effects.noRows]),
      ...(recheck === null ? [] : [effects.recheck(recheck)]),
      ...(signed.length > 0 ? [effects.signed(signed)] : []),
      ...(draft ? [effects.draft] : []),
    ];
  });
}
