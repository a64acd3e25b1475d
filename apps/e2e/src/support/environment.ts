import path from 'node:path';

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set; run the journeys through npm test`);
  return value;
}

/** Where the product under test listens. */
export const bffUrl = () => required('JOURNEY_URL');
export const sandboxUrl = () => required('JOURNEY_SANDBOX_URL');
/** Where it writes down what it is asked. */
export const serverLogFile = () => required('JOURNEY_SERVER_LOG');

export const artefactsFolder = path.resolve(__dirname, '../../../../artefacts');
