import { ArrayNotEmpty, ArrayUnique, IsArray, IsIn, IsString, Matches, MaxLength } from 'class-validator';
import { type TokenDays, type TokenScope, tokenDays, tokenScopes } from '@cqdg/contract';

export class TokenInput {
  /** What it is for, in the person's words. */
  @IsString()
  @Matches(/\S/)
  @MaxLength(100)
  name!: string;

  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(tokenScopes, { each: true })
  scopes!: TokenScope[];

  /** After how many days it ends. */
  @IsIn(tokenDays)
  days!: TokenDays;
}
