import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { type Language, type SubmissionSort, type SubmissionState, submissionSorts, submissionStates } from '@cqdg/contract';
import { PageQuery } from '../platform/http/page-query';

export class SubmissionsFilter extends PageQuery {
  @IsOptional()
  @IsIn(submissionStates)
  state?: SubmissionState;

  @IsOptional()
  @IsString()
  @MaxLength(250)
  search?: string;

  @IsOptional()
  @IsIn(submissionSorts)
  sort: SubmissionSort = 'updated';

  @IsOptional()
  @IsIn(['asc', 'desc'])
  direction: 'asc' | 'desc' = 'desc';

  /** Of the words in the export; else that of the person. */
  @IsOptional()
  @IsIn(['fr', 'en'])
  lang?: Language;
}
