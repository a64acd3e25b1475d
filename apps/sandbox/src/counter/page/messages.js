import { control } from './api.js';
import { byId, copyButton, el, renderList, setCount } from './dom.js';

const timeOf = (instant) => new Date(instant).toLocaleTimeString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false });

const row = (message) =>
  el(
    'li',
    { class: 'message' },
    el(
      'p',
      { class: 'from' },
      el('span', {}, message.channel === 'wechat' ? `微信 ${message.phone}` : message.phone),
      el('span', {}, timeOf(message.sentAt)),
    ),
    message.code ? el('p', { class: 'code' }, message.code) : null,
    message.code ? copyButton(message.code, '验证码') : null,
    el('p', { class: 'text hint' }, message.text),
  );

/** Shows what was "delivered" to phones. @returns how to refresh it */
export function startMessages() {
  return async () => {
    const messages = await control('messages');
    renderList(byId('messages'), messages, (message) => message.id, row);
    byId('messages-empty').hidden = messages.length > 0;
    setCount('tab-messages', messages.length);
  };
}
