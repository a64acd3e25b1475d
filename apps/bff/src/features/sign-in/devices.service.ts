import type { SignedInDevice, SignedInDeviceList } from '@kangqiao/contracts';
import { isoWithOffset } from '@kangqiao/domain';
import { Injectable } from '@nestjs/common';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { type KeptSignIn, SignIns } from '../../platform/auth/sign-ins';
import { SignInNotFound } from './sign-in.errors';

const toDevice = (kept: KeptSignIn, current: string): SignedInDevice => ({
  id: kept.id,
  current: kept.id === current,
  device: kept.device,
  signedInAt: isoWithOffset(kept.createdAt),
  lastSeenAt: isoWithOffset(kept.lastSeenAt),
  expiresAt: isoWithOffset(kept.expiresAt),
});

/** The phones that are signed in to an account, and their ends: at once on every instance. */
@Injectable()
export class DevicesService {
  constructor(private readonly signIns: SignIns) {}

  async list({ accountId, signInId }: SignedInResident): Promise<SignedInDeviceList> {
    const kept = await this.signIns.ofAccount(accountId);
    return { items: kept.map((one) => toDevice(one, signInId)) };
  }

  async signOut({ accountId, signInId }: SignedInResident): Promise<void> {
    await this.signIns.revoke(accountId, signInId);
  }

  async signOutDevice({ accountId }: SignedInResident, signInId: string): Promise<void> {
    if (!(await this.signIns.revoke(accountId, signInId))) throw new SignInNotFound();
  }

  async signOutEverywhere({ accountId }: SignedInResident): Promise<void> {
    await this.signIns.revokeAll(accountId);
  }
}
