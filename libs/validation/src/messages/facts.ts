import type { Finding, FindingParam } from '@cqdg/contract';
import type { Tongue } from './message.types';

const longest = 120;
const mostItems = 12;

/** What a sentence may say of a finding, already written in the language's own way. */
export class Facts {
  constructor(
    private readonly finding: Finding,
    private readonly tongue: Tongue,
    /** What coded values mean in the language: `NCIT:C12434` is `Blood`. */
    private readonly labels: Readonly<Record<string, string>> = {},
  ) {}

  /** The value received, in quotation marks; never shown where it would repeat personal information. */
  get value(): string {
    return this.isPrivate ? '' : this.quoted(this.finding.value ?? '');
  }

  get isBlank(): boolean {
    return this.finding.value === null || this.finding.value === '';
  }

  get isPrivate(): boolean {
    return this.finding.code.startsWith('privacy.');
  }

  get field(): string {
    return this.finding.field ?? '';
  }

  get table(): string {
    return this.finding.table ?? '';
  }

  get file(): string {
    return this.finding.file ?? '';
  }

  get proposal(): string | null {
    const { proposal } = this.finding;
    return proposal === null || this.isPrivate ? null : this.labelled(proposal, this.quoted(proposal));
  }

  has(name: string): boolean {
    return this.raw(name) != null;
  }

  /** A parameter as plain text: names of fields and tables, formats, codes. */
  text(name: string): string {
    const value = this.raw(name) ?? '';
    return Array.isArray(value) ? value.join(', ') : String(value);
  }

  /** A parameter as a value of the data. */
  quote(name: string): string {
    return this.quoted(this.text(name));
  }

  number(name: string): string {
    const value = this.raw(name);
    const number = Number(value);
    return typeof value === 'number' || (value !== '' && Number.isFinite(number)) ? this.tongue.number(number) : this.text(name);
  }

  count(name: string): number {
    return Number(this.raw(name) ?? 0);
  }

  items(name: string): string[] {
    const value = this.raw(name);
    return Array.isArray(value) ? value : value == null ? [] : [String(value)];
  }

  /** `A, B or C`, with an ellipsis where there are more than can be read. */
  oneOf(name: string, most = mostItems): string {
    const items = this.items(name);
    return this.joined(items.slice(0, most), this.tongue.or, items.length > most);
  }

  /** `oneOf`, each code with what it means. */
  codes(name: string, most = mostItems): string {
    const items = this.items(name);
    const said = items.slice(0, most).map((code) => this.labelled(code, code));
    return this.joined(said, this.tongue.or, items.length > most);
  }

  allOf(name: string): string {
    return this.joined(this.items(name), this.tongue.and, false);
  }

  /** The first of some values, in quotation marks. */
  first(name: string): string {
    return this.quoted(this.items(name)[0] ?? '');
  }

  /** The items of a list cell that are wrong. */
  get wrongItems(): string {
    return this.joined(
      this.items('items').map((item) => this.quoted(item)),
      this.tongue.and,
      false,
    );
  }

  /** Whether the value is a code of another terminology than the examples: `OMIM:147791` where MONDO codes are asked. */
  get otherTerminology(): { given: string; asked: string } | null {
    const prefix = (code: string | null | undefined) => /^([A-Za-z]{2,12}):\S+$/.exec(code?.trim() ?? '')?.[1];
    const given = prefix(this.isPrivate ? null : this.finding.value);
    const asked = prefix(this.items('examples')[0]);
    return given && asked && given.toLowerCase() !== asked.toLowerCase() ? { given, asked } : null;
  }

  get units(): string {
    const units = this.text('units');
    return units === '' ? '' : ` ${this.tongue.units[units] ?? units}`;
  }

  /** The reason that lies in other fields of the row: empty when there is none. */
  get because(): string {
    const found = this.items('whenFound');
    const reasons = this.items('whenFields').map((field, at) => {
      const value = found[at] ?? '';
      return this.tongue.holds(field, value === '' ? null : this.quoted(value));
    });
    return reasons.length ? this.tongue.because(this.joined(reasons, this.tongue.and, false)) : '';
  }

  /** For `… only if A is x or y`: the field and the values, where a single field was compared with values and did not match. */
  get onlyWith(): { field: string; values: string } | null {
    const fields = this.items('whenFields');
    const compared = ['value', 'codeList'].includes(this.text('whenMatch'));
    const values = this.items('whenExpected').map((value) => this.quoted(value));
    if (fields.length !== 1 || !compared || this.raw('whenHolds') !== false || !values.length) return null;
    return { field: fields[0] ?? '', values: this.joined(values.slice(0, 5), this.tongue.or, values.length > 5) };
  }

  private raw(name: string): FindingParam | undefined {
    return this.finding.params[name];
  }

  private labelled(code: string, shown: string): string {
    const label = Object.hasOwn(this.labels, code) ? this.labels[code] : undefined;
    return label === undefined || label === code ? shown : `${shown} (${label})`;
  }

  private quoted(text: string): string {
    return this.tongue.quote(text.length > longest ? `${text.slice(0, longest)}…` : text);
  }

  private joined(items: string[], word: string, more: boolean): string {
    if (more) return `${items.join(', ')}…`;
    const last = items.at(-1) ?? '';
    return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${word} ${last}`;
  }
}
