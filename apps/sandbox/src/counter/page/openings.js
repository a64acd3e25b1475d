import { el, say } from './dom.js';
import { DOCUMENT_TYPES, SEXES, dayLabel } from './labels.js';
import { answerField, smallButton, startWaiting } from './waiting.js';

const SHORTEST = 2;

const row = (opening, answer) => {
  const { name, sex, birthDate, phone, documentType, documentNumberMasked, teamName, appliedAt, reminders } = opening;
  const doctor = el('input', { maxlength: '32', value: '周明', 'aria-label': '家庭医生姓名' });
  const reason = answerField('给居民的说明');
  const decide = (decision, words) => () => {
    const doctorName = doctor.value.trim();
    const said = reason.value.trim();
    if (doctorName === '') return say('请填写家庭医生姓名');
    if (decision === 'refuse' && said.length < SHORTEST) {
      reason.focus();
      return say('不同意时请先写明理由');
    }
    return void answer({ decision, doctorName, ...(said !== '' && { reason: said }) }, words);
  };
  return el(
    'li',
    { class: 'case' },
    el('p', { class: 'name' }, `${name} · ${SEXES[sex]} · ${birthDate}`),
    el('p', {}, `${DOCUMENT_TYPES[documentType]} ${documentNumberMasked}`),
    el('p', {}, `电话 ${phone}`),
    el(
      'p',
      { class: 'hint' },
      [teamName, `${dayLabel(appliedAt.slice(0, 10))}申请`, reminders > 0 && `已等候提醒 ${reminders} 次`]
        .filter(Boolean)
        .join(' · '),
    ),
    el('label', { class: 'doctor' }, '家庭医生', doctor),
    reason,
    el(
      'div',
      { class: 'row' },
      smallButton('核对无误，开通', decide('approve', '已开通')),
      smallButton('不同意', decide('refuse', '已答复不同意')),
    ),
  );
};

/** The family doctors' desk. */
export const startOpenings = () => startWaiting('record-openings', row);
