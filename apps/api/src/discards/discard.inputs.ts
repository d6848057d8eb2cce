import { Transform } from 'class-transformer';
import { IsIn, IsNotEmpty, IsString, IsUUID, MaxLength } from 'class-validator';
import type { DiscardInput, DiscardScope, DiscardTarget, HeldKind } from '@cqdg/contract';

export class DiscardQuery implements DiscardTarget {
  @IsIn(['table', 'draft', 'registered'])
  kind!: HeldKind;

  @IsUUID()
  id!: string;

  @IsIn(['file', 'table'])
  scope!: DiscardScope;
}

export class DiscardBody extends DiscardQuery implements DiscardInput {
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  reason!: string;
}
