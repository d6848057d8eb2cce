import { Type } from 'class-transformer';
import { IsDefined, IsInt, IsOptional, IsString, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import {
  type LimitInput,
  type MailWordingInput,
  type MailWordsOf,
  type StatementInput,
  type StatementWording,
  openingLength,
  statementLength,
  subjectLength,
} from '@cqdg/contract';

class Seen {
  /** What the person had before their eyes. */
  @IsInt()
  @Min(0)
  @Max(2_147_483_647)
  version!: number;
}

export class LimitBody extends Seen implements LimitInput {
  /** `null`: back to the standard. */
  @IsOptional()
  @IsInt()
  value: number | null = null;
}

class WordsBody implements MailWordsOf {
  @IsString()
  @MaxLength(subjectLength)
  subject!: string;

  @IsString()
  @MaxLength(openingLength)
  opening!: string;
}

class WordingBody {
  @Type(() => WordsBody)
  @ValidateNested()
  @IsDefined()
  fr!: WordsBody;

  @Type(() => WordsBody)
  @ValidateNested()
  @IsDefined()
  en!: WordsBody;
}

export class MailWordingBody extends Seen implements MailWordingInput {
  /** `null`: back to the standard. */
  @IsOptional()
  @Type(() => WordingBody)
  @ValidateNested()
  value: WordingBody | null = null;
}

class StatementWordsBody implements StatementWording {
  @IsString()
  @MaxLength(statementLength)
  fr!: string;

  @IsString()
  @MaxLength(statementLength)
  en!: string;
}

export class StatementBody extends Seen implements StatementInput {
  /** `null`: back to the standard. */
  @IsOptional()
  @Type(() => StatementWordsBody)
  @ValidateNested()
  value: StatementWordsBody | null = null;
}
