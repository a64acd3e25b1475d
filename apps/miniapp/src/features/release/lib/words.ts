import type { Release, ReleaseTicket } from '@kangqiao/contracts';
import { t } from '@/language';

const MINUTE = 60;

/** How long it takes, no more exactly than it is known. */
export const aboutText = (seconds: number): string => {
  if (seconds < MINUTE) return t`不到 1 分钟`;
  const minutes = Math.ceil(seconds / MINUTE);
  if (minutes <= MINUTE) return t`约 ${minutes} 分钟`;
  return t`1 小时以上`;
};

/** What to expect at this place, as far as it can be told; null where nothing needs to be said. */
export const chanceText = (ticket: ReleaseTicket, { remaining }: Release): string | null => {
  if (ticket.position === null || remaining === null) return null;
  if (ticket.position > remaining) return t`排在您前面的人比剩余的号多，这次可能约不上。可以同时看看其他日子或候补。`;
  return null;
};

/** Why the place is where it is. */
export const orderText = ({ order }: ReleaseTicket): string => {
  switch (order) {
    case 'draw':
      return t`放号前进入，名次由抽签决定`;
    case 'draw-further':
      return t`放号前进入，名次由抽签决定；同一账号的第二位起，排在每个账号的第一位之后`;
    case 'arrival':
      return t`放号后进入，按先后排队`;
    case 'last':
      return t`系统判断操作不像人工，排在其他人之后。如有误会，可到医院窗口挂号`;
  }
};
