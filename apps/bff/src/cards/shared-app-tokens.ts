import { AppTokens, type FetchToken } from '@kangqiao/card-adapter-tengmed';
import { CardAuthorityUnavailable } from '@kangqiao/card-port';
import type { FetchedToken, SharedTokens, TokenOutcome } from '../platform/shared-tokens/shared-tokens';

/** The platform's one token, kept where all instances see it: a new one ends the one before. */
export class SharedAppTokens extends AppTokens {
  /** @param name under which it is kept, at most 64 characters; one for each appId */
  constructor(
    private readonly tokens: SharedTokens,
    private readonly name: string,
  ) {
    super();
  }

  override async current(fetch: FetchToken): Promise<string> {
    return valueOf(await this.tokens.current(this.name, () => fetched(fetch)));
  }

  override async renew(stale: string, fetch: FetchToken): Promise<string> {
    return valueOf(await this.tokens.renew(this.name, stale, () => fetched(fetch)));
  }
}

const fetched = async (fetch: FetchToken): Promise<FetchedToken> => {
  try {
    const { token, expiresInSeconds } = await fetch();
    return { kind: 'fetched', value: token, lifeSeconds: expiresInSeconds };
  } catch (error) {
    if (error instanceof CardAuthorityUnavailable) return { kind: 'unavailable', detail: error.message };
    throw error;
  }
};

const valueOf = (outcome: TokenOutcome): string => {
  if (outcome.kind === 'unavailable') throw new CardAuthorityUnavailable(outcome.detail);
  return outcome.value;
};
