import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output } from '@angular/core';
import { type Language, type StatementSetting, type StatementWording, statementFault, statementLength } from '@cqdg/contract';
import { useFormat, useTexts } from '@cqdg/ui';
import { settingsTexts } from './settings.texts';

const languages: Language[] = ['fr', 'en'];

/** What leads agree to when they sign, in both languages. */
@Component({
  selector: 'app-statement-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<form class="stack stack--4" novalidate (submit)="send($event)">
    <div class="pair">
      @for (field of fields(); track field.language) {
        <div [class]="field.fault ? 'field field--error' : 'field'">
          <label [for]="'statement-' + field.language">{{ t()[field.language] }}</label>
          <textarea
            #box
            class="input"
            rows="7"
            required
            [id]="'statement-' + field.language"
            [lang]="field.language"
            [value]="field.value"
            [attr.maxlength]="longest"
            [attr.aria-invalid]="field.fault ? true : null"
            [attr.aria-describedby]="'statement-' + field.language + '-help'"
            (input)="write(field.language, box.value)"
          ></textarea>
          <p class="field__help" [id]="'statement-' + field.language + '-help'">
            {{ field.fault ? t().faults[field.fault] : t().statementPlaces }}
          </p>
        </div>
      }
    </div>
    <div class="row">
      <button type="submit" class="btn btn--outlined btn--sm" [disabled]="busy() || wrong() || same()">{{ t().save }}</button>
      @if (!statement().isStandard) {
        <button type="button" class="btn btn--text btn--sm" [disabled]="busy()" (click)="chosen.emit(null)">{{ t().resetWords }}</button>
      }
      @if (statement().changed; as changed) {
        <span class="small quiet">{{ t().changed(changed.by, f().when(changed.at)) }}</span>
      }
    </div>
  </form>`,
})
export class StatementForm {
  readonly statement = input.required<StatementSetting>();
  readonly busy = input(false);
  /** `null`: back to the standard words. */
  readonly chosen = output<StatementWording | null>();
  protected readonly longest = statementLength;
  protected readonly t = useTexts(settingsTexts);
  protected readonly f = useFormat();
  private readonly typed = linkedSignal<StatementWording>(() => ({ ...this.statement().value }));
  protected readonly fields = computed(() =>
    languages.map((language) => ({ language, value: this.typed()[language], fault: statementFault(this.typed()[language]) })),
  );
  protected readonly wrong = computed(() => this.fields().some(({ fault }) => fault !== null));
  protected readonly same = computed(() => languages.every((language) => this.typed()[language] === this.statement().value[language]));

  protected write(language: Language, text: string): void {
    this.typed.update((now) => ({ ...now, [language]: text }));
  }

  protected send(event: Event): void {
    event.preventDefault();
    if (!this.wrong() && !this.same()) this.chosen.emit(this.typed());
  }
}
