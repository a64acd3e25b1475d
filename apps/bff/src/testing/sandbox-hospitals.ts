import path from 'node:path';

/** The hospitals of the sandbox, as its own file describes them. */
export const SANDBOX_HOSPITALS = path.resolve(__dirname, '../../../sandbox/hospitals.yaml');

/** What that file refers to. */
export const SANDBOX_HOSPITALS_ENV = {
  SANDBOX_VIEWER: 'http://127.0.0.1:8090/viewer?report={reportId}',
  SANDBOX_SELFSERVICE_URL: 'http://127.0.0.1:8090/selfservice',
  SANDBOX_FHIR_URL: 'http://127.0.0.1:8090/fhir',
  KQ_FIRST_SELFSERVICE_KEY: '0123456789abcdef',
  KQ_FIRST_FHIR_TOKEN: 'a-token',
  SANDBOX_HIP_URL: 'http://127.0.0.1:8090/hip/HIPMessageServer',
  SANDBOX_HEAN_URL: 'http://127.0.0.1:8090/hean/fhir',
  KQ_HEAN_FHIR_TOKEN: 'another-token',
  KQ_HEAN_RELEASE_TIME: '07:30',
};
