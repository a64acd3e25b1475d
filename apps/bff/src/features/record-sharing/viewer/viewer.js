/**
 * Reads a SMART Health Link: what the server answers is decrypted here, with the key that stands behind `#` in the
 * address and never left the browser.
 */
'use strict';

const byId = (id) => document.getElementById(id);

const say = (text) => {
  const notice = byId('notice');
  notice.textContent = text;
  notice.hidden = text === '';
};

const bytesOf = (base64url) =>
  Uint8Array.from(atob(base64url.replace(/-/g, '+').replace(/_/g, '/')), (character) => character.charCodeAt(0));

const jsonOf = (bytes) => JSON.parse(new TextDecoder().decode(bytes));

/** What the link says; null for anything but a link of this very server. */
const readLink = () => {
  const [, payload] = /^#shlink:\/([A-Za-z0-9_-]+)$/.exec(location.hash) ?? [];
  if (payload === undefined) return null;
  try {
    const link = jsonOf(bytesOf(payload));
    return new URL(link.url).origin === location.origin && typeof link.key === 'string' ? link : null;
  } catch {
    return null;
  }
};

const inflate = async (bytes) => {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
};

/** JWE in its compact form: direct key, A256GCM. */
const decrypt = async (jwe, key) => {
  const [header, , iv, ciphertext, tag] = jwe.split('.');
  const { alg, enc, zip } = jsonOf(bytesOf(header));
  if (alg !== 'dir' || enc !== 'A256GCM') throw new Error('unknown encryption');
  const imported = await crypto.subtle.importKey('raw', bytesOf(key), 'AES-GCM', false, ['decrypt']);
  const parts = [bytesOf(ciphertext), bytesOf(tag)];
  const sealed = new Uint8Array(await new Blob(parts).arrayBuffer());
  const algorithm = { name: 'AES-GCM', iv: bytesOf(iv), additionalData: new TextEncoder().encode(header) };
  const opened = new Uint8Array(await crypto.subtle.decrypt(algorithm, imported, sealed));
  return jsonOf(zip === 'DEF' ? await inflate(opened) : opened);
};

const SHOWN = new Set(['div', 'p', 'br', 'table', 'thead', 'tbody', 'tr', 'th', 'td']);

/** Characters, of a day such as 2026-11-22. */
const LONGEST_WHOLE = 10;

/** A narrative as elements of this page: text, its lines, paragraphs and tables, and nothing else of what it may hold. */
const copyOf = (node) => {
  if (node.nodeType === Node.TEXT_NODE) return document.createTextNode(node.nodeValue);
  if (node.nodeType !== Node.ELEMENT_NODE || !SHOWN.has(node.localName)) return document.createTextNode('');
  const copy = document.createElement(node.localName);
  copy.append(...[...node.childNodes].map(copyOf));
  // Days and states read badly when they are broken.
  if (node.localName === 'td' && node.textContent.length <= LONGEST_WHOLE) copy.className = 'whole';
  if (node.localName !== 'table') return copy;
  const scroll = document.createElement('div');
  scroll.className = 'scroll';
  scroll.append(copy);
  return scroll;
};

const narrativeOf = (div) => copyOf(new DOMParser().parseFromString(div, 'application/xhtml+xml').documentElement);

const heading = (text) => {
  const element = document.createElement('h2');
  element.textContent = text;
  return element;
};

const GENDERS = { male: '男', female: '女', other: '其他', unknown: '未知' };

const personOf = ({ name = [], gender, birthDate }, at) => {
  const list = document.createElement('dl');
  list.className = 'person';
  const facts = [
    ['姓名', name[0]?.text ?? '不详'],
    ['性别', GENDERS[gender] ?? '不详'],
    ['出生日期', birthDate ?? '不详'],
    ['生成时间', String(at).replace('T', ' ').slice(0, 16)],
  ];
  for (const [label, value] of facts) {
    const pair = document.createElement('div');
    const term = document.createElement('dt');
    const text = document.createElement('dd');
    term.textContent = label;
    text.textContent = value;
    pair.append(term, text);
    list.append(pair);
  }
  return list;
};

const show = (bundle) => {
  const resources = (bundle.entry ?? []).map(({ resource }) => resource);
  const composition = resources.find(({ resourceType }) => resourceType === 'Composition');
  const patient = resources.find(({ resourceType }) => resourceType === 'Patient');
  const article = byId('document');
  article.replaceChildren(
    personOf(patient, composition.date),
    ...composition.section.flatMap(({ title, text }) => [heading(title), narrativeOf(text.div)]),
  );
  byId('ask').hidden = true;
  article.hidden = false;
};

const ENDED = '该分享不存在或已结束。如仍需查看，请患者重新分享。';

const explain = (status, remaining) => {
  if (status === 401 && remaining > 0) return `口令不正确，还可以再试 ${remaining} 次。`;
  if (status === 401) return '口令多次不正确，该分享已结束。如仍需查看，请患者重新分享。';
  if (status === 404) return ENDED;
  if (status === 429) return '操作过于频繁，请稍后再试。';
  return '暂时无法打开，请稍后再试。';
};

const open = async (link) => {
  const recipient = byId('recipient').value.trim();
  const passcode = byId('passcode').value.trim();
  if (recipient === '' || passcode === '') return say('请填写医院、姓名和口令。');
  const answer = await fetch(link.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ recipient, passcode }),
    credentials: 'omit',
  });
  const body = await answer.json();
  if (!answer.ok) {
    if (answer.status === 404 || body.remainingAttempts === 0) byId('ask').hidden = true;
    return say(explain(answer.status, body.remainingAttempts));
  }
  const [file] = body.files;
  const jwe = file.embedded ?? (await (await fetch(file.location, { credentials: 'omit' })).text());
  show(await decrypt(jwe, link.key));
  return say('');
};

const start = () => {
  const link = readLink();
  // Neither the history nor somebody who looks at the address finds the key afterwards.
  history.replaceState(null, '', location.pathname);
  if (!link) return say('链接不完整或已失效，请重新扫描患者手机上的二维码。');
  byId('label').textContent = typeof link.label === 'string' ? link.label : '';
  byId('ask').hidden = false;
  const button = byId('open');
  button.addEventListener('click', () => {
    button.disabled = true;
    open(link)
      .catch(() => say('暂时无法打开，请检查网络后重试。'))
      .finally(() => {
        button.disabled = false;
      });
  });
};

start();
