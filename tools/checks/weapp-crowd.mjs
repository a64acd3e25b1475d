/** Answers of the server as they are for whoever has much: every list is full. */

/** What a list that is not paged may hold on a bad day. */
const FULL = 200;
/** What one report may hold. */
const FULL_REPORT = 2000;
const REPORT = /\/reports\/[^/?]+$/;

/**
 * Lists that do not grow so long: those that rules limit (who one acts for, consents, tickets), what belongs to one visit, and
 * trends, which are drawn as a picture.
 */
const SHORT =
  /^\/api\/v1\/(people|approvals)$|\/(links|consents|consent-texts|preflight|settings|tickets|trends|timeline|guide|release)(\?|$)/;

const copyOf = (row, index, page) =>
  index === 0 && page === ''
    ? row
    : JSON.parse(JSON.stringify(row, (name, value) => (name === 'id' ? `${value}~${page}${index}` : value)));

const lengthened = (rows, length, page = '') =>
  Array.from({ length: Math.max(length, rows.length) }, (_, index) =>
    index < rows.length && page === '' ? rows[index] : copyOf(rows[index % rows.length], index, page),
  );

/**
 * What the server answered, with 200 rows (a report with 2,000 items), or as many as a page of it holds and a page after it.
 * @param {string} url path and query of the request
 * @param {unknown} body
 */
export function crowded(url, body) {
  const isShort = SHORT.test(url) && !url.includes('/record/');
  if (!Array.isArray(body?.items) || body.items.length === 0 || isShort) return body;
  const { searchParams: query } = new URL(url, 'http://host');
  if (!('nextCursor' in body)) return { ...body, items: lengthened(body.items, REPORT.test(url) ? FULL_REPORT : FULL) };
  const cursor = query.get('cursor');
  const page = cursor?.startsWith('page-') ? Number(cursor.slice(5)) : 0;
  const limit = Number(query.get('limit') ?? body.items.length);
  const items = lengthened(body.items, limit, page === 0 ? '' : `${page}-`);
  const isLast = (page + 1) * limit >= FULL;
  return { ...body, items, nextCursor: isLast ? null : `page-${page + 1}` };
}
