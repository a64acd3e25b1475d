/** DOM stand-ins for Taro's components: the same properties and event shapes, and real roles for tests to read. */
import { type CSSProperties, forwardRef, type ReactNode } from 'react';

interface Properties {
  id?: string;
  className?: string;
  style?: CSSProperties;
  children?: ReactNode;
  onClick?: (event: unknown) => void;
  role?: string;
  ariaRole?: string;
  ariaLabel?: string;
  ariaSelected?: boolean;
  ariaExpanded?: boolean;
  ariaChecked?: boolean;
  ariaDisabled?: boolean;
  ariaBusy?: boolean;
  ariaModal?: boolean;
  ariaHidden?: boolean;
  ariaLive?: 'polite' | 'assertive' | 'off';
  ariaInvalid?: boolean;
}

interface InputProperties extends Properties {
  value?: string;
  placeholder?: string;
  maxlength?: number;
  disabled?: boolean;
  password?: boolean;
  onInput?: (event: { detail: { value: string } }) => void;
  onBlur?: (event: { detail: { value: string } }) => void;
  onConfirm?: (event: { detail: { value: string } }) => void;
}

const attributes = (p: Properties) => ({
  id: p.id,
  className: p.className,
  style: p.style,
  role: p.ariaRole ?? p.role,
  'aria-label': p.ariaLabel,
  'aria-selected': p.ariaSelected,
  'aria-expanded': p.ariaExpanded,
  'aria-checked': p.ariaChecked,
  'aria-disabled': p.ariaDisabled,
  'aria-busy': p.ariaBusy,
  'aria-modal': p.ariaModal,
  'aria-hidden': p.ariaHidden,
  'aria-live': p.ariaLive,
  onClick: p.onClick,
});

export const View = forwardRef<HTMLDivElement, Properties>((p, ref) => (
  <div {...attributes(p)} ref={ref}>
    {p.children}
  </div>
));
View.displayName = 'View';
export const ScrollView = View;
export const Text = (p: Properties) => <span {...attributes(p)}>{p.children}</span>;

interface ButtonProperties extends Properties {
  id?: string;
  disabled?: boolean;
  onGetPhoneNumber?: (event: { detail: { code?: string } }) => void;
  onAgreePrivacyAuthorization?: () => void;
}

/** WeChat gives its code when the person agrees, which a test does by a click. */
export const Button = ({ onGetPhoneNumber, onAgreePrivacyAuthorization, ...p }: ButtonProperties) => (
  <button
    {...attributes(p)}
    id={p.id}
    disabled={p.disabled}
    onClick={(event) => {
      onGetPhoneNumber?.({ detail: { code: 'phone-code' } });
      onAgreePrivacyAuthorization?.();
      p.onClick?.(event);
    }}
  >
    {p.children}
  </button>
);

export const Image = (p: Properties & { src: string }) => (
  <img {...attributes(p)} src={p.src} alt={p.ariaLabel ?? ''} />
);

export const Input = (p: InputProperties) => (
  <input
    {...attributes(p)}
    aria-invalid={p.ariaInvalid}
    value={p.value ?? ''}
    placeholder={p.placeholder}
    maxLength={p.maxlength}
    disabled={p.disabled}
    type={p.password ? 'password' : 'text'}
    onChange={(event) => p.onInput?.({ detail: { value: event.target.value } })}
    onBlur={(event) => p.onBlur?.({ detail: { value: event.target.value } })}
    onKeyDown={(event) => {
      if (event.key === 'Enter') p.onConfirm?.({ detail: { value: event.currentTarget.value } });
    }}
  />
);

interface PickerProperties extends Properties {
  mode?: 'date' | 'time' | 'region';
  value?: string | string[];
  start?: string;
  end?: string;
  onChange?: (event: { detail: { value: string | string[] } }) => void;
}

/** The wheel of days is beside what opens it; that of regions takes their names with spaces between. */
export const Picker = (p: PickerProperties) => (
  <div>
    {p.children}
    <input
      type={p.mode === 'region' ? 'text' : (p.mode ?? 'date')}
      aria-label="滚轮"
      value={Array.isArray(p.value) ? p.value.join(' ') : p.value}
      min={p.start}
      max={p.end}
      onChange={({ target: { value } }) =>
        p.onChange?.({ detail: { value: p.mode === 'region' ? value.split(' ') : value } })
      }
    />
  </div>
);

/** A page of somebody else's, which is not loaded. */
export const WebView = ({ src }: { src: string }) => <iframe title="web-view" data-src={src} />;

export const Textarea = (p: InputProperties) => (
  <textarea
    {...attributes(p)}
    aria-invalid={p.ariaInvalid}
    value={p.value ?? ''}
    placeholder={p.placeholder}
    onChange={(event) => p.onInput?.({ detail: { value: event.target.value } })}
  />
);
