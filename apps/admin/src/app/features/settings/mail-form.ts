import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output } from '@angular/core';
import { type Language, type MailSetting, type MailWording, openingLength, subjectLength, wordingFault } from '@cqdg/contract';
import { useFormat, useTexts } from '@cqdg/ui';
import { settingsTexts } from './settings.texts';

const languages: Language[] = ['fr', 'en'];
const parts = [
  { part: 'subject', longest: subjectLength },
  { part: 'opening', longest: openingLength },
] as const;
type Part = (typeof parts)[number]['part'];

/** The words of one kind of mail, in both languages. */
@Component({
  selector: 'app-mail-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<form class="stack stack--4" novalidate (submit)="send($event)">
    <p class="small quiet">{{ mail().places.length > 0 ? t().places(mail().places) : t().noPlaces }}</p>
    <div class="pair">
      @for (group of fields(); track group.language) {
        <fieldset class="stack stack--4">
          <legend>{{ t()[group.language] }}</legend>
          @for (field of group.fields; track field.id) {
            <div [class]="field.fault ? 'field field--error' : 'field'">
              <label [for]="field.id">{{ t()[field.part] }}</label>
              <input
                #box
                class="input"
                [id]="field.id"
                [lang]="group.language"
                [value]="field.value"
                [attr.maxlength]="field.longest"
                [attr.aria-invalid]="field.fault ? true : null"
                [attr.aria-describedby]="field.id + '-help'"
                (input)="write(group.language, field.part, box.value)"
              />
              <p class="field__help" [id]="field.id + '-help'">
                {{ field.fault ? t().faults[field.fault] : field.value === field.standard ? '' : t().standard(field.standard) }}
              </p>
            </div>
          }
        </fieldset>
      }
    </div>
    <div class="row">
      <button type="submit" class="btn btn--outlined btn--sm" [disabled]="busy() || wrong() || same()">{{ t().save }}</button>
      @if (!mail().isStandard) {
        <button type="button" class="btn btn--text btn--sm" [disabled]="busy()" (click)="chosen.emit(null)">{{ t().resetWords }}</button>
      }
      @if (mail().changed; as changed) {
        <span class="small quiet">{{ t().changed(changed.by, f().when(changed.at)) }}</span>
      }
    </div>
  </form>`,
})
export class MailForm {
  readonly mail = input.required<MailSetting>();
  readonly busy = input(false);
  /** `null`: back to the standard words. */
  readonly chosen = output<MailWording | null>();
  protected readonly t = useTexts(settingsTexts);
  protected readonly f = useFormat();
  private readonly typed = linkedSignal<MailWording>(() => structuredClone(this.mail().value));
  protected readonly fields = computed(() => {
    const { kind, places, standard } = this.mail();
    return languages.map((language) => ({
      language,
      fields: parts.map(({ part, longest }) => {
        const value = this.typed()[language][part];
        const fault = wordingFault(value, places, longest);
        return { id: `mail-${kind}-${language}-${part}`, part, longest, value, standard: standard[language][part], fault };
      }),
    }));
  });
  protected readonly wrong = computed(() => this.fields().some(({ fields }) => fields.some(({ fault }) => fault !== null)));
  protected readonly same = computed(() => JSON.stringify(this.typed()) === JSON.stringify(this.mail().value));

  protected write(language: Language, part: Part, text: string): void {
    this.typed.update((now) => ({ ...now, [language]: { ...now[language], [part]: text } }));
  }

  protected send(event: Event): void {
    event.preventDefault();
    if (!this.wrong() && !this.same()) this.chosen.emit(this.typed());
  }
}
