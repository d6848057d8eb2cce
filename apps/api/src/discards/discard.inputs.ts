import { Transform } from 'class-transformer';
import { IsIn, IsNotEmpty, IsString, IsUUID, MaxLength } from 'class-validator';
import { type DiscardInput, type DiscardScope, type DiscardTarget, type HeldKind, heldKinds } from '@cqdg/contract';

export class DiscardQuery implements DiscardTarget {
  @IsIn(heldKinds)
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
