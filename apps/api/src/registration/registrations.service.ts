import { Injectable } from '@nestjs/common';
import type { RegistrationView } from '@cqdg/contract';
import { DictionaryService } from '../dictionaries/dictionary.service';
import type { Context } from '../platform/context/context';
import { DomainError } from '../platform/errors/domain-error';
import { RegistrationViews } from './registration.views';
import { samplesExport } from './samples-export';

/** What is registered and what is about to be, to look at. */
@Injectable()
export class RegistrationsService {
  constructor(
    private readonly views: RegistrationViews,
    private readonly dictionaries: DictionaryService,
  ) {}

  view(ctx: Context): Promise<RegistrationView> {
    return this.views.of(ctx.manager, ctx.inStudy('study.read').id);
  }

  export(ctx: Context): { name: string; lines: AsyncIterable<string> } {
    const study = ctx.inStudy('study.read');
    const fields = this.dictionaries.active().meta?.portal?.registration;
    if (!fields) throw new DomainError('registration.unasked');
    return { name: `${fields.table}_${study.code}.tsv`, lines: samplesExport(ctx.manager, study, fields) };
  }
}
