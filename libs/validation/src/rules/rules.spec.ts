import { findingCodes } from '../codes';
import { privacyRule } from '../privacy';
import { registrationRule } from '../registration';
import { ruleDefinitions } from './index';

describe('the registry of rules', () => {
  it('has one rule by each name', () => {
    const names = ruleDefinitions.map((rule) => rule.use);
    expect(new Set(names).size).toBe(names.length);
  });

  it('lists every code of every rule', () => {
    for (const rule of [...ruleDefinitions, registrationRule, privacyRule])
      for (const code of rule.codes) expect(Object.keys(findingCodes)).toContain(code);
  });
});
