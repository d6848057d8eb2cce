import { Injectable, type PipeTransform } from '@nestjs/common';
import { DomainError } from '../platform/errors/domain-error';

/** `@Param('number', NumberPipe)`: what counts up within a study. What is no such number leads nowhere. */
@Injectable()
export class NumberPipe implements PipeTransform<string, number> {
  transform(value: string): number {
    if (!/^[1-9]\d{0,8}$/.test(value)) throw new DomainError('not_found');
    return Number(value);
  }
}
