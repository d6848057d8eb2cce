import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type ApiProblem, Icon, LanguageService, Rich, problemText, useFormat, useTexts } from '@cqdg/ui';
import { sftpBytes } from '@cqdg/ui/sftp';
import type { QuotaUnit, TermsDraft, TermsField } from './terms-draft';
import { termsTexts } from './terms.texts';

/** What the API calls what is written here. */
const apiNames: Record<TermsField, string> = { quota: 'quotaBytes', expiry: 'expiresAt', addresses: 'addresses' };

/** The fields of an account's terms: all of them, or those that are asked for. */
@Component({
  selector: 'app-terms-fields',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, Rich],
  host: { class: 'form' },
  styles: `
    .amount {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 104px;
      gap: var(--cqdg-space-2);
    }
  `,
  templateUrl: './terms-fields.html',
})
export class TermsFields {
  readonly draft = input.required<TermsDraft>();
  readonly fields = input<readonly TermsField[]>(['quota', 'expiry', 'addresses']);
  /** Of an account that is there: its end moves by months, and it may hold files. */
  readonly used = input<number | null>(null);
  /** Why the API refused: said at the field that it names. */
  readonly refused = input<ApiProblem | null>(null);
  protected readonly language = inject(LanguageService).language;
  protected readonly t = useTexts(termsTexts);
  private readonly f = useFormat();
  protected readonly units: readonly QuotaUnit[] = ['GB', 'TB'];
  protected readonly months = [3, 6, 12];
  protected readonly shown = computed(() => new Set(this.fields()));

  protected readonly wrong = computed<Partial<Record<TermsField, string>>>(() => {
    const [draft, t, faults] = [this.draft(), this.t(), this.draft().faults()];
    const [quota, expiry, addresses] = [faults.get('quota'), faults.get('expiry'), faults.get('addresses')];
    const latest = this.f().date(`${draft.latest}T12:00:00`);
    const said: Partial<Record<TermsField, string>> = {};
    if (quota) said.quota = quota === 'missing' || quota === 'tooLarge' ? t.quotaFaults[quota] : t.quotaFaults.wrong;
    if (expiry) said.expiry = expiry === 'tooFar' ? t.expiryFaults.tooFar(latest) : t.expiryFaults[expiry === 'past' ? 'past' : 'missing'];
    if (addresses)
      said.addresses = addresses === 'tooMany' ? t.addressesFaults.tooMany : t.addressesFaults.wrong(draft.wrongAddress() ?? '');
    return { ...this.byServer(), ...said };
  });

  /** Fewer bytes than are used already: allowed, and said. */
  protected readonly below = computed(() => {
    const used = this.used();
    return used !== null && used > 0 && used >= this.draft().quotaBytes() ? this.t().quotaBelow(sftpBytes(used, this.language())) : null;
  });

  private byServer(): Partial<Record<TermsField, string>> {
    const refused = this.refused();
    if (!refused) return {};
    const words = problemText(refused, this.language());
    return Object.fromEntries(this.fields().flatMap((field) => (isAbout(refused, field) ? [[field, words]] : [])));
  }
}

/** Whether a refusal is about a field that is shown here. */
export function isAbout({ fields }: ApiProblem, field: TermsField): boolean {
  return Object.keys(fields).some((name) => name === apiNames[field] || name.startsWith(`${apiNames[field]}.`));
}
