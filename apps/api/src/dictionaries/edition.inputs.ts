import { Type } from 'class-transformer';
import { IsInt, IsISO8601, Min, ValidateIf } from 'class-validator';
import type { PublicationInput } from '@cqdg/contract';

export class PublicationBody implements PublicationInput {
  @ValidateIf(({ at }: PublicationBody) => at !== null)
  @IsISO8601({ strict: true })
  at!: string | null;

  @IsInt()
  @Min(1)
  revision!: number;
}

export class CancelQuery {
  @Type(() => Number)
  @IsInt()
  @Min(1)
  revision!: number;
}
