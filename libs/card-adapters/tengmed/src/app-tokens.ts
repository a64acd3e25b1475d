/** A token as the platform gave it. */
export interface FetchedToken {
  token: string;
  expiresInSeconds: number;
}

/** Asks the platform for a new token; every token given before is dead from then on. */
export type FetchToken = () => Promise<FetchedToken>;

/**
 * The one app token of an appId, which all instances of this service share. The platform kills the old token when it gives a new
 * one, so two instances that each fetch their own kill each other's: an implementation keeps the token where every
 * instance sees it, and lets one at a time fetch.
 */
export abstract class AppTokens {
  /** A token that is good as far as is known; fetched once for everybody who waits when there is none. */
  abstract current(fetch: FetchToken): Promise<string>;

  /**
   * A token in place of one that the platform no longer takes.
   * @param stale the token that was refused; when somebody has replaced it already, nothing is fetched
   */
  abstract renew(stale: string, fetch: FetchToken): Promise<string>;
}

/** How long before its end a token is replaced, in seconds: a call that is just leaving must still arrive with it. */
export const TOKEN_LEAD_SECONDS = 60;

/** The token of a service that runs as a single process. */
export class LocalAppTokens extends AppTokens {
  #known: { token: string; until: number } | null = null;
  #fetching: Promise<string> | null = null;

  constructor(private readonly clock: () => Date = () => new Date()) {
    super();
  }

  override async current(fetch: FetchToken): Promise<string> {
    const known = this.#known;
    if (this.#fetching === null && known !== null && this.#now() < known.until) return known.token;
    return this.#fetch(fetch);
  }

  override async renew(stale: string, fetch: FetchToken): Promise<string> {
    if (this.#fetching === null && this.#known !== null && this.#known.token !== stale) return this.current(fetch);
    return this.#fetch(fetch);
  }

  /** One fetch at a time, shared by everybody who comes while it runs; a failed one is forgotten. */
  #fetch(fetch: FetchToken): Promise<string> {
    this.#fetching ??= fetch()
      .then(({ token, expiresInSeconds }) => {
        this.#known = { token, until: this.#now() + Math.max(0, expiresInSeconds - TOKEN_LEAD_SECONDS) * 1000 };
        return token;
      })
      .finally(() => {
        this.#fetching = null;
      });
    return this.#fetching;
  }

  #now(): number {
    return this.clock().getTime();
  }
}
