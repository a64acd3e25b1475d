import { reachByKeyboard } from './keyboard.h5';

const taps: string[] = [];

let end: () => void;
beforeAll(() => {
  end = reachByKeyboard();
});
afterAll(() => end());
beforeEach(() => {
  taps.length = 0;
});

const show = async (markup: string) => {
  document.body.innerHTML = markup;
  for (const element of document.querySelectorAll<HTMLElement>('[id]'))
    element.addEventListener('click', () => taps.push(element.id));
  await Promise.resolve();
};
const at = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`nothing is called ${id}`);
  return found;
};
/** @returns whether the browser is left to do what it does with the key */
const press = (id: string, key: string): boolean => {
  at(id).focus();
  return at(id).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
};

it('reaches whatever can be tapped, also what becomes so, and leaves alone what a browser reaches by itself', async () => {
  await show('<div id="a" role="button"></div><div id="b"></div><button id="c" role="button"></button>');
  expect(at('a').tabIndex).toBe(0);
  expect(at('b').hasAttribute('tabindex')).toBe(false);
  expect(at('c').hasAttribute('tabindex')).toBe(false);
  at('b').setAttribute('role', 'switch');
  await Promise.resolve();
  expect(at('b').tabIndex).toBe(0);
});

it('taps with Enter and with the space bar, and with nothing else', async () => {
  await show('<div id="a" role="button"></div>');
  expect(press('a', 'Enter')).toBe(false);
  expect(press('a', ' ')).toBe(false);
  expect(press('a', 'Tab')).toBe(true);
  expect(press('a', 'x')).toBe(true);
  expect(taps).toEqual(['a', 'a']);
});

it('goes from choice to choice with the arrows, and does not choose by that', async () => {
  await show(
    '<div role="radiogroup"><div id="a" role="radio"></div><div id="b" role="radio"></div></div><div id="c" role="radio"></div>',
  );
  expect(press('a', 'ArrowDown')).toBe(false);
  expect(document.activeElement).toBe(at('b'));
  expect(press('b', 'ArrowRight')).toBe(true);
  expect(document.activeElement).toBe(at('b'));
  expect(press('b', 'ArrowUp')).toBe(false);
  expect(document.activeElement).toBe(at('a'));
  expect(press('a', 'ArrowLeft')).toBe(true);
  expect(press('c', 'ArrowDown')).toBe(true);
  expect(taps).toEqual([]);
});

it('leaves to a field what is typed into it', async () => {
  await show('<div id="a" role="button"><input id="b"></div>');
  expect(press('b', ' ')).toBe(true);
  expect(taps).toEqual([]);
});
