import { type IdCardReading, type IdPhotoOffer, ReadIdPhoto } from '@kangqiao/contracts';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { Policy } from '../../platform/access/route-policy';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { SignedIn } from '../../platform/auth/signed-in.decorator';
import { BodyLimit } from '../../platform/http/body-limit';
import { Yielding } from '../../platform/http/urgency.decorators';
import { IdPhotosService } from './id-photos.service';
import { BODY_LIMIT } from './photo';

@Controller('api/v1/id-photos')
export class IdPhotosController {
  constructor(private readonly service: IdPhotosService) {}

  /** Whether identity cards are read from photographs in this region. */
  @Policy({ kind: 'signed-in' })
  @Get()
  offer(): IdPhotoOffer {
    return this.service.offer();
  }

  /** Reads the side with the portrait, for a form to be filled in; nothing of it is kept. */
  @Policy({ kind: 'account' })
  @BodyLimit(BODY_LIMIT)
  @Yielding()
  @Post()
  @HttpCode(200)
  read(@SignedIn() resident: SignedInResident, @Body() { picture }: ReadIdPhoto): Promise<IdCardReading> {
    return this.service.read(resident, picture);
  }
}
