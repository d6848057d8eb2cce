import { ChangeDetectionStrategy, Component, ElementRef, computed, input, signal, viewChild } from '@angular/core';
import { MAX_REQUEST_FILES, MAX_REQUEST_FILE_BYTES, type MessageInput } from '@cqdg/contract';
import { ProblemBanner } from '../feedback/problem-banner';
import { useFormat } from '../i18n/format';
import { useTexts } from '../i18n/texts';
import { Icon } from '../icon/icon';
import { type Attachment, Attachments, type SendAttachment } from './attachments';
import { requestsTexts } from './requests.texts';

/** Where a message is written, with the files that go with it. What was written stays until the page says that it was sent. */
@Component({
  selector: 'ui-composer',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, ProblemBanner],
  host: { class: 'composer stack stack--4' },
  styleUrl: './composer.css',
  template: `
    <div [class]="wrong() ? 'field field--error' : 'field'">
      <label for="message">{{ t().write }}</label>
      <textarea
        #box
        class="input"
        id="message"
        rows="5"
        maxlength="10000"
        aria-describedby="message-help"
        [attr.aria-invalid]="wrong() || null"
        [value]="text()"
        (input)="text.set(box.value)"
      ></textarea>
      <p class="field__help" id="message-help" [attr.role]="wrong() ? 'alert' : null">
        @if (wrong()) {
          <ui-icon class="i--xs" name="error" />
        }
        {{ wrong() ? t().missing : t().writeHelp }}
      </p>
    </div>
    @if (files.problem(); as refused) {
      <ui-problem [problem]="refused" />
    }
    @if (files.list().length > 0) {
      <ul class="composer__files" [attr.aria-label]="t().attached">
        @for (one of files.list(); track one.stop) {
          <li>
            <ui-icon [class.spin]="!one.file" [name]="one.file ? 'attach_file' : 'progress_activity'" />
            <span translate="no">{{ one.name }}</span>
            <span class="small quiet">{{ one.file ? f().bytes(one.bytes) : f().percent(one.share) }}</span>
            <button type="button" class="iconbtn iconbtn--sm" [attr.aria-label]="t().drop(one.name)" (click)="drop(one)">
              <ui-icon name="close" />
            </button>
          </li>
        }
      </ul>
    }
    @if (files.tooLarge(); as name) {
      <p class="small" role="alert"><ui-icon class="i--xs" name="error" /> {{ t().tooLarge(name, f().bytes(limit)) }}</p>
    }
    @if (files.tooMany()) {
      <p class="small" role="alert">{{ t().tooMany(most) }}</p>
    }
    <div class="row">
      <input #chosen type="file" hidden multiple (change)="attach(chosen)" />
      <button #attachButton type="button" class="btn btn--text btn--sm" (click)="chosen.click()">
        <ui-icon name="attach_file" />{{ t().attach }}
      </button>
    </div>
  `,
})
export class Composer {
  readonly send = input.required<SendAttachment>();
  protected readonly t = useTexts(requestsTexts);
  protected readonly f = useFormat();
  protected readonly most = MAX_REQUEST_FILES;
  protected readonly limit = MAX_REQUEST_FILE_BYTES;
  protected readonly text = signal('');
  protected readonly files = new Attachments();
  private readonly tried = signal(false);
  protected readonly wrong = computed(() => this.tried() && !this.text().trim());
  private readonly box = viewChild.required<ElementRef<HTMLTextAreaElement>>('box');
  private readonly attachButton = viewChild.required<ElementRef<HTMLButtonElement>>('attachButton');

  /** What is to be sent; `null`, with what is missing said, where that cannot be. */
  message(): MessageInput | null {
    this.tried.set(true);
    if (this.wrong()) {
      this.box().nativeElement.focus();
      return null;
    }
    if (this.files.pending()) return null;
    return { text: this.text().trim(), files: this.files.ids() };
  }

  isEmpty(): boolean {
    return !this.text().trim() && this.files.list().length === 0;
  }

  /** It was sent. */
  clear(): void {
    this.text.set('');
    this.tried.set(false);
    this.files.clear();
  }

  protected attach(box: HTMLInputElement): void {
    void this.files.add([...(box.files ?? [])], this.send());
    box.value = '';
  }

  /** The button that was pressed goes with its file. */
  protected drop(one: Attachment): void {
    this.files.remove(one);
    this.attachButton().nativeElement.focus();
  }
}
