import { buildTinyWorld, NOW } from '../../testing/tiny-world';
import { BookingDesk } from './booking-desk';
import { HospitalClock } from './clock';
import { Hospital } from './hospital';

const request = {
  id: 'r1',
  sessionId: 'S3',
  numberId: 'S3-1',
  departmentId: '201',
  doctorId: 'D1',
  date: '2026-11-24',
  period: 'morning' as const,
  startTime: '08:00',
  endTime: '08:10',
  patientNo: '100001',
};

function anHospital() {
  const clock = new HospitalClock(() => NOW.getTime());
  const days: string[] = [];
  const hospital = new Hospital({
    clock,
    seed: 7,
    buildWorld: (options) => {
      days.push(options.today);
      return buildTinyWorld(options);
    },
  });
  return { hospital, clock, days };
}

describe('the hospital', () => {
  it('builds its world once a day, at its own midnight', () => {
    const { hospital, clock, days } = anHospital();
    expect(hospital.world).toBe(hospital.world);
    clock.moveTo(new Date('2026-11-22T23:59:59+08:00'));
    void hospital.world;
    clock.moveTo(new Date('2026-11-23T00:00:00+08:00'));
    void hospital.world;
    expect(days).toEqual(['2026-11-22', '2026-11-23']);
  });

  it('keeps bookings, opened files and stopped sessions when a new day begins', () => {
    const { hospital, clock } = anHospital();
    const desk = new BookingDesk(hospital);
    desk.lock(request);
    desk.order({ ...request, name: '李桂兰', phone: null, feeFen: 3500 });
    const opened = hospital.files.open({
      name: '赵一诺',
      sex: 'male',
      birthDate: '2015-06-01',
      documentType: 'resident-id',
      documentNumber: '110199201506010032',
      phone: '',
    });
    const stopped = hospital.session('S1');
    if (stopped) hospital.stop(stopped, { from: null, to: null, reason: null, substitute: null });
    clock.moveTo(new Date('2026-11-23T00:00:00+08:00'));
    const [session, sameStopped] = [hospital.session('S3'), hospital.session('S1')];
    expect(session && hospital.remaining(session)).toBe(1);
    expect(sameStopped && hospital.stateOf(sameStopped)).toBe('stopped');
    expect(hospital.orders.find('r1')?.state).toBe('booked');
    expect(opened.kind === 'opened' && hospital.files.find(opened.file.patientNo)?.name).toBe('赵一诺');
  });

  it('is as new after a reset', () => {
    const { hospital } = anHospital();
    new BookingDesk(hospital).lock(request);
    hospital.reset();
    expect(hospital.orders.list()).toEqual([]);
  });
});
