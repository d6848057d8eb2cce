import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import type { SftpKeyInput } from '@cqdg/contract';
import { type ApiProblem, toApiProblem } from '../api/api-problem';
import { problemText } from '../api/problem.texts';
import { ProblemBanner } from '../feedback/problem-banner';
import { LanguageService } from '../i18n/language.service';
import { useTexts } from '../i18n/texts';
import { Icon } from '../icon/icon';
import { Rich } from '../parts/rich';
import { readPublicKey } from './public-key';
import { sftpTexts } from './sftp.texts';

export interface KeyQuestion {
  /** Throws an `ApiProblem`: what is wrong with the key is said at its box. */
  add(key: SftpKeyInput): Promise<unknown>;
}

/** Asks for a public key, pasted or from its file. Closes with `true` once it was added. */
@Component({
  selector: 'ui-sftp-key-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, ProblemBanner, Rich],
  templateUrl: './key-dialog.html',
  host: { class: 'dialog' },
})
export class KeyDialog {
  protected readonly question = inject<KeyQuestion>(MAT_DIALOG_DATA);
  protected readonly ref = inject<MatDialogRef<KeyDialog, true>>(MatDialogRef);
  private readonly language = inject(LanguageService).language;
  protected readonly t = useTexts(sftpTexts);
  protected readonly key = signal('');
  /** What the person wrote; before that, the comment in the key. */
  protected readonly written = signal<string | null>(null);
  protected readonly busy = signal(false);
  private readonly tried = signal(false);
  private readonly refused = signal<ApiProblem | null>(null);
  private readonly read = computed(() => readPublicKey(this.key()));
  protected readonly name = computed(() => {
    const read = this.read();
    return this.written() ?? (typeof read === 'string' ? '' : read.comment);
  });
  /** What is wrong with the key itself, said at its box. */
  protected readonly fault = computed(() => {
    const [read, refused] = [this.read(), this.refused()];
    if (this.tried() && typeof read === 'string') return this.t().keyFaults[read];
    return refused && isAboutKey(refused) ? problemText(refused, this.language()) : null;
  });
  protected readonly problem = computed(() => {
    const refused = this.refused();
    return refused && !isAboutKey(refused) ? refused : null;
  });

  protected paste(text: string): void {
    this.key.set(text);
    this.refused.set(null);
    // A private key is pointed out at once, before anything else is done with it.
    this.tried.set(readPublicKey(text) === 'private');
  }

  protected choose(box: HTMLInputElement): void {
    void this.take(box.files?.[0]);
    // Chosen again after it was mended, it comes again.
    box.value = '';
  }

  /** A file that is dropped on the box is read; dropped words go their usual way. */
  protected drop(event: DragEvent): void {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    void this.take(file);
  }

  private async take(file: File | undefined): Promise<void> {
    if (file) this.paste((await file.slice(0, 64_000).text()).trim());
    this.tried.set(file !== undefined);
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const read = this.read();
    this.tried.set(true);
    if (this.busy() || typeof read === 'string') return;
    this.refused.set(null);
    this.busy.set(true);
    const name = this.name().trim();
    try {
      await this.question.add({ key: read.key, ...(name && { name }) });
      this.ref.close(true);
    } catch (error) {
      this.refused.set(toApiProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}

function isAboutKey({ status, code, fields }: ApiProblem): boolean {
  return 'key' in fields || (status < 500 && code.includes('key'));
}
