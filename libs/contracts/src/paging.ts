import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { IsOpaqueId } from './validators';

/** What is asked of a list that is given out a page at a time. */
export abstract class PageQuery {
  /** Where the last page ended. */
  @IsOptional()
  @IsOpaqueId()
  cursor?: string;

  /** How many at most, 1 to 100; each list has a number of its own unless told. */
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: '每页条数应为整数' })
  @Min(1, { message: '每页至少 1 条' })
  @Max(100, { message: '每页最多 100 条' })
  limit?: number;
}
