import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import type { DictionaryFault, LegacyScript } from '@cqdg/contract';
import { LanguageService, StatePill, useTexts } from '@cqdg/ui';
import { dictionariesTexts } from './dictionaries.texts';

/** What is to be mended in a dictionary's file, each with its place, and the scripts of a Lectern 1 file. */
@Component({
  selector: 'app-fault-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [StatePill],
  host: { class: 'card__body stack' },
  styles: `
    .fault {
      display: grid;
      gap: 2px;
      padding-block: var(--cqdg-space-2);
      border-top: 1px solid var(--mat-sys-outline-variant);
    }
    pre {
      overflow: auto;
      max-height: 160px;
      padding: var(--cqdg-space-3);
      background: var(--mat-sys-surface-container-low);
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
  `,
  template: `
    @if (scripts().length > 0) {
      <p>
        <b>{{ t().scripts(scripts().length) }}</b>
      </p>
      @for (one of scripts(); track $index) {
        <div>
          <code translate="no">{{ one.table }}.{{ one.field }}</code>
          <pre translate="no" tabindex="0">{{ one.script }}</pre>
        </div>
      }
    }
    <ul>
      @for (fault of faults(); track $index) {
        <li class="fault">
          <p>
            <ui-state plain [kind]="kinds[fault.severity]">{{ t().severities[fault.severity] }}</ui-state>
            {{ fault.message[language()] }}
          </p>
          <p class="small quiet">
            <code translate="no">{{ fault.table ? fault.table + (fault.field ? '.' + fault.field : '') : t().whole }}</code> ·
            <code translate="no">{{ fault.path || '/' }}</code>
          </p>
        </li>
      }
    </ul>
  `,
})
export class FaultList {
  readonly faults = input.required<readonly DictionaryFault[]>();
  readonly scripts = input<readonly LegacyScript[]>([]);
  protected readonly t = useTexts(dictionariesTexts);
  protected readonly language = inject(LanguageService).language;
  protected readonly kinds = { error: 'error', warning: 'warn', info: 'quiet' } as const;
}
