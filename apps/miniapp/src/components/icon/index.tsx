import { Image } from '@tarojs/components';
import { type ColorScheme, decoration, useColorScheme } from '@/platform';
import { svgUri } from '../svg';
import { ICON_PATHS, type IconName } from './paths';

export type { IconName } from './paths';
/** Every icon there is. */
export const ICON_NAMES = Object.keys(ICON_PATHS) as IconName[];
export type IconTone = 'accent' | 'ink' | 'secondary' | 'danger' | 'warning' | 'success' | 'on-accent';

/** The same colours as theme/tokens.scss; a drawn image cannot read CSS variables. */
const COLOURS: Readonly<Record<ColorScheme, Readonly<Record<IconTone, string>>>> = {
  light: {
    accent: '#0B6E6E',
    ink: '#1D2A2E',
    secondary: '#5A666A',
    danger: '#B3382C',
    warning: '#8A5A00',
    success: '#2C7A4B',
    'on-accent': '#FFFFFF',
  },
  dark: {
    accent: '#5CC2BD',
    ink: '#E9EEEF',
    secondary: '#A4AFB2',
    danger: '#F09A8F',
    warning: '#E6B65C',
    success: '#7FCB9C',
    'on-accent': '#07201F',
  },
};

interface IconProps {
  name: IconName;
  tone?: IconTone;
  /** In design pixels; grows with elder mode. */
  size?: number;
}

/** A line icon. It decorates: the words beside it carry the meaning. */
export function Icon({ name, tone = 'ink', size = 24 }: IconProps) {
  const colour = COLOURS[useColorScheme()][tone];
  const side = `calc(${Math.round((size / 16) * 100) / 100} * var(--icon-unit))`;
  return (
    <Image
      src={svgUri(
        `<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 0 24 24" fill="none" stroke="${colour}" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round">${ICON_PATHS[name]}</svg>`,
      )}
      style={{ width: side, height: side, flex: 'none', display: 'block' }}
      {...decoration}
    />
  );
}
