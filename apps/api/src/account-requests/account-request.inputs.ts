import { Type } from 'class-transformer';
import { IsEmail, IsIn, IsNotEmpty, IsOptional, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';
import { type AccountRequestState, type Language, type StudyRole, accountRequestStates } from '@cqdg/contract';
import { PageQuery } from '../platform/http/page-query';
import { studyCodePattern } from '../studies/study-code';
import { NameInput } from '../studies/study.inputs';

const roles = ['reader', 'submitter', 'lead'];

export class AskInput {
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  name!: string;

  @IsEmail()
  @MaxLength(320)
  email!: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  organisation!: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  study!: string;

  @IsIn(roles)
  role!: StudyRole;

  @IsString()
  @MaxLength(2000)
  message!: string;

  @IsIn(['fr', 'en'])
  language!: Language;

  /** People do not see this field; programs that fill in every form do. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  website?: string;
}

export class AccountRequestFilter extends PageQuery {
  @IsOptional()
  @IsIn(accountRequestStates)
  state?: AccountRequestState;
}

class ApprovedStudyInput {
  @Matches(studyCodePattern)
  @Matches(/[^.]/)
  code!: string;

  /** Of a study to create; left out where there is one of this code. */
  @IsOptional()
  @Type(() => NameInput)
  @ValidateNested()
  name?: NameInput;
}

export class ApprovalInput {
  @Type(() => ApprovedStudyInput)
  @ValidateNested()
  @IsNotEmpty()
  study!: ApprovedStudyInput;

  @IsIn(roles)
  role!: StudyRole;
}

export class RefusalInput {
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  reason!: string;
}
