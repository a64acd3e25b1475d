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
  | 'group'
  | 'list'
  | 'listitem';

interface Meaning {
  label?: string;
  selected?: boolean;
  checked?: boolean;
  disabled?: boolean;
  /** What a tap shows below stands there now. */
  expanded?: boolean;
  busy?: boolean;
  modal?: boolean;
  hidden?: boolean;
}

const SILENT_INSIDE = process.env.TARO_ENV === 'h5' ? { nativeProps: { alt: '' } } : {};

/** What an element means to a screen reader: browsers read `role`, WeChat reads `aria-role`. */
export const a11y = (role: Role, meaning: Meaning = {}) => ({
  ...(process.env.TARO_ENV === 'h5' ? { role, ...(role === 'heading' && { ariaLevel: 2 }) } : { ariaRole: role }),
  ...(meaning.label === undefined ? {} : { ariaLabel: meaning.label }),
  ...(meaning.selected === undefined ? {} : { ariaSelected: meaning.selected }),
  ...(meaning.checked === undefined ? {} : { ariaChecked: meaning.checked }),
  ...(meaning.disabled === undefined ? {} : { ariaDisabled: meaning.disabled }),
  ...(meaning.expanded === undefined ? {} : { ariaExpanded: meaning.expanded }),
  ...(meaning.busy === undefined ? {} : { ariaBusy: meaning.busy }),
  ...(meaning.modal === undefined ? {} : { ariaModal: meaning.modal }),
  ...(meaning.hidden === undefined ? {} : { ariaHidden: meaning.hidden }),
});

/** A picture with a meaning of its own. In a browser the element that Taro draws inside it says nothing besides. */
export const picture = (label: string) => ({ ...a11y('img', { label }), ...SILENT_INSIDE });

/** For a picture that only decorates. */
export const decoration = { ariaHidden: true, ...SILENT_INSIDE } as const;

/** What a field is called. Taro puts the name of a field around it; a browser reads it from the field itself. */
export const fieldName = (label: string) => ({
  ariaLabel: label,
  ...(process.env.TARO_ENV === 'h5' ? { nativeProps: { 'aria-label': label } } : {}),
});
