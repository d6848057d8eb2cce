import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import {
  MAX_SFTP_ADDRESSES,
  MAX_SFTP_QUOTA_BYTES,
  type MolecularQuery,
  type MolecularState,
  type NewSftpAccount,
  SFTP_NAME,
  type SftpAccountChange,
  type SftpAccountState,
  type SftpAccountsQuery,
  type SftpKeyInput,
  molecularStates,
  sftpAccountStates,
} from '@cqdg/contract';
import { PageQuery } from '../../platform/http/page-query';

const MAX_INT = 2_147_483_647;

class TermsInput {
  @IsInt()
  @Min(1)
  @Max(MAX_SFTP_QUOTA_BYTES)
  quotaBytes!: number;

  @IsISO8601({ strict: true })
  @MaxLength(40)
  expiresAt!: string;

  /** Addresses and networks; none: from anywhere. */
  @IsArray()
  @ArrayMaxSize(MAX_SFTP_ADDRESSES)
  @IsString({ each: true })
  @MaxLength(50, { each: true })
  addresses!: string[];
}

export class NewSftpAccountBody extends TermsInput implements NewSftpAccount {
  @IsUUID()
  person!: string;

  @IsOptional()
  @Matches(SFTP_NAME)
  name?: string;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MAX_INT)
  request?: number;
}

export class SftpVersionBody {
  @IsInt()
  @Min(1)
  @Max(MAX_INT)
  version!: number;
}

export class SftpAccountChangeBody extends TermsInput implements SftpAccountChange {
  @IsInt()
  @Min(1)
  @Max(MAX_INT)
  version!: number;
}

export class SftpDisableBody extends SftpVersionBody {
  /** The person reads it. */
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  reason!: string;
}

export class SftpKeyBody implements SftpKeyInput {
  @IsString()
  @IsNotEmpty()
  @MaxLength(20_000)
  key!: string;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  name?: string;
}

export class SftpAccountsFilter extends PageQuery implements SftpAccountsQuery {
  @IsOptional()
  @IsString()
  @MaxLength(250)
  search?: string;

  @IsOptional()
  @IsIn(sftpAccountStates)
  state?: SftpAccountState;
}

export class MolecularFilter extends PageQuery implements MolecularQuery {
  @IsOptional()
  @IsString()
  @MaxLength(250)
  search?: string;

  @IsOptional()
  @IsIn(molecularStates)
  state?: MolecularState;
}
