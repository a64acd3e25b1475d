import { canDetect, readImage, startCamera } from '../detector.js';
import { byId, el, renderList, say } from '../dom.js';
import { REFUSALS } from '../labels.js';
import { memory } from './memory.js';
import { endedCards, sync, verifier } from './sync.js';

const EVERY_MS = 30_000;
const SHOWN = 20;
/** Beyond it this terminal refuses good codes. */
const CLOCK_TOLERANCE = 5;

const timeOf = (instant) =>
  new Date(instant).toLocaleTimeString('zh-CN', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' });

const USES = {
  waiting: ['待上报', 'warn'],
  reported: ['已上报', 'good'],
  elsewhere: ['别处也用过', 'bad'],
  refused: ['平台未接受', 'bad'],
};

function showUses() {
  const { uses } = memory.get();
  renderList(
    byId('uses'),
    uses.slice(0, SHOWN),
    ({ codeId }) => codeId,
    ({ cardNumber, usedAt, state }) => {
      const [label, tone] = USES[state];
      return el(
        'li',
        {},
        el('p', { class: 'time' }, timeOf(usedAt)),
        el('p', { class: 'what' }, cardNumber),
        el('span', { class: `pill ${tone}` }, label),
      );
    },
  );
  byId('uses-panel').hidden = uses.length === 0;
}

function showState(reached) {
  const { hospitalName, keys, fetchedAt } = memory.get();
  const { issuedAt, cards } = endedCards();
  const isReady = Object.keys(keys).length > 0;
  byId('hospital-name').textContent = hospitalName ?? '';
  byId('network').textContent = reached ? '已联网' : '没有网络';
  byId('network').className = `pill ${reached ? 'good' : 'warn'}`;
  byId('ready').textContent = isReady
    ? `公钥取得于 ${timeOf(fetchedAt)}，注销名单${issuedAt === null ? '尚未取得' : `截至 ${timeOf(issuedAt * 1000)}（${cards.size} 张）`}`
    : '还没有取得公钥，请先联网打开一次';
  byId('offline-form').querySelector('[type=submit]').disabled = !isReady;
  const ahead = reached?.ahead ?? 0;
  byId('clock-off').hidden = Math.abs(ahead) <= CLOCK_TOLERANCE;
  byId('clock-off').textContent = `本机时间与平台相差 ${Math.abs(ahead)} 秒，请校准，否则会误拒`;
  showUses();
}

const accepted = (cardNumber, issuedAt) =>
  el(
    'div',
    { class: 'result accepted' },
    el('p', { class: 'verdict' }, '离线核验通过'),
    el('p', { class: 'big card-number' }, cardNumber.replace(/(.{4})(?=.)/g, '$1 ')),
    el('p', { class: 'hint' }, issuedAt === null ? '没有注销名单可查' : `注销名单截至 ${timeOf(issuedAt * 1000)}`),
    el('p', { class: 'hint' }, '只知道卡号。姓名等信息要联网后再查，联网后本次使用会自动上报。'),
  );

const refused = (reason) =>
  el(
    'div',
    { class: 'result refused' },
    el('p', { class: 'verdict' }, '已拒绝'),
    el('p', { class: 'big' }, REFUSALS[`CODE_${reason}`] ?? REFUSALS[reason]),
  );

function check(codeText) {
  const now = Date.now() / 1000;
  const { issuedAt, cards } = endedCards();
  const found = verifier().check(codeText, now, cards);
  const reason = found.kind === 'valid' ? memory.use({ ...found, codeText }, now) : found.reason;
  return reason === null ? accepted(found.cardNumber, issuedAt) : refused(reason);
}

const field = byId('code-text');
function verify(text) {
  field.value = text;
  if (text.trim() === '') {
    say('请先粘贴或扫描码文本');
    return;
  }
  byId('result').replaceChildren(check(text.trim()));
  showUses();
  field.select();
}

byId('offline-form').addEventListener('submit', (event) => {
  event.preventDefault();
  verify(field.value);
});
field.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey) return;
  event.preventDefault();
  verify(field.value);
});

if (canDetect()) {
  byId('pick-image').hidden = false;
  byId('code-image').addEventListener('change', async ({ target }) => {
    const text = target.files[0] ? await readImage(target.files[0]) : null;
    target.value = '';
    if (text) verify(text);
    else say('图片里没有找到二维码');
  });
  byId('open-camera').hidden = !navigator.mediaDevices?.getUserMedia;
  byId('open-camera').addEventListener('click', async () => {
    const text = await startCamera(byId('camera')).catch(() => undefined);
    if (text === undefined) say('不能使用摄像头，请检查浏览器权限');
    else if (text !== null) verify(text);
  });
}

const refresh = async () => showState(await sync());
showState(null);
await navigator.serviceWorker?.register('worker.js').catch(() => say('浏览器不能离线保存本页，请保持页面打开'));
await refresh();
window.addEventListener('online', () => void refresh());
window.addEventListener('offline', () => showState(null));
setInterval(() => void refresh(), EVERY_MS);
