import { IsOptional } from 'class-validator';
import type { Instant } from './common';
import { IsOpaqueId } from './validators';

export const FAVOURITE_KINDS = ['hospital', 'department', 'doctor'] as const;
export type FavouriteKind = (typeof FAVOURITE_KINDS)[number];

/** `PUT /favourites`, `DELETE /favourites`: a hospital; with `departmentId` its department; with `doctorId` besides, a doctor there. */
export class FavouriteRef {
  @IsOpaqueId()
  hospitalId!: string;

  @IsOptional()
  @IsOpaqueId()
  departmentId?: string;

  /** Only together with `departmentId`. */
  @IsOptional()
  @IsOpaqueId()
  doctorId?: string;
}

/** Something the account wants to find again. Names as they were when it was marked. */
export class Favourite {
  kind!: FavouriteKind;
  hospitalId!: string;
  hospitalName!: string;
  departmentId!: string | null;
  departmentName!: string | null;
  doctorId!: string | null;
  doctorName!: string | null;
  doctorTitle!: string | null;
  addedAt!: Instant;
}

export class FavouriteList {
  /** Newest first; at most 100. */
  items!: Favourite[];
}
