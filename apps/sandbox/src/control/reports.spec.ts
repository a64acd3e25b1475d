import { startTinySandbox, type RunningSandbox } from '../../testing/start';

let sandbox: RunningSandbox;
beforeEach(async () => {
  sandbox = await startTinySandbox();
});
afterEach(() => sandbox.stop());

const NUMBER = '110199195103150024';
const REPORTS = '/hospitals/kq-first/reports';

interface View {
  id: string;
  title: string;
  reportedAt: string;
}

const list = async (): Promise<View[]> =>
  (await sandbox.control(`${REPORTS}?number=${NUMBER}`)).json() as Promise<View[]>;
const post = (path: string, body?: unknown): Promise<Response> => sandbox.control(path, { method: 'POST', body });

describe('the laboratory that is played', () => {
  it('corrects, releases anew and takes back', async () => {
    const [first] = await list();
    const id = first?.id ?? '';
    const before = (await list()).length;
    const corrected = (await (await post(`${REPORTS}/${id}/correct`, { value: '9.9' })).json()) as View;
    expect(corrected.id).toBe(id);
    const released = await post(`${REPORTS}/${id}/release`);
    expect(released.status).toBe(201);
    const anew = (await released.json()) as View;
    expect([anew.id === id, (await list()).length]).toEqual([false, before + 1]);
    expect((await sandbox.control(`${REPORTS}/${anew.id}`, { method: 'DELETE' })).status).toBe(204);
    expect((await list()).length).toBe(before);
  });

  it.each(['nobody/correct', 'nobody/release'])('knows no report %s', async (path) => {
    expect((await post(`${REPORTS}/${path}`, { value: '1' })).status).toBe(404);
  });

  it('needs to be told what it says now', async () => {
    const [first] = await list();
    expect((await post(`${REPORTS}/${first?.id ?? ''}/correct`, {})).status).toBe(400);
  });
});
