import type { IdCardReading, IdPhotoOffer } from '@kangqiao/contracts';
import { localDateOf } from '@kangqiao/domain';
import { Injectable } from '@nestjs/common';
import { Config } from '../../config/config';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { Clock } from '../../platform/clock';
import { chargesOf } from '../../platform/limits/budget';
import { ID_PHOTO_BY_ACCOUNT } from '../../platform/limits/budgets';
import { Limits } from '../../platform/limits/limits';
import { type IdCardAnswer, type Photo, WeChatPort } from '../../platform/wechat/wechat.port';
import { toReading } from './id-card-reading';
import {
  BackOfCard,
  CardUnreadable,
  IdPhotosNotOffered,
  NoCardOnPhoto,
  NoPicture,
  PhotoTooLarge,
  ReadingsUsedUp,
  ReadingUnavailable,
  RegionsQuotaUsedUp,
} from './id-photos.errors';
import { photoOf } from './photo';

/** So that pictures on their way never take all the connections by which people sign in. */
const MOST_AT_ONCE = 6;

@Injectable()
export class IdPhotosService {
  #underWay = 0;

  constructor(
    private readonly config: Config,
    private readonly wechat: WeChatPort,
    private readonly limits: Limits,
    private readonly clock: Clock,
  ) {}

  offer(): IdPhotoOffer {
    return { available: this.config.wechat.readsIdCards };
  }

  /** Spends the account's budget first; what WeChat did not look at is given back. */
  async read({ accountId }: SignedInResident, picture: string): Promise<IdCardReading> {
    if (!this.config.wechat.readsIdCards) throw new IdPhotosNotOffered();
    const photo = photoOf(picture);
    if (photo === 'too-large') throw new PhotoTooLarge();
    if (photo === 'no-picture') throw new NoPicture();
    const charges = chargesOf([ID_PHOTO_BY_ACCOUNT], accountId);
    const taken = await this.limits.take(charges);
    if (taken.kind === 'refused') throw new ReadingsUsedUp(taken.retryAfterSeconds);
    const answer = await this.#ask(photo);
    switch (answer.kind) {
      case 'no-card':
        throw new NoCardOnPhoto();
      case 'back':
        throw new BackOfCard();
      case 'undecodable':
        throw new CardUnreadable();
      case 'out-of-quota':
        await this.limits.giveBack(charges);
        throw new RegionsQuotaUsedUp(answer.detail);
      case 'unavailable':
        await this.limits.giveBack(charges);
        throw new ReadingUnavailable(answer.detail);
      case 'read': {
        const reading = toReading(answer, localDateOf(this.clock.now()));
        if (!reading) throw new CardUnreadable();
        return reading;
      }
    }
  }

  async #ask(photo: Photo): Promise<IdCardAnswer> {
    if (this.#underWay >= MOST_AT_ONCE) return { kind: 'unavailable', detail: 'too many pictures at once' };
    this.#underWay += 1;
    try {
      return await this.wechat.readIdCard(photo);
    } finally {
      this.#underWay -= 1;
    }
  }
}
