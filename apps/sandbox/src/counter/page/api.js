/** Calls of the sandbox's control interface. */
const base = new URL('../_control/', import.meta.url);

/** Where a file of the control interface is. */
export const addressOf = (path) => new URL(path, base).href;

/** The sandbox refused, or could not be reached (status 0). */
class ControlError extends Error {
  constructor(status, body) {
    super(body?.reason ?? body?.message ?? '服务台暂时连接不上');
    this.status = status;
    this.body = body;
  }
}

export async function control(path, { method = 'GET', body } = {}) {
  const init = { method };
  if (body !== undefined) {
    init.headers = { 'content-type': 'application/json' };
    init.body = JSON.stringify(body);
  }
  const response = await fetch(new URL(path, base), init).catch(() => null);
  if (!response) throw new ControlError(0, null);
  const text = await response.text();
  const answer = text === '' ? null : readJson(text);
  if (!response.ok) throw new ControlError(response.status, answer);
  return answer;
}

function readJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
