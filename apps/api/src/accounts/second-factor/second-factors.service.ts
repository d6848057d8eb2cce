import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import type { AuditAction, NoticeParams, RecoveryCodes, SecondFactorSetUp, SecondFactorView } from '@cqdg/contract';
import { AuditService } from '../../audit/audit.service';
import { NotificationsService } from '../../notifications/notifications.service';
import { AppConfig } from '../../platform/config/app-config';
import type { Context } from '../../platform/context/context';
import { DomainError } from '../../platform/errors/domain-error';
import { AccountsService } from '../accounts.service';
import { hashToken } from '../secret-token';
import { Throttle } from '../throttle';
import { Sealing } from './sealing';
import { RecoveryCode, SecondFactor, SignInChallenge } from './second-factor.entities';
import { keyUri, looksLikeCode, newRecoveryCodes, newSecret, plainCode, stepOf } from './totp';

const purpose = (accountId: string) => `totp:${accountId}`;

/** The second factor of accounts: turned on and off by their persons, asked for at sign-in, removed by the centre. */
@Injectable()
export class SecondFactors {
  constructor(
    private readonly config: AppConfig,
    private readonly sealing: Sealing,
    private readonly accounts: AccountsService,
    private readonly throttle: Throttle,
    private readonly audit: AuditService,
    private readonly notifications: NotificationsService,
  ) {}

  async view(ctx: Context): Promise<SecondFactorView> {
    const { id, staffRole } = ctx.who();
    const factor = await ctx.manager.findOneBy(SecondFactor, { accountId: id, confirmedAt: Not(IsNull()) });
    return {
      on: factor !== null,
      since: factor?.confirmedAt?.toISOString() ?? null,
      recoveryCodes: factor ? await ctx.manager.countBy(RecoveryCode, { accountId: id, usedAt: IsNull() }) : 0,
      required: staffRole !== null && this.config.staffSecondFactor === 'required',
    };
  }

  isOn(ctx: Context, accountId: string): Promise<boolean> {
    return ctx.manager.existsBy(SecondFactor, { accountId, confirmedAt: Not(IsNull()) });
  }

  /** Makes a secret for the person's app. A former one that no code has proven is forgotten. */
  async begin(ctx: Context, password: string): Promise<SecondFactorSetUp> {
    const { id, email } = ctx.who();
    await this.accounts.confirm(ctx, password);
    const secret = newSecret();
    // Only in the place of one that is not on: two pages at once cannot replace a proven one.
    const placed = await ctx.manager.query<unknown[]>(
      `INSERT INTO second_factor (account_id, sealed_secret) VALUES ($1, $2)
       ON CONFLICT (account_id) DO UPDATE SET sealed_secret = $2, last_step = 0 WHERE second_factor.confirmed_at IS NULL RETURNING 1`,
      [id, this.sealing.seal(secret, purpose(id))],
    );
    if (placed.length === 0) throw new DomainError('second_factor.on');
    return { secret, uri: keyUri(secret, email) };
  }

  /** The first code proves that the app has the secret. From now on a code is asked for at sign-in. */
  async turnOn(ctx: Context, code: string): Promise<RecoveryCodes> {
    const { id } = ctx.who();
    return ctx.transaction(async (tx) => {
      const factor = await this.locked(tx, id);
      if (!factor) throw new DomainError('second_factor.off');
      if (factor.confirmedAt) throw new DomainError('second_factor.on');
      const taken = await this.throttle.guard(this.counted(tx, id), () => this.takeCode(tx, factor, code));
      if (taken === null) throw new DomainError('code.wrong');
      await tx.manager.update(SecondFactor, id, { confirmedAt: new Date() });
      const codes = await this.makeCodes(tx, id);
      await this.told(tx, id, 'on', 'second_factor.turned_on');
      return { codes };
    });
  }

  /** By the same proof as turning it off: who holds these codes can do without the app. Those from before end, used or not. */
  async renewCodes(ctx: Context, password: string, code: string): Promise<RecoveryCodes> {
    const { id } = ctx.who();
    await this.accounts.confirm(ctx, password);
    return ctx.transaction(async (tx) => {
      await this.take(tx, id, code);
      const codes = await this.makeCodes(tx, id);
      await this.told(tx, id, 'codes', 'second_factor.codes_renewed');
      return { codes };
    });
  }

  /** Whoever sits at an open session must know the password and hold the app, or a recovery code. */
  async turnOff(ctx: Context, password: string, code: string): Promise<void> {
    const { id, staffRole } = ctx.who();
    if (staffRole !== null && this.config.staffSecondFactor === 'required') throw new DomainError('second_factor.kept');
    await this.accounts.confirm(ctx, password);
    await ctx.transaction(async (tx) => {
      await this.take(tx, id, code);
      await this.forget(tx, id);
      await this.told(tx, id, 'off', 'second_factor.turned_off');
    });
  }

  /** By the centre, for who has lost app and codes. */
  async remove(tx: Context, accountId: string, reason: string): Promise<void> {
    if (!(await this.isOn(tx, accountId))) throw new DomainError('second_factor.off');
    await this.forget(tx, accountId);
    await this.told(tx, accountId, 'removed', 'second_factor.removed', reason);
  }

  /** Takes a code of the app or a recovery code, once. In a transaction; throws `code.wrong` or `too_many`. */
  async take(tx: Context, accountId: string, code: string): Promise<void> {
    const factor = await this.locked(tx, accountId);
    if (!factor?.confirmedAt) throw new DomainError('second_factor.off');
    const taken = await this.throttle.guard(
      this.counted(tx, accountId),
      async () => (await this.takeCode(tx, factor, code)) ?? (await this.takeRecoveryCode(tx, accountId, code)),
    );
    if (taken === null) throw new DomainError('code.wrong');
  }

  /** Counted apart from passwords: neither makes the other free to guess. */
  private counted(ctx: Context, accountId: string) {
    return { account: `second-factor:${accountId}`, address: ctx.address ?? undefined };
  }

  private async makeCodes(tx: Context, accountId: string): Promise<string[]> {
    const codes = newRecoveryCodes();
    await tx.manager.delete(RecoveryCode, { accountId });
    await tx.manager.insert(
      RecoveryCode,
      codes.map((one) => ({ accountId, codeHash: hashToken(plainCode(one)) })),
    );
    return codes;
  }

  private locked(tx: Context, accountId: string): Promise<SecondFactor | null> {
    return tx.manager.findOne(SecondFactor, { where: { accountId }, lock: { mode: 'pessimistic_write' } });
  }

  private async takeCode(tx: Context, { accountId, sealedSecret, lastStep }: SecondFactor, code: string): Promise<true | null> {
    // A recovery code helps also where the key of the secrets was lost.
    if (!looksLikeCode(plainCode(code))) return null;
    const step = stepOf(this.sealing.open(sealedSecret, purpose(accountId)), plainCode(code), lastStep);
    if (step === null) return null;
    await tx.manager.update(SecondFactor, accountId, { lastStep: step });
    return true;
  }

  private async takeRecoveryCode(tx: Context, accountId: string, code: string): Promise<true | null> {
    const unused = { accountId, codeHash: hashToken(plainCode(code)), usedAt: IsNull() };
    const { affected } = await tx.manager.update(RecoveryCode, unused, { usedAt: new Date() });
    if (!affected) return null;
    await this.audit.record(tx, { action: 'second_factor.recovery_used', accountId, objectId: accountId });
    return true;
  }

  private async forget(tx: Context, accountId: string): Promise<void> {
    for (const kept of [SecondFactor, RecoveryCode, SignInChallenge]) await tx.manager.delete(kept, { accountId });
    await tx.afterCommit(() => this.throttle.forget({ account: `second-factor:${accountId}` }));
  }

  private async told(tx: Context, id: string, act: NoticeParams['second_factor']['act'], action: AuditAction, reason = ''): Promise<void> {
    await this.audit.record(tx, { action, objectId: id });
    await this.notifications.tell(tx, 'second_factor', null, { act, reason }, [id]);
  }
}
