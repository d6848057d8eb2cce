import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  type DataUse,
  type DataUseModifier,
  type DataUsePermission,
  type Language,
  type StudyContact,
  type StudyInput,
  type StudyRole,
  dataUseModifiers,
  dataUsePermissions,
} from '@cqdg/contract';
import { studyCodePattern } from './study-code';

const roles = ['reader', 'submitter', 'lead'];

export class NameInput {
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  fr!: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  en!: string;
}

class DescriptionInput {
  @IsString()
  @MaxLength(5000)
  fr!: string;

  @IsString()
  @MaxLength(5000)
  en!: string;
}

class DataUseInput implements DataUse {
  @IsIn(Object.keys(dataUsePermissions))
  permission!: DataUsePermission;

  @IsArray()
  @ArrayMaxSize(Object.keys(dataUseModifiers).length)
  @IsIn(Object.keys(dataUseModifiers), { each: true })
  modifiers!: DataUseModifier[];
}

class ContactInput implements StudyContact {
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  name!: string;

  @IsEmail()
  @MaxLength(320)
  email!: string;
}

export class StudyBody implements StudyInput {
  @Matches(studyCodePattern)
  @Matches(/[^.]/)
  code!: string;

  @Type(() => NameInput)
  @ValidateNested()
  @IsNotEmpty()
  name!: NameInput;

  @Type(() => DescriptionInput)
  @ValidateNested()
  @IsNotEmpty()
  description!: DescriptionInput;

  @IsOptional()
  @Type(() => DataUseInput)
  @ValidateNested()
  dataUse?: DataUseInput | null;

  @IsOptional()
  @Type(() => ContactInput)
  @ValidateNested()
  contact?: ContactInput | null;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(120)
  embargoMonths?: number | null;

  @IsOptional()
  @IsInt()
  @Min(1)
  version?: number;
}

export class MemberInput {
  @IsIn(roles)
  role!: StudyRole;

  /** The study may be left without a lead. */
  @IsOptional()
  @IsBoolean()
  confirmed?: boolean;
}

export class RemovalQuery {
  /** The study may be left without a lead. */
  @IsOptional()
  @IsIn(['true', 'false'])
  confirmed?: string;
}

export class InvitationInput {
  @IsEmail()
  @MaxLength(320)
  email!: string;

  @IsIn(roles)
  role!: StudyRole;

  @IsIn(['fr', 'en'])
  language!: Language;
}

export class AcceptanceInput {
  /** Of a new account; who has one keeps theirs. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  displayName?: string;

  /** Left out by who is signed in with the invited address. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  password?: string;

  @IsOptional()
  @IsIn(['fr', 'en'])
  language?: Language;
}
