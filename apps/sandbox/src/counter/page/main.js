import { control } from './api.js';
import { startAppeals } from './appeals.js';
import { startCorrections } from './corrections.js';
import { startOpenings } from './openings.js';
import { startBookings } from './bookings.js';
import { startReset, startStopping } from './desk.js';
import { byId } from './dom.js';
import { startFaults } from './faults.js';
import { startChooser } from './hospital.js';
import { dayLabel } from './labels.js';
import { startMessages } from './messages.js';
import { startRecord } from './record.js';
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
const hospitals = await untilReachable(() => control('hospitals'));
const refreshers = [showClock, startBookings(), startMessages(), startFaults()];
const refresh = () => Promise.all(refreshers.map((refreshOne) => refreshOne()));
/** What is not asked for again and again, but belongs to the chosen hospital. */
const changed = [refresh];
startChooser(hospitals, () => void Promise.all(changed.map((show) => show())).catch(() => {}));

changed.push(startScan(), startAppeals(), startRecord(), startCorrections(), startOpenings());
startReset(refresh);
changed.push(await untilReachable(() => startResidents()));
const today = await untilReachable(showClock);
const showSessions = startStopping(today);
changed.push(showSessions);
await untilReachable(showSessions);

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
