import { Type } from 'class-transformer';
import { IsBoolean, IsEmail, IsIn, IsNotEmpty, IsOptional, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';
import type { Language, StudyInput, StudyRole } from '@cqdg/contract';
import { studyCodePattern } from './study-code';

const roles = ['reader', 'submitter', 'lead'];

class NameInput {
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
