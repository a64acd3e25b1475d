import { control } from './api.js';
import { byId, el, say } from './dom.js';
import { ofHospital } from './hospital.js';
import { dayLabel, daysFrom } from './labels.js';

const PERIODS = { morning: '上午', afternoon: '下午' };
const STATES = { stopped: '（已停诊）', 'not-released': '（未开放）' };
const CONFIRM_MS = 4000;
const SCHEDULE_DAYS = 14;

const PUSHES = { once: true, twice: 'twice', never: false };

/** What the form says; a field left empty says nothing. */
function readStop() {
  const texts = ['from', 'to', 'reason', 'substitute'].map((name) => [name, byId(`stop-${name}`).value.trim()]);
  return { ...Object.fromEntries(texts.filter(([, text]) => text !== '')), push: PUSHES[byId('stop-push').value] };
}

/** Stops sessions of a day. @returns how to load the day's sessions */
export function startStopping(today) {
  const date = byId('stop-date');
  const session = byId('stop-session');

  const load = async () => {
    const sessions = await control(ofHospital(`sessions?date=${date.value}`));
    const options = sessions.map(({ id, departmentName, doctorName, period, state }) => {
      const text = `${departmentName} ${doctorName} ${PERIODS[period]}${STATES[state] ?? ''}`;
      return el('option', { value: id, disabled: state === 'stopped' ? '' : null }, text);
    });
    session.replaceChildren(...(options.length > 0 ? options : [el('option', { value: '' }, '当日没有出诊')]));
  };

  date.append(...daysFrom(today, SCHEDULE_DAYS).map((day) => el('option', { value: day }, dayLabel(day))));
  date.addEventListener('change', () => void load());
  byId('stop-form').addEventListener('submit', async (event) => {
    event.preventDefault();
    try {
      const address = ofHospital(`sessions/${encodeURIComponent(session.value)}/stop`);
      const { stoppedBookings } = await control(address, { method: 'POST', body: readStop() });
      const done = byId('stop-substitute').value.trim() === '' ? '已停诊' : '已改为替诊';
      say(stoppedBookings > 0 ? `${done}，影响 ${stoppedBookings} 个预约` : done);
      await load();
    } catch (error) {
      say(error.message);
    }
  });
  return load;
}

/** Restores the seed data, on the second press. */
export function startReset(refresh) {
  const button = byId('reset');
  let armed = 0;
  const disarm = () => {
    clearTimeout(armed);
    armed = 0;
    button.textContent = '恢复初始数据';
  };
  button.addEventListener('click', async () => {
    if (!armed) {
      button.textContent = '再按一次确认';
      armed = setTimeout(disarm, CONFIRM_MS);
      return;
    }
    disarm();
    try {
      await control('reset', { method: 'POST' });
      say('已恢复初始数据');
      await refresh();
    } catch (error) {
      say(error.message);
    }
  });
}
