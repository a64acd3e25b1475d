import { addressOf, control } from './api.js';
import { byId, copyButton, el, renderList } from './dom.js';
import { hospital } from './hospital.js';
import { SEXES } from './labels.js';

const field = (term, text, what) => el('div', {}, el('dt', {}, term), el('dd', {}, text), copyButton(text, what));

/** A picture of one side of the card, to be chosen on the phone where it asks for a photograph. */
const cardPicture = ({ signInCode, name }, side, word) =>
  el(
    'a',
    {
      class: 'download',
      href: addressOf(`id-cards/${encodeURIComponent(signInCode)}?of=${side}`),
      download: `${name}-身份证${word}.png`,
      'aria-label': `下载${name}的身份证照片，${word}`,
    },
    word,
  );

const row = (resident) =>
  el(
    'li',
    { class: 'resident' },
    el(
      'p',
      { class: 'who' },
      el('strong', {}, resident.name),
      el('span', { class: 'hint' }, `${SEXES[resident.sex]} · ${resident.age} 岁`),
      resident.files.length === 0 ? el('span', { class: 'pill warn' }, '本院未建档') : null,
      resident.files.length > 1 ? el('span', { class: 'pill accent' }, `${resident.files.length} 份档案`) : null,
    ),
    // The age stands beside the name already.
    el('p', { class: 'hint' }, resident.note.replace(/^\d+ 岁，/, '')),
    el(
      'dl',
      {},
      field('证件', resident.document.number, `${resident.name}的身份证号码`),
      el(
        'div',
        {},
        el('dt', {}, '证件照片'),
        el('dd', {}, cardPicture(resident, 'front', '正面'), ' ', cardPicture(resident, 'back', '背面')),
      ),
      field('手机', resident.phone, `${resident.name}的手机号码`),
      ...resident.files.map((number) => field('病历', number, `${resident.name}的病历号`)),
    ),
  );

/** Lists the residents one may play, with their files at the chosen hospital. @returns how to show them anew */
export async function startResidents() {
  const search = byId('resident-search');
  let residents = [];
  const show = () => {
    const wanted = search.value.trim();
    const found = residents
      .filter(({ name, note }) => name.includes(wanted) || note.includes(wanted))
      .map(({ patientNos, ...resident }) => ({ ...resident, files: patientNos[hospital.id] ?? [] }));
    renderList(byId('residents'), found, ({ signInCode }) => signInCode, row);
    byId('residents-empty').hidden = found.length > 0;
  };
  const load = async () => {
    residents = await control('residents');
    show();
  };
  search.addEventListener('input', show);
  await load();
  return load;
}
