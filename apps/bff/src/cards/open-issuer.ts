import {
  ProvincialCardAuthority,
  type HeadMember,
  type ProvincialOptions,
  type ReplyMeaning,
} from '@kangqiao/card-adapter-provincial';
import {
  type AppTokens,
  type ResultCodes,
  TengmedCardAuthority,
  type TengmedCardAuthorityOptions,
  type TengmedUseCodes,
} from '@kangqiao/card-adapter-tengmed';
import type { FileProblem } from '../platform/settings/references';
import { type AnyIssuerSettings, ProvincialSettings, type TengmedSettings } from './issuer-settings';

/** Options that are left out stay out: the adapters' own defaults stand in for them. */
const defined = <T extends object>(options: T): T =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as T;

const httpOf = ({ connections }: { connections?: number }) => defined({ connections });

const provincialOptions = (settings: ProvincialSettings): ProvincialOptions =>
  defined({
    ...settings,
    codes: { ...settings.codes, meanings: settings.codes.meanings as Record<string, ReplyMeaning> },
    headSigned: settings.headSigned as HeadMember[] | undefined,
    tables: settings.tables as ProvincialOptions['tables'],
    codeLife: defined({ ...settings.codeLife }),
    http: httpOf(settings),
  });

const tengmedOptions = (settings: TengmedSettings, tokens: AppTokens, clock: () => Date): TengmedCardAuthorityOptions =>
  defined({
    ...settings,
    tokens,
    clock,
    resultCodes: settings.resultCodes as ResultCodes,
    uses: { ...settings.uses } as unknown as TengmedUseCodes,
    http: httpOf(settings),
  });

export const openProvincial = (settings: ProvincialSettings, clock: () => Date): ProvincialCardAuthority =>
  new ProvincialCardAuthority({ ...provincialOptions(settings), clock });

export const openTengmed = (settings: TengmedSettings, tokens: AppTokens, clock: () => Date): TengmedCardAuthority =>
  new TengmedCardAuthority(tengmedOptions(settings, tokens, clock));

/** What the adapter itself finds wrong with values that fit their classes. */
export function platformProblems(settings: AnyIssuerSettings): FileProblem[] {
  if (!(settings instanceof ProvincialSettings)) return [];
  try {
    // Connects to nothing before its first call.
    void new ProvincialCardAuthority(provincialOptions(settings)).close();
    return [];
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return error.message.split('; ').map((fault) => {
      const [path = '', ...message] = fault.split(': ');
      return { path, message: message.join(': ') };
    });
  }
}
