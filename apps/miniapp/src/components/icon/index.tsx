import { Image } from '@tarojs/components';
import { decoration, useColorScheme } from '@/platform';
import { PALETTE, type PaletteTone } from '../palette';
import { svgUri } from '../svg';
import { ICON_PATHS, type IconName } from './paths';

export type { IconName } from './paths';
/** Every icon there is. */
export const ICON_NAMES = Object.keys(ICON_PATHS) as IconName[];
export type IconTone = PaletteTone;

interface IconProps {
  name: IconName;
  tone?: IconTone;
  /** In design pixels; grows with elder mode. */
  size?: number;
}

/** A line icon. It decorates: the words beside it carry the meaning. */
export function Icon({ name, tone = 'ink', size = 24 }: IconProps) {
  const colour = PALETTE[useColorScheme()][tone];
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
