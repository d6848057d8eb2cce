import { Equals, IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength, ValidateIf } from 'class-validator';
import type { FixInput, Language, Severity, SignInput } from '@cqdg/contract';
import { PageQuery } from '../platform/http/page-query';

const NAME = 200;

export class UploadQuery {
  @IsString()
  name!: string;

  /** The table, where the name of the file does not tell it. */
  @IsOptional()
  @IsString()
  @MaxLength(NAME)
  table?: string;
}

export class VersionInput {
  @IsUUID()
  version!: string;
}

export class VersionQuery {
  @IsOptional()
  @IsUUID()
  version?: string;
}

export class FindingsPageQuery extends PageQuery {
  @IsOptional()
  @IsString()
  @MaxLength(NAME)
  table?: string;

  @IsOptional()
  @IsString()
  @MaxLength(NAME)
  field?: string;

  @IsOptional()
  @IsString()
  @MaxLength(NAME)
  code?: string;

  @IsOptional()
  @IsIn(['error', 'warning'])
  severity?: Severity;
}

export class LanguageQuery {
  @IsOptional()
  @IsIn(['fr', 'en'])
  lang?: Language;
}

export class FixBody implements FixInput {
  @IsUUID()
  runId!: string;

  @IsString()
  @MaxLength(NAME)
  table!: string;

  @IsString()
  @MaxLength(NAME)
  field!: string;

  @IsString()
  @MaxLength(NAME)
  code!: string;

  /** One proposal; without `from` and `to`, every proposal of the group. */
  @ValidateIf(({ from, to }: FixBody) => from !== undefined || to !== undefined)
  @IsString()
  @MaxLength(100_000)
  from?: string;

  @ValidateIf(({ from, to }: FixBody) => from !== undefined || to !== undefined)
  @IsString()
  @MaxLength(100_000)
  to?: string;
}

export class SignBody implements SignInput {
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  password?: string;

  @IsUUID()
  runId!: string;

  @IsIn(['fr', 'en'])
  language!: Language;

  @Matches(/^[0-9a-f]{64}$/)
  statement!: string;

  @Equals(true)
  agreed!: true;
}
