import { open } from '@/platform';

interface Found {
  hospitalId: string;
  departmentId: string | null;
  doctorId: string | null;
}

/** A hospital leads to its departments, a department to who sees patients there, a doctor to when. */
export const openFound = ({ hospitalId, departmentId, doctorId }: Found): void => {
  if (!departmentId) return open.departments({ hospitalId });
  if (!doctorId) return open.doctors({ hospitalId, departmentId });
  open.schedule({ hospitalId, departmentId, doctorId });
};
