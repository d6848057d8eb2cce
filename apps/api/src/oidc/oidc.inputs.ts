import { IsIn, IsNotEmpty, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import type { AppName, SignerInput } from '@cqdg/contract';

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

export class SignerQuery {
  /** The run that would be signed. */
  @IsUUID()
  run!: string;
}

export class SignerBody implements SignerInput {
  @IsUUID()
  runId!: string;
}

export class DropPasswordInput {
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  password!: string;
}
