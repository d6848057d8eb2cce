import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { DomainError } from './domain-error';

/** Stable codes for what class-validator calls its constraints; anything else is `invalid`. */
const fieldCodes: Record<string, string> = {
  isDefined: 'required',
  isNotEmpty: 'required',
  isEmail: 'email',
  minLength: 'too_short',
  maxLength: 'too_long',
  min: 'too_small',
  max: 'too_large',
  matches: 'pattern',
  isIn: 'not_allowed',
  whitelistValidation: 'unknown',
};

/** `{ 'name.fr': 'required' }`: one code per refused field, never the value. */
export function refusedFields(errors: ValidationError[], prefix = ''): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const error of errors) {
    const name = `${prefix}${error.property}`;
    const constraints = Object.keys(error.constraints ?? {});
    // A missing value breaks every rule of its field: say the one thing that helps.
    const missing = error.value === undefined || error.value === null || error.value === '';
    if (constraints.includes('whitelistValidation')) fields[name] = 'unknown';
    else if (constraints.length > 0) fields[name] = missing ? 'required' : (fieldCodes[constraints[0] ?? ''] ?? 'invalid');
    Object.assign(fields, refusedFields(error.children ?? [], `${name}.`));
  }
  return fields;
}

export const validationPipe = () =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    exceptionFactory: (errors) => new DomainError('input.invalid', {}, refusedFields(errors)),
  });
