import { control } from './api.js';
import { byId, el, renderList, say, setCount } from './dom.js';
import { ofHospital } from './hospital.js';
import { BOOKING_STATES, dayLabel } from './labels.js';

/** A load test makes thousands; the desk looks at the newest. */
const SHOWN = 200;

const heldUntil = ({ expiresAt }) => (expiresAt ? `锁号至 ${expiresAt.slice(11, 16)}` : '还没有就诊号');

const yuan = (fen) => `¥${(fen / 100).toFixed(2)}`;

/** Builds the register of bookings. @returns how to refresh it */
export function startBookings() {
  const move = async (booking, state, done) => {
    try {
      await control(ofHospital(`bookings/${encodeURIComponent(booking.clientRef)}/state`), {
        method: 'POST',
        body: { state },
      });
      say(`${booking.patientName} ${done}`);
    } catch (error) {
      say(error.message);
    }
    await refresh();
  };

  const row = (booking) => {
    const [label, tone] = BOOKING_STATES[booking.state];
    return el(
      'li',
      { class: 'booking' },
      el(
        'div',
        { class: 'when' },
        el('p', { class: 'time' }, booking.startTime),
        el('p', { class: 'hint' }, dayLabel(booking.date)),
      ),
      el(
        'div',
        {},
        el('p', { class: 'name' }, booking.patientName),
        el('p', {}, `${booking.departmentName} · ${booking.doctorName}`),
        el('p', { class: 'hint' }, `${booking.place} · 第 ${booking.queueNo} 号 · ${yuan(booking.feeFen)}`),
        el('p', { class: 'hint' }, booking.visitNo ? `就诊号 ${booking.visitNo}` : heldUntil(booking)),
      ),
      el(
        'div',
        { class: 'side' },
        el('span', { class: `pill ${tone}` }, label),
        booking.state === 'booked'
          ? el(
              'button',
              {
                type: 'button',
                class: 'small',
                'aria-label': `为${booking.patientName}取号`,
                onclick: () => void move(booking, 'arrived', '已取号'),
              },
              '取号',
            )
          : null,
        booking.state === 'booked'
          ? el(
              'button',
              {
                type: 'button',
                class: 'small',
                'aria-label': `将${booking.patientName}记为爽约`,
                onclick: () => void move(booking, 'missed', '已记为爽约'),
              },
              '爽约',
            )
          : null,
      ),
    );
  };

  async function refresh() {
    const bookings = await control(ofHospital('bookings'));
    const active = bookings.filter((booking) => booking.state === 'booked' || booking.state === 'held').length;
    renderList(byId('bookings'), bookings.slice(0, SHOWN), (booking) => booking.clientRef, row);
    byId('bookings-empty').hidden = bookings.length > 0;
    byId('bookings-summary').textContent = `共 ${bookings.length} 条，待就诊 ${active} 条`;
    setCount('tab-bookings', active);
  }
  return refresh;
}
