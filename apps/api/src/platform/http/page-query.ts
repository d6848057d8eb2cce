import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import type { Page } from '@cqdg/contract';

/** `?page=&size=` of a list that can grow; extend it for filters. */
export class PageQuery {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  page = 1;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  size = 50;
}

/** What to hand to SQL. */
export const limits = ({ page, size }: PageQuery) => ({ take: size, skip: (page - 1) * size });

export const pageOf = <T>(query: PageQuery, items: T[], total: number): Page<T> => ({ items, total, page: query.page, size: query.size });
