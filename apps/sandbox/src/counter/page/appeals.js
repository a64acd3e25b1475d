import { el } from './dom.js';
import { dayLabel } from './labels.js';
import { smallButton, startWaiting } from './waiting.js';

const row = (appeal, answer) =>
  el(
    'li',
    { class: 'booking' },
    el(
      'div',
      { class: 'when' },
      el('p', { class: 'time' }, appeal.startsAt),
      el('p', { class: 'hint' }, dayLabel(appeal.visitDate)),
    ),
    el(
      'div',
      {},
      el('p', { class: 'name' }, appeal.reason),
      el('p', {}, [appeal.departmentName, appeal.doctorName].filter(Boolean).join(' · ')),
      el('p', { class: 'hint' }, `就诊号 ${appeal.visitNo}`),
    ),
    el(
      'div',
      { class: 'side' },
      smallButton('同意', () => void answer({ decision: 'grant' }, '已同意，不计爽约')),
      smallButton('不同意', () => void answer({ decision: 'refuse' }, '已答复不同意')),
    ),
  );

/** The office that hears why somebody did not come. */
export const startAppeals = () => startWaiting('appeals', row, { addressOf: (id) => `appeals/${id}/decision` });
