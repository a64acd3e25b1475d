import { el, say } from './dom.js';
import { dayLabel } from './labels.js';
import { answerField, smallButton, startWaiting } from './waiting.js';

const SHORTEST = 2;

const row = ({ text, title, occurredOn, patientNo, sourceId, sentAt }, answer) => {
  const field = answerField('给居民的答复');
  const decide = (decision, words) => () => {
    const said = field.value.trim();
    if (decision === 'decline' && said.length < SHORTEST) {
      field.focus();
      return say('不更正时请先写明理由');
    }
    return void answer({ decision, ...(said !== '' && { answer: said }) }, words);
  };
  return el(
    'li',
    { class: 'case' },
    el('p', { class: 'name' }, [occurredOn && dayLabel(occurredOn), title].filter(Boolean).join(' ')),
    el('p', { class: 'said' }, text),
    el('p', { class: 'hint' }, `病案号 ${patientNo} · 记录号 ${sourceId} · ${dayLabel(sentAt.slice(0, 10))}提交`),
    field,
    el(
      'div',
      { class: 'row' },
      smallButton('同意更正', decide('accept', '已答复同意更正')),
      smallButton('不更正', decide('decline', '已答复不更正')),
    ),
  );
};

/** The record office reads what residents call wrong. */
export const startCorrections = () => startWaiting('corrections', row);
