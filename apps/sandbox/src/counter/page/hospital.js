import { byId, el } from './dom.js';

/** Whose counter this is; the chooser changes it. */
export const hospital = { id: '' };

/** The address of something that belongs to the chosen hospital. */
export const ofHospital = (path) => `hospitals/${hospital.id}/${path}`;

/** Fills the chooser; the choice is kept in the address. */
export function startChooser(hospitals, changed) {
  const chooser = byId('hospital');
  const wanted = new URL(location.href).searchParams.get('hospital');
  const known = hospitals.find(({ id }) => id === wanted) ?? hospitals[0];
  chooser.append(...hospitals.map(({ id, name }) => el('option', { value: id }, name)));
  chooser.value = known.id;
  hospital.id = known.id;
  chooser.addEventListener('change', () => {
    hospital.id = chooser.value;
    history.replaceState(null, '', `?hospital=${encodeURIComponent(hospital.id)}${location.hash}`);
    changed();
  });
}
