import { fireEvent, screen } from '@testing-library/react';
import { answer, refusal, showPage } from '../../../../test/page';
import { PEOPLE } from '../../../../test/people';
import ExportPage from '.';

describe('what is held about me', () => {
  it('is fetched first, and leaves the phone with a tap of its own', async () => {
    const calls = answer({ ...PEOPLE, 'GET /people/person-1/export': { parts: [] } });
    showPage(<ExportPage />);
    fireEvent.click(await screen.findByRole('button', { name: '生成可以阅读和打印的页面' }));
    expect(await screen.findByText(/^kangqiao-\d{4}-\d\d-\d\d\.html$/)).toBeVisible();
    expect(calls.at(-1)?.query).toBe('format=html');
    expect(screen.getByRole('button', { name: '保存或发送文件' })).toBeVisible();
  });

  it('says why it could not be fetched', async () => {
    answer({ ...PEOPLE, 'GET /people/person-1/export': refusal(503, 'INTERNAL_ERROR', '系统繁忙') });
    showPage(<ExportPage />);
    fireEvent.click(await screen.findByRole('button', { name: '生成供软件读取的文件' }));
    expect(await screen.findByText('系统繁忙')).toBeVisible();
  });
});
