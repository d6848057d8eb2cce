import { IsEmail, IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import type { Language, StaffRole, UserGroup, UserSort } from '@cqdg/contract';
import { PageQuery } from '../platform/http/page-query';

export class UsersQuery extends PageQuery {
  /** A part of a name or an address. */
  @IsOptional()
  @IsString()
  @MaxLength(250)
  search?: string;

  @IsIn(['all', 'staff', 'studies', 'closed'])
  group: UserGroup = 'all';

  @IsIn(['name', 'email', 'role', 'seen'])
  sort: UserSort = 'name';

  @IsIn(['asc', 'desc'])
  direction: 'asc' | 'desc' = 'asc';
}

export class VersionInput {
  /** The one that the page showed. */
  @IsInt()
  @Min(1)
  @Max(2_000_000_000)
  version!: number;
}

export class StaffRoleInput extends VersionInput {
  /** `null` for who no longer works at the centre. */
  @IsIn(['curator', 'admin', null])
  staffRole!: StaffRole | null;
}

export class RemoveFactorInput extends VersionInput {
  /** The person reads it. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  reason!: string;
}

export class StaffInvitationInput {
  @IsEmail()
  @MaxLength(320)
  email!: string;

  @IsIn(['curator', 'admin'])
  role!: StaffRole;

  @IsIn(['fr', 'en'])
  language!: Language;
}
