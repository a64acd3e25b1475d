import { DEFAULT_RESILIENCE } from '@kangqiao/his-resilience';
import { changed, problemsOf } from '../testing/changed-hospitals';
import { SANDBOX_HOSPITALS_ENV as env } from '../testing/sandbox-hospitals';
import { parseHospitals } from './hospitals-file';

describe('how a hospital is guarded, in a hospitals file', () => {
  it('fills in how a hospital is guarded, as far as that is left out', () => {
    const guarded = (resilience: Record<string, unknown>) => {
      const file = parseHospitals(
        changed((hospital) => (hospital.resilience = resilience)),
        env,
      );
      return file.ok ? file.hospitals[0]?.resilience : file.problems;
    };
    expect(guarded({})).toEqual(DEFAULT_RESILIENCE);
    expect(guarded({ concurrency: 4, breaker: { openMs: 500 } })).toEqual({
      ...DEFAULT_RESILIENCE,
      concurrency: 4,
      breaker: { ...DEFAULT_RESILIENCE.breaker, openMs: 500 },
    });
  });

  it('reports every fault in how a hospital is guarded together', () => {
    const resilience = {
      concurrency: 0,
      queue: -1,
      readDeadlineMs: 60_001,
      breaker: { share: 1 },
      cache: { sessionsMs: 60_001 },
      deadlinesMs: { book: 1, dance: 1_000 },
      retries: 3,
    };
    const paths = problemsOf(changed((hospital) => (hospital.resilience = resilience))).map((one) => one.split(':')[0]);
    expect(paths.sort()).toEqual([
      'hospitals[0].resilience.breaker.share',
      'hospitals[0].resilience.cache.sessionsMs',
      'hospitals[0].resilience.concurrency',
      'hospitals[0].resilience.deadlinesMs.book',
      'hospitals[0].resilience.deadlinesMs.dance',
      'hospitals[0].resilience.queue',
      'hospitals[0].resilience.readDeadlineMs',
      'hospitals[0].resilience.retries',
    ]);
  });
});
