import { useQuery } from '@tanstack/react-query';
import type { LocalDate, Schedule } from '@kangqiao/contracts';
import { api, path } from '@/platform';

export interface ScheduleRequest {
  hospitalId: string;
  departmentId: string;
  /** All doctors of the department unless told. */
  doctorId?: string;
  from: LocalDate;
  to: LocalDate;
}

/** How often what is looked at is asked for again; everybody who looks shares one call to the hospital. */
const ASK_AGAIN_MS = 30_000;

/** Sessions of a department, or of one of its doctors, between two days, both included. */
export const useSchedule = ({ hospitalId, ...query }: ScheduleRequest, isLookedAt: boolean) =>
  useQuery({
    queryKey: ['hospitals', hospitalId, 'schedule', query],
    queryFn: ({ signal }) =>
      api.get<Schedule>(path`/hospitals/${hospitalId}/schedule`, { query: { ...query }, signal }),
    enabled: hospitalId !== '' && query.departmentId !== '',
    refetchInterval: isLookedAt ? ASK_AGAIN_MS : false,
  });
