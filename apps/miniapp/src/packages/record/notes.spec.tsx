import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { RecordNote } from '@kangqiao/contracts';
import { type Answer, answer, ledTo, phone, refusal, showPage } from '../../../test/page';
import { PEOPLE } from '../../../test/people';
import EntryPage from './entry';
import NotePage from './note';

const NOTES = '/people/person-1/record/notes';
const source = {
  ...{ hospitalId: 'kq-first', hospitalName: '康桥市第一人民医院' },
  ...{ fetchedAt: '2026-11-20T09:30:00+08:00', noLongerListed: false },
};
const entry = { id: 'e1', type: 'diagnosis', occurredOn: '2026-03-01', title: '高血压', detail: '现在还有', source };
const note = (change: Partial<RecordNote> = {}): RecordNote => ({
  ...{ id: 'n1', text: '头晕好多了\n三个月后复查', version: 1, who: '您', changedAt: null },
  ...{ writtenAt: '2020-11-20T09:30:00+08:00', actions: { change: true, remove: true } },
  ...change,
});
const daughters = note({
  id: 'n2',
  text: '药盒在床头',
  who: '您的女儿 王*红',
  actions: { change: false, remove: true },
});
let shown: ReturnType<typeof showPage>;
const open = (page: 'entry' | 'note', notes: Answer | RecordNote[], more: Record<string, Answer> = {}) => {
  const found = Array.isArray(notes) ? { entry, notes } : notes;
  const calls = answer({ ...PEOPLE, [`GET ${NOTES}`]: found, ...more });
  shown = showPage(page === 'entry' ? <EntryPage /> : <NotePage />, { about: 'diagnosis', entryId: 'e1' });
  return (method: string) => calls.filter(({ route }) => route.startsWith(method));
};
const write = async (value: string) =>
  fireEvent.change(await screen.findByLabelText('备注内容'), { target: { value } });

describe('an entry with its notes', () => {
  it('tells what it is, and what the family noted, with who and when', async () => {
    const calls = open('entry', [note(), daughters]);
    expect(await screen.findByText('高血压')).toBeVisible();
    for (const known of ['诊断', '康桥市第一人民医院', '现在还有']) expect(screen.getByText(known)).toBeVisible();
    expect(screen.queryByText(/^(名称|类型|日期|医院)$/)).toBeNull();
    expect(screen.getByText(/头晕好多了/)).toBeVisible();
    expect(screen.getByText('您写于 2020年11月20日 09:30')).toBeVisible();
    expect(screen.getByText('您的女儿 王*红写于 2020年11月20日 09:30')).toBeVisible();
    expect(calls('GET').at(-1)?.query).toBe('about=diagnosis&subjectId=e1');
    expect(screen.getAllByRole('button', { name: '修改备注' })).toHaveLength(1);
    expect(screen.queryByRole('button', { name: '写备注' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '修改备注' }));
    expect(ledTo()).toBe('/packages/record/note/index?about=diagnosis&entryId=e1');
  });

  it('offers to write where one has not, and to tell the hospital', async () => {
    open('entry', [daughters]);
    fireEvent.click(await screen.findByRole('button', { name: '写备注' }));
    expect(ledTo()).toBe('/packages/record/note/index?about=diagnosis&entryId=e1');
    fireEvent.click(screen.getByRole('button', { name: '这条不对，告诉医院' }));
    expect(ledTo()).toMatch(/^\/packages\/wellbeing\/correct\/index\?about=diagnosis/);
  });

  it('asks before it removes, and names the version that was seen', async () => {
    const calls = open('entry', [note({ version: 3 })], { [`DELETE ${NOTES}/n1`]: {} });
    fireEvent.click(await screen.findByRole('button', { name: '删除备注' }));
    expect(calls('DELETE')).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: '删除' }));
    await waitFor(() => expect(calls('DELETE')).toMatchObject([{ query: 'version=3' }]));
  });

  it('that is gone says so', async () => {
    open('entry', refusal(404, 'RECORD_ENTRY_NOT_FOUND', '没有找到这条记录'));
    expect(await screen.findByText('没有找到这条记录')).toBeVisible();
  });
});

describe('writing a note', () => {
  it('sends the text and the version that was seen, and goes back', async () => {
    const calls = open('note', [note({ version: 4 })], { [`PUT ${NOTES}`]: { entry, notes: [] } });
    expect(await screen.findByLabelText('备注内容')).toHaveValue('头晕好多了\n三个月后复查');
    await write('好了');
    expect(screen.getByText('已写 2 字，最多 500 字')).toBeVisible();
    fireEvent.click(screen.getByRole('button', { name: '保存备注' }));
    await waitFor(() => expect(phone.switchTab).toHaveBeenCalled());
    expect(calls('PUT')).toMatchObject([{ body: { about: 'diagnosis', subjectId: 'e1', text: '好了', version: 4 } }]);
  });

  it.each([
    ['𠮷'.repeat(500), 'false', '已写 500 字，最多 500 字'],
    ['𠮷'.repeat(501), 'true', '最多 500 字，请删去 1 字'],
    [' ', 'true', '已写 1 字，最多 500 字'],
  ])('counts as a reader does', async (text, disabled, words) => {
    open('note', []);
    await write(text);
    expect(screen.getByText(words)).toBeVisible();
    expect(screen.getByRole('button', { name: '保存备注' })).toHaveAttribute('aria-disabled', disabled);
  });

  it('keeps what was written, and the version that was seen, when the app is killed', async () => {
    const calls = open('note', [note({ text: '旧的', version: 4 })], { [`PUT ${NOTES}`]: { entry, notes: [] } });
    await write('写到一半');
    shown.rerender(<NotePage key="again" />);
    expect(await screen.findByLabelText('备注内容')).toHaveValue('写到一半');
    fireEvent.click(screen.getByRole('button', { name: '保存备注' }));
    await waitFor(() => expect(calls('PUT')).toMatchObject([{ body: { text: '写到一半', version: 4 } }]));
    await waitFor(() => expect(phone.switchTab).toHaveBeenCalled());
    shown.rerender(<NotePage key="once more" />);
    expect(await screen.findByLabelText('备注内容')).toHaveValue('旧的');
  });

  it('changed elsewhere meanwhile keeps what was written, shows what stands there, and lets one choose', async () => {
    let stored = note({ text: '旧的', version: 1 });
    const calls = open('note', () => ({ entry, notes: [stored] }), {
      [`PUT ${NOTES}`]: ({ body }) => {
        if ((body as { version: number }).version === stored.version) return { entry, notes: [] };
        return refusal(409, 'NOTE_CHANGED', '这条备注刚在别处改过，请先查看新的内容');
      },
    });
    await screen.findByLabelText('备注内容');
    stored = note({ text: '另一部手机写的', version: 2 });
    await write('这部手机写的');
    fireEvent.click(screen.getByRole('button', { name: '保存备注' }));
    expect(await screen.findByText('这条备注刚在别处改过')).toBeVisible();
    expect(await screen.findByText('另一部手机写的')).toBeVisible();
    expect(screen.getByLabelText('备注内容')).toHaveValue('这部手机写的');
    fireEvent.click(screen.getByRole('button', { name: '用我写的保存' }));
    await waitFor(() => expect(calls('PUT').at(-1)?.body).toMatchObject({ text: '这部手机写的', version: 2 }));
  });

  it('changed elsewhere may be given up for what stands there', async () => {
    let stored = note({ text: '旧的', version: 1 });
    open('note', () => ({ entry, notes: [stored] }), {
      [`PUT ${NOTES}`]: () => refusal(409, 'NOTE_CHANGED', '这条备注刚在别处改过，请先查看新的内容'),
    });
    await screen.findByLabelText('备注内容');
    stored = note({ text: '另一部手机写的', version: 2 });
    await write('这部手机写的');
    fireEvent.click(screen.getByRole('button', { name: '保存备注' }));
    fireEvent.click(await screen.findByRole('button', { name: '改用现在的内容' }));
    expect(screen.getByLabelText('备注内容')).toHaveValue('另一部手机写的');
    expect(screen.getByRole('button', { name: '保存备注' })).toBeVisible();
  });
});
