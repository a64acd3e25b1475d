import { useEffect, useState } from 'react';
import type { RecordSource, ReportSource, ReportSourceStatus, Timeline } from '@kangqiao/contracts';

/** How every hospital stands: once for the record, once for the reports. */
export const standingsOf = ({ sources, reports }: Timeline): (RecordSource | ReportSourceStatus)[] => [
  ...sources,
  ...reports.sources,
];

const NONE: readonly ReportSource[] = [];

/** The hospitals that have a file of somebody; those that were seen stay to be chosen from, whatever is chosen. */
export const useHospitals = (personId: string, found: Timeline | undefined): readonly ReportSource[] => {
  const [seen, setSeen] = useState({ personId, hospitals: NONE });
  useEffect(() => {
    if (!found) return;
    const having = standingsOf(found).filter(({ state }) => state !== 'no-file');
    setSeen((before) => {
      const known = before.personId === personId ? before.hospitals : NONE;
      const all = new Map([...known, ...having].map((one) => [one.hospitalId, one]));
      return all.size === known.length ? before : { personId, hospitals: [...all.values()] };
    });
  }, [personId, found]);
  return seen.personId === personId ? seen.hospitals : NONE;
};
