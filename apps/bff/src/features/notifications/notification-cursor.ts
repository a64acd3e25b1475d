import { packOpaque, unpackOpaque } from '../../hospitals/opaque-id';

/** Where the next page begins: after this one. */
export interface NotificationPlace {
  shownAt: Date;
  id: string;
}

const ID = /^[0-9A-Za-z]{22}$/;

export const toNotificationCursor = ({ shownAt, id }: NotificationPlace): string =>
  packOpaque([String(shownAt.getTime()), id]);

/** The place again; null for what `toNotificationCursor` cannot have given out. */
export const fromNotificationCursor = (cursor: string): NotificationPlace | null => {
  const [millis = '', id = ''] = unpackOpaque(cursor, 2) ?? [];
  return /^\d{1,14}$/.test(millis) && ID.test(id) ? { shownAt: new Date(Number(millis)), id } : null;
};
