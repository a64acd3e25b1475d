/** How one site writes what others write otherwise. Replies are read in every form, whatever stands here. */
export interface HipDialect {
  /** Identifiers as `id/item/@extension` or as `id/@extension`. */
  ids: 'item' | 'attribute';
  actions: 'names' | 's-codes';
  /** `swapped`: documents are listed by DocumentAccess and fetched by DocumentRetrieve. */
  documentActions: 'standard' | 'swapped';
  documentListRoot: 'GetDocumentStoredInfo' | 'GetDocumentStroedInfo';
  slotType: 'slotType' | 'slotTpye';
}

/** The first forms of docs/wires/hip.md. */
export const DEFAULT_DIALECT: HipDialect = {
  ids: 'item',
  actions: 'names',
  documentActions: 'standard',
  documentListRoot: 'GetDocumentStoredInfo',
  slotType: 'slotType',
};

/** The dialect of one site: its own forms where it has any. */
export function dialectOf(own: Partial<HipDialect> = {}): HipDialect {
  const given = Object.entries(own).filter(([, form]) => form !== undefined);
  return { ...DEFAULT_DIALECT, ...(Object.fromEntries(given) as Partial<HipDialect>) };
}
