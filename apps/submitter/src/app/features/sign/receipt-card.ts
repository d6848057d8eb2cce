import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { Receipt } from '@cqdg/contract';
import { Icon, useFormat, useTexts } from '@cqdg/ui';
import { HashText } from './hash-text';
import { signTexts } from './sign.texts';

/** What a receipt says, as it is shown before the signature (a preview) and after it. */
export interface ReceiptFacts {
  study: { code: string; name: string };
  revision: number;
  signer: string | null;
  dictionary: { version: string; sha256: string | null };
  run: { number: number; endedAt: string | null };
  registry: { version: number; samples: number };
  signedAt: string | null;
  seal: { keyId: string; value: string } | null;
  id: string | null;
  files: { table: string; rows: number | null; sha256: string }[];
}

export function factsOf({ payload, signature }: Receipt): ReceiptFacts {
  return {
    study: payload.study,
    revision: payload.revision,
    signer: payload.signer.name,
    dictionary: payload.dictionary,
    run: payload.run,
    registry: payload.registry,
    signedAt: payload.signedAt,
    seal: { keyId: signature.keyId, value: signature.value },
    id: payload.id,
    files: payload.files,
  };
}

@Component({
  selector: 'app-receipt',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [HashText, Icon],
  host: { class: 'receipt', role: 'region', 'aria-labelledby': 'receipt-title' },
  templateUrl: './receipt-card.html',
})
export class ReceiptCard {
  readonly facts = input.required<ReceiptFacts>();
  protected readonly t = useTexts(signTexts);
  protected readonly f = useFormat();
}
