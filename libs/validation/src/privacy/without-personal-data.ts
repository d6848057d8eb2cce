import type { Finding, FindingParam } from '@cqdg/contract';
import { isPersonal } from './personal-data';

/** Stands for what is not repeated. */
export const HIDDEN = '•••';

/**
 * The finding without anything that could tell who a person is: findings are stored, shown and sent, while a leaked identifier is an
 * incident. The place (file, row, field) is enough to mend it.
 */
export function withoutPersonalData(finding: Finding): Finding {
  const { value, proposal, keys, params } = finding;
  const personalValue = value !== null && isPersonal(value);
  const personalProposal = proposal !== null && isPersonal(proposal);
  const names = Object.keys(keys).filter((name) => isPersonal(keys[name] ?? ''));
  const spoiled = Object.keys(params).filter((name) => hides(params[name]));
  if (!personalValue && !personalProposal && names.length === 0 && spoiled.length === 0) return finding;
  return {
    ...finding,
    value: personalValue ? HIDDEN : value,
    proposal: personalValue || personalProposal ? null : proposal,
    keys: { ...keys, ...Object.fromEntries(names.map((name) => [name, HIDDEN])) },
    params: { ...params, ...Object.fromEntries(spoiled.map((name) => [name, hidden(params[name] ?? null)])) },
  };
}

const hides = (param: FindingParam | undefined): boolean =>
  typeof param === 'string' ? isPersonal(param) : Array.isArray(param) && param.some(isPersonal);

const hidden = (param: FindingParam): FindingParam =>
  Array.isArray(param) ? param.map((item) => (isPersonal(item) ? HIDDEN : item)) : HIDDEN;
