import { control } from './api.js';
import { byId, el, renderList, say } from './dom.js';
import { ofHospital } from './hospital.js';
import { dayLabel } from './labels.js';

/** The office that hears why somebody did not come. Asked only on a tap: each look stands in the person's access log. */
export function startAppeals() {
  const decide = async ({ id }, decision) => {
    try {
      await control(ofHospital(`appeals/${encodeURIComponent(id)}/decision`), { method: 'POST', body: { decision } });
      say(decision === 'grant' ? '已同意，不计爽约' : '已答复不同意');
    } catch (error) {
      say(error.message);
    }
    await load();
  };

  const row = (appeal) =>
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
        el('button', { type: 'button', class: 'small', onclick: () => void decide(appeal, 'grant') }, '同意'),
        el('button', { type: 'button', class: 'small', onclick: () => void decide(appeal, 'refuse') }, '不同意'),
      ),
    );

  async function load() {
    const { items } = await control(ofHospital('appeals'));
    renderList(byId('appeals'), items, (appeal) => appeal.id, row);
    byId('appeals-empty').hidden = items.length > 0;
  }

  byId('appeals-load').addEventListener('click', () => void load().catch((error) => say(error.message)));
  /** Another hospital was chosen: what stood there was not its own. */
  return () => {
    renderList(byId('appeals'), [], (appeal) => appeal.id, row);
    byId('appeals-empty').hidden = true;
  };
}
