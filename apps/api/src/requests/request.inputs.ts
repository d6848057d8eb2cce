import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import {
  MAX_REQUEST_FILES,
  MAX_SAMPLE_CHANGES,
  type ApplyInput,
  type AssignInput,
  type CentreRequestsQuery,
  type MessageInput,
  type NewRequest,
  type RequestAnchor,
  type RequestKind,
  type RequestState,
  type RequestsQuery,
  type ResolveInput,
  type SampleChange,
  type SampleLinks,
  requestKinds,
  requestStates,
} from '@cqdg/contract';
import { PageQuery } from '../platform/http/page-query';

const MAX_INT = 2_147_483_647;
/** Something else than spaces. */
const written = /\S/;
/** One cell of a table. */
const cell = /^[^\t\r\n]*$/;

export class MessageBody implements MessageInput {
  @IsString()
  @Matches(written)
  @MaxLength(10_000)
  text!: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_REQUEST_FILES)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  files?: string[];
}

class AnchorInput implements RequestAnchor {
  @IsOptional()
  @IsString()
  @MaxLength(250)
  table?: string;

  @IsOptional()
  @IsString()
  @MaxLength(250)
  field?: string;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MAX_INT)
  row?: number;

  @IsOptional()
  @Matches(/^[a-z_]+(\.[a-z_]+)*$/)
  @MaxLength(100)
  code?: string;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MAX_INT)
  revision?: number;
}

class LinksInput implements SampleLinks {
  @Matches(cell)
  @MaxLength(250)
  participant!: string;

  @Matches(cell)
  @MaxLength(250)
  biospecimen!: string;

  @Matches(cell)
  @MaxLength(250)
  sampleType!: string;
}

class ChangeInput implements SampleChange {
  @Matches(cell)
  @IsNotEmpty()
  @MaxLength(250)
  sample!: string;

  @ValidateIf(({ to }: SampleChange) => to !== null)
  @Type(() => LinksInput)
  @ValidateNested()
  @IsNotEmpty()
  to!: LinksInput | null;
}

export class NewRequestBody extends MessageBody implements NewRequest {
  @IsIn(requestKinds)
  kind!: RequestKind;

  @IsString()
  @Matches(written)
  @MaxLength(200)
  subject!: string;

  @IsOptional()
  @Type(() => AnchorInput)
  @ValidateNested()
  anchor?: AnchorInput | null;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_SAMPLE_CHANGES)
  @ArrayUnique(({ sample }: SampleChange) => sample)
  @Type(() => ChangeInput)
  @ValidateNested({ each: true })
  changes?: ChangeInput[];
}

class SeenInput {
  @IsInt()
  @Min(1)
  @Max(MAX_INT)
  seen!: number;
}

export class ResolveBody extends SeenInput implements ResolveInput {
  @IsOptional()
  @IsString()
  @MaxLength(10_000)
  text?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_REQUEST_FILES)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  files?: string[];
}

export class AssignBody extends SeenInput implements AssignInput {
  @ValidateIf(({ assignee }: AssignInput) => assignee !== null)
  @IsUUID()
  assignee!: string | null;
}

export class ApplyBody extends SeenInput implements ApplyInput {
  @IsInt()
  @Min(0)
  @Max(MAX_INT)
  registryVersion!: number;
}

export class RequestsFilter extends PageQuery implements RequestsQuery {
  @IsOptional()
  @IsIn(requestStates)
  state?: RequestState;

  @IsOptional()
  @IsIn(requestKinds)
  kind?: RequestKind;

  @IsOptional()
  @IsString()
  @MaxLength(250)
  search?: string;
}

export class CentreRequestsFilter extends RequestsFilter implements CentreRequestsQuery {
  /** `mine`, `nobody`, or the id of a person. */
  @IsOptional()
  @IsString()
  @Matches(/^(mine|nobody|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i)
  assignee?: string;
}

export class FileQuery {
  @IsString()
  name!: string;
}
