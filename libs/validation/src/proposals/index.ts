import { delimiterOf } from '@cqdg/dictionary';
import { codeSpellings } from './codes';
import { certainDate, writesDates } from './dates';
import { fieldChecks, type FieldChecks } from './field-checks';
import { codeNamed } from './labels';
import { readable, unquoted } from './normalise';
import { decimalNumbers, wholeNumbers } from './numbers';
import type { ProposalInput } from './proposal.types';
import { truth } from './words';

export { nearest } from './near';
export type { ProposalInput } from './proposal.types';

/**
 * The right value for a refused cell, where it is certain: it keeps what the person meant and passes the field's own checks.
 * Returns null where nothing is certain enough to offer (`HP:12`, an OMIM code for MONDO, `5/3/2024`).
 */
export function propose({ field, value, inForce }: ProposalInput): string | null {
  if (value.length > 1000) return null;
  const checks = fieldChecks(field, inForce);
  const delimiter = delimiterOf(field);
  const proposal = delimiter === null ? item(value, checks) : wholeList(value, delimiter, checks);
  return proposal === value ? null : proposal;
}

function item(value: string, checks: FieldChecks): string | null {
  const bare = unquoted(value);
  if (bare !== null) return accepted(bare, checks) ?? item(bare, checks);
  // What the field takes as it is was refused for a reason that lies outside of the cell.
  if (checks.accepts(value.trim())) return accepted(value.trim(), checks);
  const text = readable(value);
  for (const candidate of candidates(text, checks)) {
    const taken = accepted(candidate, checks);
    if (taken !== null) return taken;
  }
  return null;
}

function* candidates(text: string, checks: FieldChecks): Generator<string> {
  const { field, codes } = checks;
  yield text;
  if (field.valueType === 'boolean') {
    const word = truth(text);
    if (word) yield word;
  }
  if (field.valueType === 'integer') yield* wholeNumbers(text, field.meta?.units);
  if (field.valueType === 'number') yield* decimalNumbers(text);
  if (field.valueType !== 'string') return;
  yield* codeSpellings(text, checks);
  if (codes.length) {
    const named = codeNamed(text, checks);
    if (named !== null) yield named;
    return;
  }
  const write = writesDates(checks.accepts);
  const date = write && certainDate(text);
  if (date) yield write(date);
}

/** The candidate in the list's own spelling; null when the field would refuse it. */
function accepted(candidate: string, checks: FieldChecks): string | null {
  if (!checks.accepts(candidate)) return null;
  return checks.codes.find((code) => code.toLowerCase() === candidate.toLowerCase()) ?? candidate;
}

function wholeList(value: string, delimiter: string, checks: FieldChecks): string | null {
  const text = unquoted(value) ?? value;
  const own = items(text.split(delimiter), checks);
  if (own) return own.join(delimiter);
  // Another separator is certain only when every piece is then right.
  for (const other of [',', ';', '|', '/', '\n']) {
    if (other === delimiter || !text.includes(other) || text.includes(delimiter)) continue;
    const split = items(text.split(other), checks);
    if (split) return split.join(delimiter);
  }
  return null;
}

/** Every item right as it is or by its own proposal, blank ones at the ends left out; null when one cannot be mended. */
function items(pieces: string[], checks: FieldChecks): string[] | null {
  const given = pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
  const right = given.map((piece) => (checks.accepts(piece) ? (accepted(piece, checks) ?? piece) : item(piece, checks)));
  return right.length && right.every((piece) => piece !== null) ? right : null;
}
