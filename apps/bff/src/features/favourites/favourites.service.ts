import type { Favourite, FavouriteList, FavouriteRef } from '@kangqiao/contracts';
import { isoWithOffset } from '@kangqiao/domain';
import { Injectable } from '@nestjs/common';
import { Hospitals } from '../../hospitals/hospitals';
import { DepartmentNotFound, DoctorNotFound } from '../../hospitals/hospitals.errors';
import { fromOpaque, toOpaque } from '../../hospitals/opaque-id';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { Clock } from '../../platform/clock';
import { AppError } from '../../platform/errors/app-error';
import { DoctorWithoutDepartment, TooManyFavourites } from './favourites.errors';
import { type FavouriteRow, FavouritesStore } from './favourites.store';

const opaqueOrNull = (id: string): string | null => (id === '' ? null : toOpaque(id));

const toFavourite = ({ createdAt, departmentId, doctorId, ...row }: FavouriteRow): Favourite => ({
  kind: row.kind,
  hospitalId: row.hospitalId,
  hospitalName: row.hospitalName,
  departmentId: opaqueOrNull(departmentId),
  departmentName: row.departmentName,
  doctorId: opaqueOrNull(doctorId),
  doctorName: row.doctorName,
  doctorTitle: row.doctorTitle,
  addedAt: isoWithOffset(createdAt),
});

/** What an account wants to find again: its own, whoever it acts for. */
@Injectable()
export class FavouritesService {
  constructor(
    private readonly store: FavouritesStore,
    private readonly hospitals: Hospitals,
    private readonly clock: Clock,
  ) {}

  async list({ accountId }: Pick<SignedInResident, 'accountId'>): Promise<FavouriteList> {
    return { items: (await this.store.of(accountId)).map(toFavourite) };
  }

  async put({ accountId }: SignedInResident, ref: FavouriteRef): Promise<FavouriteList> {
    const row = await this.#describe(ref);
    const added = await this.store.add(accountId, row);
    if (added === 'too-many') throw new TooManyFavourites();
    if (added === 'no-account') throw new AppError('SIGN_IN_EXPIRED');
    return this.list({ accountId });
  }

  /** Taking away what is not there is done already; what the hospital no longer has can be taken away too. */
  remove({ accountId }: SignedInResident, { hospitalId, departmentId, doctorId }: FavouriteRef): Promise<void> {
    return this.store.remove(accountId, {
      hospitalId,
      departmentId: departmentId === undefined ? '' : (fromOpaque(departmentId) ?? ''),
      doctorId: doctorId === undefined ? '' : (fromOpaque(doctorId) ?? ''),
    });
  }

  /** What the hospital calls it. @throws HospitalNotFound, DepartmentNotFound, DoctorNotFound, HospitalError */
  async #describe({ hospitalId, departmentId, doctorId }: FavouriteRef): Promise<FavouriteRow> {
    const { id, name, directory } = this.hospitals.of(hospitalId);
    const whole: FavouriteRow = {
      kind: 'hospital',
      hospitalId: id,
      departmentId: '',
      doctorId: '',
      hospitalName: name,
      departmentName: null,
      doctorName: null,
      doctorTitle: null,
      createdAt: this.clock.now(),
    };
    if (departmentId === undefined) {
      if (doctorId !== undefined) throw new DoctorWithoutDepartment();
      return whole;
    }
    const ownId = fromOpaque(departmentId);
    const department = (await directory.departments()).find((one) => one.id === ownId);
    if (!department) throw new DepartmentNotFound();
    const part: FavouriteRow = {
      ...whole,
      kind: 'department',
      departmentId: department.id,
      departmentName: department.name,
    };
    if (doctorId === undefined) return part;
    const doctors = (await directory.doctors()).filter((one) => one.departmentId === department.id);
    const doctor = doctors.find((one) => one.id === fromOpaque(doctorId));
    if (!doctor) throw new DoctorNotFound();
    return { ...part, kind: 'doctor', doctorId: doctor.id, doctorName: doctor.name, doctorTitle: doctor.title };
  }
}
