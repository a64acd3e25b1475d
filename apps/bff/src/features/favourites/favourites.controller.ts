import { type FavouriteList, FavouriteRef } from '@kangqiao/contracts';
import { Body, Controller, Delete, Get, HttpCode, Put, Query } from '@nestjs/common';
import { Policy } from '../../platform/access/route-policy';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { SignedIn } from '../../platform/auth/signed-in.decorator';
import { FavouritesService } from './favourites.service';

@Controller('api/v1/favourites')
export class FavouritesController {
  constructor(private readonly service: FavouritesService) {}

  /** The hospitals, departments and doctors that this account marked. */
  @Policy({ kind: 'account' })
  @Get()
  list(@SignedIn() resident: SignedInResident): Promise<FavouriteList> {
    return this.service.list(resident);
  }

  /** Marks one; once more changes nothing. */
  @Policy({ kind: 'account' })
  @Put()
  put(@SignedIn() resident: SignedInResident, @Body() ref: FavouriteRef): Promise<FavouriteList> {
    return this.service.put(resident, ref);
  }

  /** Takes the mark away. */
  @Policy({ kind: 'account' })
  @Delete()
  @HttpCode(204)
  remove(@SignedIn() resident: SignedInResident, @Query() ref: FavouriteRef): Promise<void> {
    return this.service.remove(resident, ref);
  }
}
