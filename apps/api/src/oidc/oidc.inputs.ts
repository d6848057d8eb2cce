import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import type { AppName } from '@cqdg/contract';

export class StartQuery {
  /** Whose sign-in page it is; by default that of the studies. */
  @IsOptional()
  @IsIn(['submitter', 'admin'])
  app?: AppName;

  /** The page of the app to return to. */
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  return?: string;
}
