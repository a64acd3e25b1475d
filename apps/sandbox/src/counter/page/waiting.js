import { control } from './api.js';
import { byId, el, renderList, say } from './dom.js';
import { ofHospital } from './hospital.js';

/**
 * What waits for an answer of this hospital, in the list that is called so. It is asked for only on a tap: each look stands
 * in the person's access log.
 * @param row builds the element of one item; it is given how to answer it
 * @returns how to forget what is shown: another hospital was chosen, and it was not its own
 */
export function startWaiting(name, row, { addressOf = (id) => `${name}/${id}` } = {}) {
  const show = (items) =>
    renderList(
      byId(name),
      items,
      ({ id }) => id,
      (item) => row(item, (body, words) => answer(item, body, words)),
    );

  const load = async () => {
    const { items } = await control(ofHospital(name));
    show(items);
    byId(`${name}-empty`).hidden = items.length > 0;
  };

  const answer = async ({ id }, body, words) => {
    try {
      await control(ofHospital(addressOf(encodeURIComponent(id))), { method: 'POST', body });
      say(words);
    } catch (error) {
      return say(error.message);
    }
    return load();
  };

  byId(`${name}-load`).addEventListener('click', () => void load().catch((error) => say(error.message)));
  return () => {
    show([]);
    byId(`${name}-empty`).hidden = true;
  };
}

export const smallButton = (text, onclick) => el('button', { type: 'button', class: 'small', onclick }, text);

/** A field for the answer that the resident reads. */
export const answerField = (label) =>
  el('textarea', { rows: '2', maxlength: '200', 'aria-label': label, placeholder: label });
