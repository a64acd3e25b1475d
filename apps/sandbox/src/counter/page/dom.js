/** Builds an element: attributes, then children; texts are always texts. */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'onclick') element.addEventListener('click', value);
    else if (value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

export const byId = (id) => document.getElementById(id);

/**
 * Keeps a list in step with its items: an element whose item is unchanged stays untouched, so nothing flickers and no
 * focus is lost.
 */
export function renderList(list, items, keyOf, build) {
  const known = new Map([...list.children].map((child) => [child.dataset.key, child]));
  items.forEach((item, index) => {
    const key = keyOf(item);
    const state = JSON.stringify(item);
    let child = known.get(key);
    known.delete(key);
    if (child?.dataset.state !== state) {
      const fresh = build(item);
      fresh.dataset.key = key;
      fresh.dataset.state = state;
      child?.replaceWith(fresh);
      child = fresh;
    }
    if (list.children[index] !== child) list.insertBefore(child, list.children[index] ?? null);
  });
  for (const gone of known.values()) gone.remove();
}

let hideToast = 0;

/** A short word at the bottom of the page. */
export function say(text) {
  const toast = byId('toast');
  toast.textContent = text;
  toast.classList.add('shown');
  clearTimeout(hideToast);
  hideToast = setTimeout(() => toast.classList.remove('shown'), 2600);
}

async function writeClipboard(text) {
  if (
    await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    )
  )
    return true;
  // A page inside a frame may be kept from the clipboard; the old way still works there.
  const area = el('textarea', { class: 'visually-hidden', 'aria-hidden': 'true' });
  area.value = text;
  document.body.append(area);
  area.select();
  const copied = document.execCommand('copy');
  area.remove();
  return copied;
}

/** @param what names the text for those who cannot see it */
export const copyButton = (text, what) =>
  el(
    'button',
    {
      type: 'button',
      class: 'copy',
      'aria-label': `复制${what}`,
      onclick: async ({ currentTarget }) => {
        const copied = await writeClipboard(text);
        currentTarget?.focus();
        say(copied ? `已复制${what}` : '复制失败，请手动选择');
      },
    },
    '复制',
  );

/** Shows how many there are on a tab. */
export function setCount(tabId, count) {
  const badge = byId(tabId).querySelector('.count');
  badge.textContent = String(count);
  badge.hidden = count === 0;
}
