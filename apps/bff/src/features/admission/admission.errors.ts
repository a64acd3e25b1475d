import type { Joined } from './admission-store';
import { AppError } from '../../platform/errors/app-error';

export class ReleaseNotFound extends AppError {
  constructor() {
    super('RELEASE_NOT_FOUND');
  }
}

/** The waiting room is not open: not yet, or not any more. */
export class RoomClosed extends AppError {
  constructor(message: string) {
    super('RELEASE_NOT_OPEN', { message });
  }
}

/** A release is under way and it is not, or no longer, this person's turn. */
export class PassRequired extends AppError {
  constructor() {
    super('RELEASE_PASS_REQUIRED');
  }
}

const WORDS: Record<Exclude<Joined['kind'], 'joined'>, (most: { account: number; device: number }) => string> = {
  'person-taken': () => '该就诊人已由另一位家人的账号排队，无需重复排队',
  'account-full': ({ account }) => `一个账号最多同时为 ${account} 位就诊人排队`,
  'device-full': ({ device }) => `一部手机最多同时为 ${device} 位就诊人排队`,
};

export class JoiningRefused extends AppError {
  constructor(kind: Exclude<Joined['kind'], 'joined'>, most: { account: number; device: number }) {
    super('RELEASE_LIMIT_REACHED', { message: WORDS[kind](most) });
  }
}
