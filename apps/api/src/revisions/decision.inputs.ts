import { Type } from 'class-transformer';
import { IsDefined, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { type DecisionInput, type SubmissionState, submissionStates } from '@cqdg/contract';

class SeenInput {
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  revision!: number;

  @IsIn(submissionStates)
  state!: SubmissionState;
}

export class DecisionBody implements DecisionInput {
  /** What the person had before their eyes: a decision on something else is refused. */
  @Type(() => SeenInput)
  @ValidateNested()
  @IsDefined()
  seen!: SeenInput;

  /** Shown to the study, word for word, unless a message is. */
  @IsOptional()
  @IsString()
  @MaxLength(4000)
  reason?: string | null;

  /** Shown in the place of the reason, which the centre keeps for itself. */
  @IsOptional()
  @IsString()
  @MaxLength(4000)
  message?: string | null;
}
