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

/** Sessions of a department, or of one of its doctors, between two days, both included. */
export const useSchedule = ({ hospitalId, ...query }: ScheduleRequest) =>
  useQuery({
    queryKey: ['hospitals', hospitalId, 'schedule', query],
    queryFn: ({ signal }) =>
      api.get<Schedule>(path`/hospitals/${hospitalId}/schedule`, { query: { ...query }, signal }),
    enabled: hospitalId !== '' && query.departmentId !== '',
  });
