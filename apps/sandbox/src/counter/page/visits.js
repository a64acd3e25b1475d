import { control } from './api.js';
import { el, say } from './dom.js';
import { BOOKING_STATES } from './labels.js';

/** The hospital's own booking with this number goes to 已取号, as far as its own states allow. */
async function arrive(hospitalId, visitNo) {
  const address = `hospitals/${encodeURIComponent(hospitalId)}/bookings`;
  const booking = (await control(address)).find((one) => one.visitNo === visitNo);
  if (!booking) throw new Error('医院系统里没有这个预约');
  await control(`${address}/${encodeURIComponent(booking.clientRef)}/state`, {
    method: 'POST',
    body: { state: 'arrived' },
  });
}

const statePill = (state) => {
  const [label, tone] = BOOKING_STATES[state];
  return el('span', { class: `pill ${tone}` }, label);
};

function visit({ visitNo, departmentName, doctorName, startsAt, state }, hospitalId) {
  const side = el('div', {}, state === 'arrived' ? statePill('arrived') : null);
  const register = async ({ currentTarget }) => {
    currentTarget.disabled = true;
    try {
      await arrive(hospitalId, visitNo);
      side.replaceChildren(statePill('arrived'));
      say('已取号');
    } catch (error) {
      currentTarget.disabled = false;
      say(error.message);
    }
  };
  if (state === 'booked') side.append(el('button', { type: 'button', class: 'small', onclick: register }, '取号'));
  return el(
    'li',
    {},
    el('p', { class: 'time' }, startsAt),
    el(
      'div',
      { class: 'what' },
      el('p', {}, [departmentName, doctorName].filter(Boolean).join(' · ')),
      el('p', { class: 'hint' }, `就诊号 ${visitNo}`),
    ),
    side,
  );
}

/** What the person booked here for today: the visit is registered by the code alone. */
export const visits = (appointments, hospitalId) =>
  appointments.length === 0
    ? null
    : el(
        'section',
        { class: 'visits' },
        el('h3', {}, '今日预约'),
        el('ul', { class: 'list' }, ...appointments.map((one) => visit(one, hospitalId))),
      );
