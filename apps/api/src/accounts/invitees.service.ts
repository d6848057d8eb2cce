import { Injectable } from '@nestjs/common';
import type { Language, StaffRole } from '@cqdg/contract';
import type { Context } from '../platform/context/context';
import { DomainError } from '../platform/errors/domain-error';
import type { Account } from './account.entities';
import { AccountsService } from './accounts.service';
import { SecondFactors } from './second-factor/second-factors.service';

/** What somebody sends who follows the link of an invitation. */
interface Acceptance {
  displayName?: string | undefined;
  password?: string | undefined;
  language?: Language | undefined;
}

/** Who follows the link of an invitation, to a study or to the centre, is nobody yet. */
@Injectable()
export class Invitees {
  constructor(
    private readonly accounts: AccountsService,
    private readonly factors: SecondFactors,
  ) {}

  /** The account of the invited address, proven by its session or password; `null` where there is none yet. */
  async proven(ctx: Context, email: string, { password }: Acceptance): Promise<Account | null> {
    if (ctx.user && ctx.user.email !== email) throw new DomainError('invitation.other_account');
    const account = await this.accounts.findByEmail(ctx, email);
    if (!account || ctx.user) return account;
    if (!password) throw new DomainError('input.invalid', {}, { password: 'required' });
    const proven = await this.accounts.authenticate(ctx, email, password);
    // The link must not become a way around the second factor.
    if (await this.factors.isOn(ctx, proven.id)) throw new DomainError('invitation.sign_in_first');
    return proven;
  }

  /** A new account of the invited address; says which fields it still needs. */
  create(tx: Context, invited: { email: string; language: Language; staffRole: StaffRole | null }, input: Acceptance): Promise<Account> {
    const { displayName, password } = input;
    const missing = Object.entries({ displayName, password }).filter(([, value]) => !value?.trim());
    if (!displayName || !password || missing.length > 0) {
      throw new DomainError('input.invalid', {}, Object.fromEntries(missing.map(([name]) => [name, 'required'])));
    }
    return this.accounts.create(tx, {
      ...invited,
      displayName: displayName.trim(),
      password,
      language: input.language ?? invited.language,
    });
  }
}
