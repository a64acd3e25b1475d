import { Injectable } from '@nestjs/common';
import { WeChatPort } from '../../platform/wechat/wechat.port';
import { FieldRefused } from './family.errors';
import { HeldPhones } from './held-phones';
import { type Attempt, type Begun, ProofBeginner } from './proof-method';
import { vouchedPhone } from './vouched-phone';

/** The number that WeChat vouches for is one that a hospital holds for the person. */
@Injectable()
export class PhoneNumberProof extends ProofBeginner {
  constructor(
    private readonly wechat: WeChatPort,
    private readonly phones: HeldPhones,
  ) {
    super();
  }

  override async begin({ person, request }: Attempt): Promise<Begun> {
    if (!request.phoneCode) throw new FieldRefused('phoneCode', '未能取得手机号，请重新授权');
    const vouched = await vouchedPhone(this.wechat, request.phoneCode);
    return { kind: 'confirmed', phone: await this.phones.find(person, (held) => held === vouched) };
  }
}
