import { computed, signal } from '@angular/core';
import { MAX_SFTP_ADDRESSES, MAX_SFTP_DAYS, MAX_SFTP_QUOTA_BYTES } from '@cqdg/contract';

export type TermsField = 'quota' | 'expiry' | 'addresses';
export type TermsFault = 'missing' | 'wrong' | 'tooLarge' | 'past' | 'tooFar' | 'tooMany';
export type QuotaUnit = 'GB' | 'TB';

export interface Terms {
  quotaBytes: number;
  expiresAt: string;
  addresses: string[];
}

const bytesOf: Record<QuotaUnit, number> = { GB: 1e9, TB: 1e12 };
const DAY_MS = 86_400_000;
/** Rough: the server knows for sure. It spares a person the way there and back for a name or half an address. */
const looksLikeAddress = /^((\d{1,3}\.){3}\d{1,3}|[\da-f.]*:[\da-f:.]*)(\/\d{1,3})?$/i;

/** How much, until when and from where an account may be used, as it is being written. */
export class TermsDraft {
  readonly amount = signal('1');
  readonly unit = signal<QuotaUnit>('TB');
  /** As a field for days has it: `2027-01-15`. */
  readonly day = signal('');
  /** One a line. */
  readonly addresses = signal('');
  private readonly tried = signal(false);
  /** Shown once the person has tried to send, and gone as they are mended. */
  readonly faults = computed(() => (this.tried() ? this.check() : new Map<TermsField, TermsFault>()));
  readonly earliest: string;
  readonly latest: string;

  constructor(
    private readonly existing: Terms | null = null,
    private readonly now = new Date(),
  ) {
    [this.earliest, this.latest] = [dayOf(now), dayOf(new Date(now.getTime() + (MAX_SFTP_DAYS - 1) * DAY_MS))];
    this.extend(12);
    if (!existing) return;
    const unit = existing.quotaBytes >= bytesOf.TB ? 'TB' : 'GB';
    this.unit.set(unit);
    this.amount.set(String(existing.quotaBytes / bytesOf[unit]));
    this.day.set(dayOf(new Date(existing.expiresAt)));
    this.addresses.set(existing.addresses.join('\n'));
  }

  /** From the end as it is, or from today where that is over, or there is none yet. */
  extend(months: number): void {
    const end = this.existing ? Date.parse(this.existing.expiresAt) : 0;
    this.day.set(dayOf(monthsAfter(new Date(Math.max(end, this.now.getTime())), months)));
  }

  /** What is to be sent, or `null` where something is to be mended first. */
  terms(): Terms | null {
    this.tried.set(true);
    return this.faults().size > 0 ? null : { quotaBytes: this.quotaBytes(), expiresAt: this.expiresAt(), addresses: this.lines() };
  }

  readonly quotaBytes = computed(() => {
    const amount = this.amount().trim().replace(',', '.');
    return /^\d+(\.\d+)?$/.test(amount) ? Math.round(Number(amount) * bytesOf[this.unit()]) : Number.NaN;
  });

  /** The first line that is no address. */
  readonly wrongAddress = computed(() => this.lines().find((line) => !looksLikeAddress.test(line)) ?? null);

  private readonly lines = computed(() =>
    this.addresses()
      .split(/[\s,;]+/)
      .filter(Boolean),
  );

  private check(): Map<TermsField, TermsFault> {
    const faults = new Map<TermsField, TermsFault>();
    const quota = this.quotaBytes();
    if (!this.amount().trim()) faults.set('quota', 'missing');
    else if (!(quota > 0)) faults.set('quota', 'wrong');
    else if (quota > MAX_SFTP_QUOTA_BYTES) faults.set('quota', 'tooLarge');
    const isChanged = !this.existing || this.day() !== dayOf(new Date(this.existing.expiresAt));
    if (!this.day()) faults.set('expiry', 'missing');
    else if (isChanged && this.day() < this.earliest) faults.set('expiry', 'past');
    else if (isChanged && this.day() > this.latest) faults.set('expiry', 'tooFar');
    if (this.lines().length > MAX_SFTP_ADDRESSES) faults.set('addresses', 'tooMany');
    else if (this.wrongAddress() !== null) faults.set('addresses', 'wrong');
    return faults;
  }

  /** The end of the day that was chosen; the very moment as it was where the day was left alone. */
  private expiresAt(): string {
    if (this.existing && this.day() === dayOf(new Date(this.existing.expiresAt))) return this.existing.expiresAt;
    return new Date(`${this.day()}T23:59:59`).toISOString();
  }
}

function dayOf(at: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** The 31st becomes the last day of a shorter month. */
function monthsAfter(from: Date, months: number): Date {
  const last = new Date(from.getFullYear(), from.getMonth() + months + 1, 0).getDate();
  return new Date(from.getFullYear(), from.getMonth() + months, Math.min(from.getDate(), last));
}
