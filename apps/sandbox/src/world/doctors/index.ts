import type { Doctor } from '../model';
import { chineseMedicineAndGeneral } from './chinese-medicine-and-general';
import { internalMedicine } from './internal-medicine';
import type { DoctorTable } from './row';
import { sensesAndSkin } from './senses-and-skin';
import { surgery } from './surgery';
import { womenAndChildren } from './women-and-children';

const tables: DoctorTable[] = [internalMedicine, surgery, womenAndChildren, sensesAndSkin, chineseMedicineAndGeneral];

/** All doctors; the id is the department's with two more digits. */
export const doctors: Doctor[] = tables.flatMap((table) =>
  Object.entries(table).flatMap(([departmentId, rows]) =>
    rows.map(([name, title, speciality, biography], place) => ({
      id: `${departmentId}${String(place + 1).padStart(2, '0')}`,
      departmentId,
      name,
      title,
      speciality,
      biography,
    })),
  ),
);
