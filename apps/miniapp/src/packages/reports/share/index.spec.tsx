import { fireEvent, screen, waitFor } from '@testing-library/react';
import { aPerson, aScanReport } from '@kangqiao/testing';
import { answer, phone, refusal, showPage } from '../../../../test/page';
import ShareReportPage from '.';

const report = aScanReport({ id: 'r1', findings: '清晰', impression: '未见异常' });
const files = { mkdirSync: jest.fn(), writeFileSync: jest.fn(), unlinkSync: jest.fn() };
const texts: string[] = [];

const open = (pdf: object = new ArrayBuffer(4)) => {
  texts.length = 0;
  files.unlinkSync.mockClear();
  phone.getFileSystemManager.mockReturnValue(files as unknown as ReturnType<typeof phone.getFileSystemManager>);
  Object.assign(phone, { env: { USER_DATA_PATH: 'wxfile://usr' } });
  const context = { fillRect: jest.fn(), fillText: (text: string) => void texts.push(text), fillStyle: '', font: '' };
  phone.createOffscreenCanvas.mockReturnValue({ getContext: () => context } as never);
  phone.canvasToTempFilePath.mockResolvedValue({ tempFilePath: 'wxfile://tmp/1.png' } as never);
  const calls = answer({
    'GET /people': { items: [aPerson({ name: '王小明' })], mayAdd: 4 },
    'GET /people/person-1/reports/r1': report,
    'GET /people/person-1/reports/r1/pdf': pdf,
  });
  return { calls, shown: showPage(<ShareReportPage />, { reportId: 'r1' }) };
};

it('opens a PDF without a name unless one is chosen, and takes it off the phone afterwards', async () => {
  const { calls, shown } = open();
  fireEvent.click(await screen.findByRole('button', { name: '打开能打印的文件' }));
  await waitFor(() => expect(phone.openDocument).toHaveBeenCalled());
  expect(calls.at(-1)?.query).toBe('identity=masked');
  expect(files.writeFileSync).toHaveBeenCalledWith(
    'wxfile://usr/handed/report-2026-11-20.pdf',
    expect.any(ArrayBuffer),
  );
  shown.unmount();
  await waitFor(() => expect(files.unlinkSync).toHaveBeenCalledWith('wxfile://usr/handed/report-2026-11-20.pdf'));
});

it('says what went wrong', async () => {
  open(refusal(503, 'HOSPITAL_UNAVAILABLE', '医院系统暂时无法应答，请稍后再试'));
  fireEvent.click(await screen.findByRole('button', { name: '打开能打印的文件' }));
  expect(await screen.findByText('医院系统暂时无法应答，请稍后再试')).toBeVisible();
});

it('draws a picture that names nobody, and another that does', async () => {
  open();
  fireEvent.click(await screen.findByRole('button', { name: '生成图片' }));
  expect(await screen.findByRole('button', { name: '保存或发送图片' })).toBeVisible();
  expect(texts.join()).not.toContain('王小明');
  fireEvent.click(screen.getByRole('radio', { name: /显示姓名/ }));
  fireEvent.click(await screen.findByRole('button', { name: '生成图片' }));
  await screen.findByRole('button', { name: '保存或发送图片' });
  expect(texts.join()).toContain('王小明');
});
