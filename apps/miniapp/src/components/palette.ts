import type { ColorScheme } from '@/platform';

export type PaletteTone = 'accent' | 'ink' | 'secondary' | 'danger' | 'warning' | 'success' | 'on-accent' | 'on-brand';

/** The same colours as theme/tokens.scss; a drawn image cannot read CSS variables. */
export const PALETTE: Readonly<Record<ColorScheme, Readonly<Record<PaletteTone, string>>>> = {
  light: {
    accent: '#0B6E6E',
    ink: '#1D2A2E',
    secondary: '#5A666A',
    danger: '#B3382C',
    warning: '#8A5A00',
    success: '#2C7A4B',
    'on-accent': '#FFFFFF',
    'on-brand': '#FFFFFF',
  },
  dark: {
    accent: '#5CC2BD',
    ink: '#E9EEEF',
    secondary: '#A4AFB2',
    danger: '#F09A8F',
    warning: '#E6B65C',
    success: '#7FCB9C',
    'on-accent': '#07201F',
    'on-brand': '#FFFFFF',
  },
};
