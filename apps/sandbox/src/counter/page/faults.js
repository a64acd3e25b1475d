import { control } from './api.js';
import { byId, el, renderList, say } from './dom.js';
import { ofHospital } from './hospital.js';
import { FAULTS, OPERATIONS } from './labels.js';

const option = (value, text) => el('option', { value }, text);

const chip = ({ operation, kind, times }) =>
  el(
    'li',
    { class: 'pill bad' },
    `${OPERATIONS[operation]} · ${FAULTS[kind][0]} · ${times === null ? '不限次数' : `还有 ${times} 次`}`,
  );

/** Lets the next calls fail. @returns how to refresh what is going on */
export function startFaults() {
  const [operation, kind, times, delay] = ['operation', 'kind', 'times', 'delay'].map((name) => byId(`fault-${name}`));
  operation.append(...Object.entries(OPERATIONS).map(([value, text]) => option(value, text)));
  kind.append(...Object.entries(FAULTS).map(([value, [text]]) => option(value, text)));

  const explain = () => {
    byId('fault-explanation').textContent = FAULTS[kind.value][1];
    delay.disabled = kind.value !== 'delay';
  };
  kind.addEventListener('change', explain);
  explain();

  const refresh = async () => {
    const faults = (await control(ofHospital('faults'))).map((fault, index) => ({ ...fault, index }));
    renderList(byId('faults'), faults, ({ index }) => String(index), chip);
  };
  const attempt = async (action, done) => {
    try {
      await action();
      say(done);
      await refresh();
    } catch (error) {
      say(error.message);
    }
  };

  byId('fault-form').addEventListener('submit', (event) => {
    event.preventDefault();
    const body = { operation: operation.value, kind: kind.value };
    if (times.value !== '') body.times = Number(times.value);
    if (kind.value === 'delay' && delay.value !== '') body.delayMs = Number(delay.value);
    void attempt(() => control(ofHospital('faults'), { method: 'POST', body }), '故障演练已开始');
  });
  byId('fault-clear').addEventListener('click', () => {
    void attempt(() => control(ofHospital('faults'), { method: 'DELETE' }), '已清除全部故障');
  });
  return refresh;
}
