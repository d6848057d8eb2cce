import { IsIn, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import type { Language } from '@cqdg/contract';

export class SignInInput {
  @IsString()
  @IsNotEmpty()
  @MaxLength(320)
  email!: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  password!: string;
}

export class ProfileInput {
  @IsOptional()
  @IsIn(['fr', 'en'])
  language?: Language;

  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  displayName?: string;
}

export class PasswordInput {
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  current!: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  next!: string;
}

export class ResetInput {
  @IsString()
  @IsNotEmpty()
  @MaxLength(320)
  email!: string;
}

export class NewPasswordInput {
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  password!: string;
}
