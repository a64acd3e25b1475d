import { type Capabilities } from '@kangqiao/his-port';
import { ALL_CAPABILITIES } from './capabilities';
import { describeDirectory } from './directory.conformance';
import { describeFaults } from './faults.conformance';
import type { ConformanceHarness } from './harness';
import { describePatients } from './patients.conformance';
import { describeRecords } from './records.conformance';
import { describeReports } from './reports.conformance';
import { describeScheduling } from './scheduling.conformance';
import { describeWriteFaults } from './write-faults.conformance';

/**
 * What every adapter must do, whatever its wire. Call it at the top of a spec file.
 * @param capabilities what this hospital can do; what it cannot is listed as "not supported" and not run. Default: all.
 */
export function describeHospitalConformance(
  name: string,
  start: () => Promise<ConformanceHarness>,
  capabilities: Capabilities = ALL_CAPABILITIES,
): void {
  describe(`hospital over ${name}`, () => {
    let started: ConformanceHarness | undefined;
    const harness = () => {
      if (!started) throw new Error('the harness has not been started');
      return started;
    };
    beforeAll(async () => {
      started = await start();
    }, 30_000);
    afterAll(() => started?.stop());

    describeDirectory(harness);
    describePatients(harness);
    describeScheduling(harness);
    describeReports(harness);
    describeRecords(harness);
    describeFaults(harness);
    describeWriteFaults(harness);
  });
}
