import { control } from './api.js';
import { byId, el, say } from './dom.js';
import { startCamera, readImage, canDetect } from './detector.js';
import { hospital } from './hospital.js';
import { DOCUMENT_TYPES, PATIENT_NO_STATES, REFUSALS, SEXES } from './labels.js';
import { visits } from './visits.js';

const fact = (term, text) => el('div', {}, el('dt', {}, term), el('dd', {}, text));

const accepted = (person, asked) =>
  el(
    'div',
    { class: 'result accepted' },
    el('p', { class: 'verdict' }, '核验通过'),
    el('p', { class: 'big' }, person.name),
    el(
      'dl',
      {},
      fact('性别', SEXES[person.sex] ?? person.sex),
      fact('出生日期', person.birthDate),
      fact(DOCUMENT_TYPES[person.documentType] ?? '证件号码', person.documentNumber ?? '本院不查看'),
      person.phone ? fact('手机号', person.phone) : null,
      fact('本院病历号', person.patientNo ?? PATIENT_NO_STATES[person.patientNoState]),
      fact('健康卡号', person.cardNumber),
    ),
    person.patientNoState === 'created' ? el('p', { class: 'hint' }, '本次核验时新建的档案') : null,
    visits(person.appointments, asked),
  );

/** A printed code counts together with the document: the clerk types how its number ends. */
const proofForm = (verify) => {
  const field = el('input', {
    id: 'code-proof',
    maxlength: '4',
    size: '6',
    autocomplete: 'off',
    spellcheck: 'false',
    required: '',
  });
  const form = el(
    'form',
    { class: 'proof' },
    el('label', {}, '证件号码后 4 位', field),
    el('button', { class: 'primary', type: 'submit' }, '核对后再验'),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void verify(field.value.trim());
  });
  return form;
};

const refused = (error, verify) => {
  const code = error.body?.code;
  const unreachable = error.status === 0 || error.status === 502;
  const reason = REFUSALS[code] ?? (unreachable ? '平台没有回答，请稍后再试' : error.message);
  return el(
    'div',
    { class: 'result refused' },
    el('p', { class: 'verdict' }, unreachable ? '未能核验' : code === 'CODE_NEEDS_PROOF' ? '还需核对证件' : '已拒绝'),
    el('p', { class: 'big' }, reason),
    code === 'CODE_NEEDS_PROOF' ? proofForm(verify) : null,
    code ? el('p', { class: 'hint' }, `${code} · ${error.status}`) : null,
  );
};

/**
 * The window's scanner: whatever text it is given goes to the platform, and its answer is shown.
 * @returns how to forget the last answer
 */
export function startScan() {
  const form = byId('scan-form');
  const field = byId('code-text');
  const submit = form.querySelector('[type=submit]');

  const verify = async (proof) => {
    const codeText = field.value.trim();
    if (codeText === '') {
      field.focus();
      say('请先粘贴或扫描码文本');
      return;
    }
    submit.disabled = true;
    const asked = hospital.id;
    const body = { codeText, hospitalId: asked, ...(proof && { proof }) };
    const shown = await control('scan', { method: 'POST', body }).then(
      (person) => accepted(person, asked),
      (error) => refused(error, verify),
    );
    if (asked === hospital.id) byId('scan-result').replaceChildren(shown);
    submit.disabled = false;
    field.select();
  };
  const verifyText = (text) => {
    field.value = text;
    return verify();
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void verify();
  });
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    void verify();
  });

  const forget = () => byId('scan-result').replaceChildren();
  if (!canDetect()) {
    byId('scan-hint').textContent = '每个码只能使用一次。此浏览器不能直接识别二维码，请粘贴码文本或使用扫码枪。';
    return forget;
  }
  byId('pick-image').hidden = false;
  byId('code-image').addEventListener('change', async ({ target }) => {
    const text = target.files[0] ? await readImage(target.files[0]) : null;
    target.value = '';
    if (text) await verifyText(text);
    else say('图片里没有找到二维码');
  });
  const camera = byId('open-camera');
  camera.hidden = !navigator.mediaDevices?.getUserMedia;
  camera.addEventListener('click', async () => {
    const text = await startCamera(byId('camera')).catch(() => undefined);
    if (text === undefined) say('不能使用摄像头，请检查浏览器权限');
    else if (text !== null) await verifyText(text);
  });
  return forget;
}
