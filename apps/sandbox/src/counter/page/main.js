import { control } from './api.js';
import { startBookings } from './bookings.js';
import { startReset, startStopping } from './desk.js';
import { byId } from './dom.js';
import { startFaults } from './faults.js';
import { dayLabel } from './labels.js';
import { startMessages } from './messages.js';
import { startResidents } from './residents.js';
import { startScan } from './scan.js';
import { startTabs } from './tabs.js';

const REFRESH_MS = 2000;

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function showClock() {
  const { local } = await control('clock');
  byId('clock-time').textContent = local.slice(11, 16);
  byId('clock-day').textContent = dayLabel(local.slice(0, 10));
  return local.slice(0, 10);
}

async function untilReachable(action) {
  for (;;) {
    try {
      return await action();
    } catch {
      byId('offline').hidden = false;
      await wait(REFRESH_MS);
    }
  }
}

startTabs();
const [hospital] = await untilReachable(() => control('hospitals'));
byId('hospital-name').textContent = hospital.name;

const refreshers = [showClock, startBookings(hospital.id), startMessages(), startFaults(hospital.id)];
const refresh = () => Promise.all(refreshers.map((refreshOne) => refreshOne()));

startScan(hospital.id);
startReset(refresh);
await untilReachable(() => startResidents());
const today = await untilReachable(showClock);
await untilReachable(startStopping(hospital.id, today));

for (;;) {
  if (document.visibilityState === 'visible') {
    const reached = await refresh().then(
      () => true,
      () => false,
    );
    byId('offline').hidden = reached;
  }
  await wait(REFRESH_MS);
}
