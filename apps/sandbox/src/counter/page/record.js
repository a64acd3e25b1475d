import { control } from './api.js';
import { byId, el, say } from './dom.js';
import { hospital } from './hospital.js';
import { REFUSALS } from './labels.js';

const LOOK_EVERY_MS = 2000;
const STATES = {
  pending: '等待居民答复…',
  allowed: '居民已同意，仅限本次就诊',
  refused: '居民没有同意',
  lapsed: '居民没有答复，申请已失效',
  ended: '已结束，不能再查阅',
};
/** Booking numbers of this counter are short; codes are not. */
const LONGEST_VISIT_NO = 40;

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** The text of a section; its markup is never shown as such, but for the lines it is broken into. */
const linesOf = (div) => {
  const page = new DOMParser().parseFromString(div, 'application/xhtml+xml');
  for (const end of page.querySelectorAll('br')) end.replaceWith('\n');
  return [...page.querySelectorAll('p, tr')].map((line) =>
    line.localName === 'tr' ? [...line.children].map((cell) => cell.textContent).join(' · ') : line.textContent,
  );
};

const sectionOf = ({ title, text }) =>
  el('section', {}, el('h3', {}, title), ...linesOf(text.div).map((line) => el('p', {}, line)));

const shown = ({ state, document: bundle }) => {
  const composition = bundle?.entry.map(({ resource }) => resource).find((one) => one.resourceType === 'Composition');
  return el(
    'div',
    { class: `result ${state === 'allowed' ? 'accepted' : 'refused'}` },
    el('p', { class: 'verdict' }, STATES[state]),
    ...(composition?.section ?? []).map(sectionOf),
  );
};

const failed = (error) =>
  el(
    'div',
    { class: 'result refused' },
    el('p', { class: 'verdict' }, '未能申请'),
    el('p', { class: 'big' }, REFUSALS[error.body?.code] ?? error.message),
  );

/** A doctor's request to read a record during a visit. @returns how to forget the last one */
export function startRecord() {
  const result = byId('record-result');
  let watched = null;

  const watch = async (requestId, hospitalId) => {
    watched = requestId;
    while (watched === requestId) {
      const answer = await control(`record-requests/${encodeURIComponent(requestId)}/read`, {
        method: 'POST',
        body: { hospitalId },
      }).catch(() => null);
      if (watched !== requestId) return;
      if (answer) result.replaceChildren(shown(answer));
      if (answer && !['pending', 'allowed'].includes(answer.state)) return;
      // Each look is written down and shown to the resident: what was read once is not read again to fill the screen.
      if (answer?.state === 'allowed') return;
      await wait(LOOK_EVERY_MS);
    }
  };

  const ask = async () => {
    const visit = byId('record-visit').value.trim();
    if (visit === '') return say('请先粘贴二维码内容，或填写就诊号');
    const hospitalId = hospital.id;
    const body = {
      hospitalId,
      ...(visit.length > LONGEST_VISIT_NO ? { codeText: visit } : { visitNo: visit }),
      department: byId('record-department').value.trim(),
      doctorName: byId('record-doctor').value.trim(),
      scope: byId('record-scope').value,
    };
    try {
      const { requestId } = await control('record-requests', { method: 'POST', body });
      again.onclick = () => void watch(requestId, hospitalId);
      again.hidden = false;
      return watch(requestId, hospitalId);
    } catch (error) {
      result.replaceChildren(failed(error));
      return undefined;
    }
  };

  const again = el('button', { type: 'button', hidden: '' }, '再看一次');
  byId('record-form').querySelector('.row').append(again);
  byId('record-form').addEventListener('submit', (event) => {
    event.preventDefault();
    void ask();
  });
  return () => {
    watched = null;
    again.hidden = true;
    result.replaceChildren();
  };
}
