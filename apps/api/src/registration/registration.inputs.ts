import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import type { SampleKind } from '@cqdg/contract';
import { PageQuery } from '../platform/http/page-query';
import type { SampleSort, SamplesFilter } from './samples.service';

export class RegistrationUploadQuery {
  @IsString()
  name!: string;
}

export class RowsQuery extends PageQuery {
  @IsOptional()
  @IsIn(['new', 'known', 'conflict'])
  kind?: SampleKind;
}

export class CommitBody {
  /** The draft that the person saw. */
  @IsUUID()
  draft!: string;
}

export class SamplesQuery extends PageQuery implements SamplesFilter {
  @IsOptional()
  @IsString()
  @MaxLength(250)
  search?: string;

  @IsIn(['participant', 'biospecimen', 'sample', 'sampleType', 'registeredAt'])
  sort: SampleSort = 'sample';

  @IsIn(['asc', 'desc'])
  direction: 'asc' | 'desc' = 'asc';
}
