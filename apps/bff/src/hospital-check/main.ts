import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { isoWithOffset, localDateOf } from '@kangqiao/domain';
import {
  ALL_CHECKS,
  aLiveHarness,
  BEHAVIOUR_CHECKS,
  type CheckResult,
  type ConformanceReport,
  countOf,
  htmlReport,
  type PartialHarness,
  runCheck,
  textReport,
} from '@kangqiao/his-conformance';
import type { Hospital } from '@kangqiao/his-port';
import { openHospital } from '../hospitals/connect';
import { loadHospitalsFile } from '../hospitals/hospitals-file';
import { type CheckArguments, parseArguments, USAGE } from './arguments';
import { Progress } from './progress';
import { type SandboxAids, sandboxAids } from './sandbox-aids';

const FAILED = 1;
const NOT_RUN = 2;

/** Runs every check that this hospital and these arguments allow. */
async function checkHospital(
  hospital: Hospital,
  asked: CheckArguments,
): Promise<{ report: ConformanceReport; isBroken: boolean }> {
  const { patient, full, sandbox } = asked;
  const now = new Date();
  const checks = sandbox === null ? BEHAVIOUR_CHECKS : ALL_CHECKS;
  const progress = new Progress(checks.length, process.stderr);
  const { harness: live, remarks, isBroken, leftBehind } = await aLiveHarness(hospital, patient, localDateOf(now));
  const harness = sandbox === null ? live : withAids(live, sandboxAids(sandbox, hospital.id));
  const results: CheckResult[] = [];
  for (const check of checks) {
    progress.next(check.group, check.title);
    results.push(await runCheck(check, harness, hospital.capabilities, full));
  }
  progress.end();
  const left = leftBehind();
  const report = {
    hospital: { id: hospital.id, name: hospital.name },
    mode: full ? 'full, with a test patient' : patient ? 'read-only, with a test patient' : 'read-only',
    at: isoWithOffset(now).slice(0, 16).replace('T', ' '),
    results,
    remarks: left.length > 0 ? [...remarks, `could not be taken back, please cancel: ${left.join(', ')}`] : remarks,
  };
  return { report, isBroken };
}

/** The sandbox forgets everything; what we remember of it is taken back after that. */
const withAids = (live: PartialHarness, aids: SandboxAids): PartialHarness => ({
  ...live,
  ...aids,
  reset: async () => {
    await aids.reset();
    await live.reset();
  },
});

const complain = (problems: readonly string[], how = ''): number => {
  process.stderr.write(`${problems.map((problem) => `- ${problem}`).join('\n')}\n${how}`);
  return NOT_RUN;
};

async function main(): Promise<number> {
  const parsed = parseArguments(process.argv.slice(2), process.env);
  if (!parsed.ok) return complain(parsed.problems, `\n${USAGE}`);
  const { file, hospital: id, html } = parsed.arguments;
  const loaded = loadHospitalsFile(file, process.env);
  if (!loaded.ok) return complain(loaded.problems);
  const described = loaded.hospitals.find((hospital) => hospital.id === id);
  if (!described)
    return complain([`no hospital ${id} in ${file}, only ${loaded.hospitals.map((one) => one.id).join(', ')}`]);

  const { hospital, close } = openHospital(described);
  try {
    const { report, isBroken } = await checkHospital(hospital, parsed.arguments);
    process.stdout.write(textReport(report));
    if (html !== null) await writeFile(html, htmlReport(report));
    return isBroken || countOf(report.results, 'fail') > 0 ? FAILED : 0;
  } finally {
    await close();
  }
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : 'unknown error'}\n`);
    process.exitCode = NOT_RUN;
  },
);
