import type { Finding } from '@cqdg/contract';
import type { Dictionary } from '@cqdg/dictionary';
import type { CheckInput } from '../check.types';
import { ruleDefinitions } from './index';

export interface RuleFault {
  /** Which of `meta.portal.rules`, from 0. */
  at: number;
  finding: Finding;
}

/** The rules of a dictionary that no check could use, known before any file: each would be an error of every submission. */
export function ruleFaults(dictionary: Dictionary): RuleFault[] {
  const input: CheckInput = { dictionary, tables: [], mode: 'submission', study: null, registered: { rows: () => [], count: 0 } };
  const faults: RuleFault[] = [];
  for (const [at, use] of (dictionary.meta?.portal?.rules ?? []).entries()) {
    const tell = (code: string, params: Finding['params']) =>
      faults.push({
        at,
        finding: {
          code,
          severity: 'error',
          file: null,
          table: null,
          row: null,
          field: null,
          value: null,
          proposal: null,
          keys: {},
          params,
        },
      });
    const definition = ruleDefinitions.find((one) => one.use === use.use);
    if (!definition) tell('rule.unknown', { use: use.use });
    // Without rows, it can only say what its parameters lack.
    else void definition.create(use, { dictionary, input })?.finish?.(({ code, params }) => code === 'rule.misused' && tell(code, params));
  }
  return faults;
}
