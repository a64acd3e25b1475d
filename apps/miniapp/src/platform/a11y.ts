/** The roles that our components take. */
export type Role =
  | 'button'
  | 'link'
  | 'tab'
  | 'tablist'
  | 'radio'
  | 'radiogroup'
  | 'switch'
  | 'checkbox'
  | 'dialog'
  | 'alert'
  | 'status'
  | 'img'
  | 'heading'
  | 'list'
  | 'listitem';

interface Meaning {
  label?: string;
  selected?: boolean;
  checked?: boolean;
  disabled?: boolean;
  busy?: boolean;
  modal?: boolean;
  hidden?: boolean;
}

/** What an element means to a screen reader: browsers read `role`, WeChat reads `aria-role`. */
export const a11y = (role: Role, meaning: Meaning = {}) => ({
  ...(process.env.TARO_ENV === 'h5' ? { role } : { ariaRole: role }),
  ...(meaning.label === undefined ? {} : { ariaLabel: meaning.label }),
  ...(meaning.selected === undefined ? {} : { ariaSelected: meaning.selected }),
  ...(meaning.checked === undefined ? {} : { ariaChecked: meaning.checked }),
  ...(meaning.disabled === undefined ? {} : { ariaDisabled: meaning.disabled }),
  ...(meaning.busy === undefined ? {} : { ariaBusy: meaning.busy }),
  ...(meaning.modal === undefined ? {} : { ariaModal: meaning.modal }),
  ...(meaning.hidden === undefined ? {} : { ariaHidden: meaning.hidden }),
});
