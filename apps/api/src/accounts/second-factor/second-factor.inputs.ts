import { IsNotEmpty, IsString, MaxLength } from 'class-validator';

/** Of the app, or a recovery code. */
class Code {
  @IsString()
  @IsNotEmpty()
  @MaxLength(50)
  code!: string;
}

export class FirstCodeInput extends Code {}

export class SecondFactorInput {
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  password!: string;
}

/** Both factors, before either is changed. */
export class ProofInput extends Code {
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  password!: string;
}

export class ChallengeInput extends Code {
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  challenge!: string;
}
