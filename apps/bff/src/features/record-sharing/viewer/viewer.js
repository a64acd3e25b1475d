/**
 * Reads a SMART Health Link: what the server answers is decrypted here, with the key that stands behind `#` in the
 * address and never left the browser.
 */
import { canRead, decrypt, readLink } from './link.js';

const byId = (id) => document.getElementById(id);

/** By their Chinese, from english.js; none where that did not come. */
const ENGLISH = globalThis.kangqiaoEnglish ?? {};

/** Which language the page speaks: the first of the browser's that is one of ours. */
let language = 'zh';
const preferred = () => {
  const [first] = navigator.languages.map((tag) => tag.slice(0, 2)).filter((tag) => tag === 'zh' || tag === 'en');
  return first ?? 'zh';
};

/** A text of ours in that language; the Chinese one is its key, as everywhere. */
const t = (strings, ...parts) => {
  const key = strings.reduce((text, after, index) => `${text}{${index - 1}}${after}`);
  const said = language === 'en' ? (ENGLISH[key] ?? key) : key;
  const [one, more = one] = said.split('||');
  return (parts.includes(1) ? one : more).replace(/\{(\d+)\}/g, (_, place) => String(parts[Number(place)]));
};

/** Says something in the language of the moment, again in another one when that is chosen. */
let notice = () => '';
const say = (text) => {
  notice = text;
  const element = byId('notice');
  element.textContent = notice();
  element.hidden = element.textContent === '';
};
const silent = () => '';

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

/** The part of a narrative that is in our language; all of it where none is marked as such. */
const narrativeOf = (div) => {
  const whole = new DOMParser().parseFromString(div, 'application/xhtml+xml').documentElement;
  const mine = [...whole.children].find((part) => part.getAttribute('lang')?.startsWith(language));
  return copyOf(mine ?? whole);
};

const TRANSLATION = 'http://hl7.org/fhir/StructureDefinition/translation';

/** What a section is called in our language, where it is said at all. */
const titleOf = ({ title, _title: more }) => {
  const valueOf = ({ extension = [] }, url) => {
    const part = extension.find((one) => one.url === url);
    return part?.valueCode ?? part?.valueString;
  };
  const mine = (more?.extension ?? []).find(
    (one) => one.url === TRANSLATION && valueOf(one, 'lang')?.startsWith(language),
  );
  return (mine && valueOf(mine, 'content')) ?? title;
};

const heading = (text) => {
  const element = document.createElement('h2');
  element.textContent = text;
  return element;
};

const genders = () => ({ male: t`男`, female: t`女`, other: t`其他`, unknown: t`未知` });

/** `2026-11-22` as the language writes it. */
const dayOf = (day) =>
  language === 'en'
    ? new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', {
        ...{ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' },
      })
    : day;

const personOf = ({ name = [], gender, birthDate }, at) => {
  const list = document.createElement('dl');
  list.className = 'person';
  const facts = [
    [t`姓名`, name[0]?.text ?? t`不详`],
    [t`性别`, genders()[gender] ?? t`不详`],
    [t`出生日期`, birthDate === undefined ? t`不详` : dayOf(birthDate)],
    [t`生成时间`, `${dayOf(at.slice(0, 10))} ${at.slice(11, 16)}`],
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

/** What was opened; null before. */
let opened = null;

const show = (bundle) => {
  opened = bundle;
  const resources = (bundle.entry ?? []).map(({ resource }) => resource);
  const composition = resources.find(({ resourceType }) => resourceType === 'Composition');
  const patient = resources.find(({ resourceType }) => resourceType === 'Patient');
  const article = byId('document');
  article.replaceChildren(
    personOf(patient, composition.date),
    ...composition.section.flatMap((section) => [heading(titleOf(section)), narrativeOf(section.text.div)]),
  );
  byId('ask').hidden = true;
  article.hidden = false;
};

const explain = (status, remaining) => {
  if (status === 401 && remaining > 0) return t`口令不正确，还可以再试 ${remaining} 次。`;
  if (status === 401) return t`口令多次不正确，该分享已结束。如仍需查看，请患者重新分享。`;
  if (status === 404) return t`该分享不存在或已结束。如仍需查看，请患者重新分享。`;
  if (status === 429) return t`操作过于频繁，请稍后再试。`;
  return t`暂时无法打开，请稍后再试。`;
};

const open = async (link) => {
  const recipient = byId('recipient').value.trim();
  const passcode = byId('passcode').value.trim();
  if (recipient === '' || passcode === '') return say(() => t`请填写医院、姓名和口令。`);
  const answer = await fetch(link.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ recipient, passcode }),
    credentials: 'omit',
  });
  const body = await answer.json();
  if (!answer.ok) {
    if (answer.status === 404 || body.remainingAttempts === 0) byId('ask').hidden = true;
    return say(() => explain(answer.status, body.remainingAttempts));
  }
  const [file] = body.files;
  const jwe = file.embedded ?? (await (await fetch(file.location, { credentials: 'omit' })).text());
  show(await decrypt(jwe, link.key));
  return say(silent);
};

/** What the link is called, in Chinese and, behind a stroke, in English. */
let label = '';

const labelIn = () => {
  const [chinese = '', english = chinese] = label.split(' / ');
  return language === 'en' ? english : chinese;
};

/** The texts that stand in the page itself, as they were written. */
const written = [];
const collect = () => {
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const text = node.nodeValue.trim();
    if (text !== '' && !node.parentElement.closest('script, noscript, .languages'))
      written.push({ text, set: (said) => (node.nodeValue = said) });
  }
  const recipient = byId('recipient');
  written.push({ text: recipient.placeholder, set: (said) => (recipient.placeholder = said) });
};

const speak = (chosen) => {
  language = chosen;
  document.documentElement.lang = chosen === 'en' ? 'en' : 'zh-CN';
  for (const { text, set } of written) set(t([text]));
  for (const button of document.querySelectorAll('.languages button'))
    button.setAttribute('aria-pressed', String(button.lang.startsWith(chosen)));
  byId('label').textContent = labelIn();
  say(notice);
  if (opened) show(opened);
};

const start = () => {
  const link = readLink();
  byId('old').remove();
  collect();
  speak(preferred());
  for (const button of document.querySelectorAll('.languages button'))
    button.addEventListener('click', () => speak(button.lang.slice(0, 2)));
  // Neither the history nor somebody who looks at the address finds the key afterwards.
  history.replaceState(null, '', location.pathname);
  if (!link) return say(() => t`链接不完整或已失效，请重新扫描患者手机上的二维码。`);
  if (!canRead() || !Element.prototype.replaceChildren)
    return say(() => t`请使用较新的浏览器打开，并开启 JavaScript。这次没有计入打开次数。`);
  label = typeof link.label === 'string' ? link.label : '';
  speak(language);
  byId('ask').hidden = false;
  const button = byId('open');
  button.addEventListener('click', () => {
    button.disabled = true;
    open(link)
      .catch(() => say(() => t`暂时无法打开，请检查网络后重试。`))
      .finally(() => {
        button.disabled = false;
      });
  });
};

start();
