import { Type } from 'class-transformer';
import { IsISO8601, IsIn, IsNotEmpty, IsOptional, IsRFC3339, IsString, MaxLength, ValidateNested } from 'class-validator';
import type { MaintenanceInput } from '@cqdg/contract';

class MessageInput {
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  fr!: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  en!: string;
}

export class MaintenanceBody implements MaintenanceInput {
  @IsIn(['off', 'on'])
  state!: 'off' | 'on';

  /** Both languages, or none: a standard sentence is shown then. */
  @IsOptional()
  @Type(() => MessageInput)
  @ValidateNested()
  message?: MessageInput | null;

  @IsOptional()
  @IsISO8601({ strict: true })
  @IsRFC3339()
  @MaxLength(40)
  until?: string | null;
}
