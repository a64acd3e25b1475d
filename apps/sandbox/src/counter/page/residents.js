import { control } from './api.js';
import { byId, copyButton, el, renderList } from './dom.js';
import { SEXES } from './labels.js';

const field = (term, text, what) => el('div', {}, el('dt', {}, term), el('dd', {}, text), copyButton(text, what));

const row = (resident) =>
  el(
    'li',
    { class: 'resident' },
    el(
      'p',
      { class: 'who' },
      el('strong', {}, resident.name),
      el('span', { class: 'hint' }, `${SEXES[resident.sex]} · ${resident.age} 岁`),
      resident.patientNos.length === 0 ? el('span', { class: 'pill warn' }, '本院未建档') : null,
      resident.patientNos.length > 1
        ? el('span', { class: 'pill accent' }, `${resident.patientNos.length} 份档案`)
        : null,
    ),
    // The age stands beside the name already.
    el('p', { class: 'hint' }, resident.note.replace(/^\d+ 岁，/, '')),
    el(
      'dl',
      {},
      field('证件', resident.document.number, `${resident.name}的身份证号码`),
      field('手机', resident.phone, `${resident.name}的手机号码`),
    ),
  );

/** Lists the residents one may play. */
export async function startResidents() {
  const residents = await control('residents');
  const search = byId('resident-search');
  const show = () => {
    const wanted = search.value.trim();
    const found = residents.filter(({ name, note }) => name.includes(wanted) || note.includes(wanted));
    renderList(byId('residents'), found, ({ signInCode }) => signInCode, row);
    byId('residents-empty').hidden = found.length > 0;
  };
  search.addEventListener('input', show);
  show();
}
