import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import type { SftpAccountView } from '@cqdg/contract';
import { ApiClient, Icon, LanguageService, ProblemBanner, problemText, useTexts } from '@cqdg/ui';
import { NewAccountDraft, type NewAccountField, type NewAccountStart } from './new-account.draft';
import { newAccountTexts } from './new-account.texts';
import { TermsFields, isAbout } from './terms-fields';

export type NewAccountQuestion = NewAccountStart;
export const newAccountLooks = { title: 'new-account-title', focus: 'select, input' };

/** Asks for whom an account is, and on which terms. Closes with the account once it is there. */
@Component({
  selector: 'app-new-account-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, ProblemBanner, TermsFields],
  styles: '.mono { font-family: var(--cqdg-mono); }',
  templateUrl: './new-account.dialog.html',
  host: { class: 'dialog' },
})
export class NewAccountDialog {
  protected readonly ref = inject<MatDialogRef<NewAccountDialog, SftpAccountView>>(MatDialogRef);
  protected readonly draft = new NewAccountDraft(inject(ApiClient), inject<NewAccountQuestion>(MAT_DIALOG_DATA));
  protected readonly language = inject(LanguageService).language;
  protected readonly t = useTexts(newAccountTexts);

  /** What is wrong with each field: found here, or by the API. */
  protected readonly wrong = computed<Partial<Record<NewAccountField, string>>>(() => {
    const [t, faults, refused] = [this.t(), this.draft.faults(), this.draft.problem()];
    const said = refused ? problemText(refused, this.language()) : '';
    const found = (field: NewAccountField, words: string) =>
      faults.has(field) ? { [field]: words } : refused && field in refused.fields ? { [field]: said } : {};
    return { ...found('study', t.studyMissing), ...found('person', t.personMissing), ...found('name', t.loginWrong) };
  });

  /** What no field can say. */
  protected readonly problem = computed(() => {
    const refused = this.draft.problem();
    if (!refused) return null;
    const isSaid = ['person', 'name'].some((name) => name in refused.fields);
    return isSaid || (['quota', 'expiry', 'addresses'] as const).some((field) => isAbout(refused, field)) ? null : refused;
  });

  constructor() {
    void this.draft.load();
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const account = await this.draft.send();
    if (account) this.ref.close(account);
  }
}
