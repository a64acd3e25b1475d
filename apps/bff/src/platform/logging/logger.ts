import { pino, type DestinationStream, type Logger } from 'pino';
import { currentTraceId } from '../trace/trace';
import { PRIVATE_PATHS, scrub } from './scrub';

/** The log of this process. Put facts into the first argument, never a body, a query value or a token. */
export abstract class AppLogger {
  abstract info(facts: object, message: string): void;
  abstract warn(facts: object, message: string): void;
  abstract error(facts: object, message: string): void;
}

/** What is told of an error: never its own fields, they may hold parameters or an upstream's body. */
const describe = (error: unknown): object =>
  error instanceof Error
    ? {
        type: error.constructor.name,
        message: error.message,
        stack: error.stack,
        ...(error.cause !== undefined && { cause: describe(error.cause) }),
      }
    : { type: typeof error };

/** JSON lines on stderr (stdout keeps to the one ready line), each with the trace id of its request. */
export const createLogger = (level: string, destination: DestinationStream = pino.destination(2)): Logger =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { error: describe },
      redact: { paths: PRIVATE_PATHS, censor: '[masked]' },
      formatters: { level: (label) => ({ level: label }) },
      mixin: () => ({ traceId: currentTraceId() }),
      hooks: { streamWrite: scrub },
    },
    destination,
  );
