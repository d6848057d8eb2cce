import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { type MailSort, type MailState, mailSorts, mailStates } from '@cqdg/contract';
import { PageQuery } from '../platform/http/page-query';

export class MailFilter extends PageQuery {
  @IsOptional()
  @IsIn(mailStates)
  state?: MailState;

  @IsOptional()
  @IsString()
  @MaxLength(40)
  kind?: string;

  @IsOptional()
  @IsString()
  @MaxLength(250)
  search?: string;

  @IsOptional()
  @IsIn(mailSorts)
  sort: MailSort = 'created';

  @IsOptional()
  @IsIn(['asc', 'desc'])
  direction: 'asc' | 'desc' = 'desc';
}
