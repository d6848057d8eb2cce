import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import type { CompletenessSort } from '@cqdg/contract';
import { PageQuery } from '../platform/http/page-query';
import type { ParticipantsFilter } from './participants';

export class ParticipantsPageQuery extends PageQuery implements ParticipantsFilter {
  @IsOptional()
  @IsString()
  @MaxLength(250)
  search?: string;

  @IsIn(['share', 'participant'])
  sort: CompletenessSort = 'share';

  @IsIn(['asc', 'desc'])
  direction: 'asc' | 'desc' = 'asc';

  /** Only participants who lack something in this table. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  table?: string;

  /** With `table`: only participants who lack this field. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  field?: string;
}
