import { fireEvent, screen, waitFor } from '@testing-library/react';
import { setElderMode } from '@/platform';
import { daughter, mine } from '../../../../test/family';
import { answer, phone, routesOf, showAgain, showPage } from '../../../../test/page';
import { PEOPLE } from '../../../../test/people';
import LinkPage from '../link';
import LinksPage from '.';

describe('who may act for me', () => {
  const LINKS = 'GET /people/person-1/links';

  it('says who, what, how long and how it was proved', async () => {
    answer({ ...PEOPLE, [LINKS]: { items: [mine, daughter] } });
    showPage(<LinksPage />);
    expect(await screen.findByText('您的女儿')).toBeVisible();
    expect(screen.getByText('王*红 138****0002')).toBeVisible();
    expect(screen.getByText('挂号、出示健康卡、查看报告')).toBeVisible();
    expect(screen.getByText('到2025年11月30日')).toBeVisible();
    expect(screen.getByText('本人在自己手机上同意')).toBeVisible();
  });

  it('says so where there is nobody, and does not count me', async () => {
    answer({ ...PEOPLE, [LINKS]: { items: [mine] } });
    showPage(<LinksPage />);
    expect(await screen.findByText('还没有人可以替您办事')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^解除/ })).toBeNull();
  });

  it('ends a link after one question that names what ends', async () => {
    const calls = answer({ ...PEOPLE, [LINKS]: { items: [daughter] }, 'DELETE /people/person-1/links/l1': {} });
    showPage(<LinksPage />);
    fireEvent.click(await screen.findByRole('button', { name: '解除您的女儿的授权' }));
    expect(screen.getByRole('dialog', { name: '要解除您的女儿 王*红的授权吗？' })).toHaveTextContent(
      '不能再替您挂号、出示健康卡、查看报告',
    );
    fireEvent.click(screen.getByText('解除', { selector: '[role=dialog] *' }));
    await waitFor(() => expect(routesOf(calls)).toContain('DELETE /people/person-1/links/l1'));
  });

  it('changes what is allowed, and makes it lasting', async () => {
    const route = 'PUT /people/person-1/links/l1';
    const calls = answer({ ...PEOPLE, [LINKS]: { items: [daughter] }, [route]: daughter });
    showPage(<LinkPage />, { personId: 'person-1', linkId: 'l1' });
    fireEvent.click(await screen.findByRole('radio', { name: '仅挂号和健康卡' }));
    fireEvent.click(screen.getByRole('switch', { name: '显示敏感科室' }));
    fireEvent.click(screen.getByRole('radio', { name: '长期' }));
    fireEvent.click(screen.getByRole('button', { name: '保存' }));
    await waitFor(() =>
      expect(calls.find((call) => call.route === route)?.body).toEqual({
        scope: 'booking',
        sensitiveShown: true,
        until: null,
      }),
    );
  });

  it('finds again what was chosen and not saved, says that it does not count yet, and drops it when told to', async () => {
    answer({ ...PEOPLE, [LINKS]: { items: [daughter] } });
    const link = { personId: 'person-1', linkId: 'l1' };
    const { unmount } = showPage(<LinkPage />, link);
    fireEvent.click(await screen.findByRole('radio', { name: '仅挂号和健康卡' }));
    fireEvent.click(screen.getByRole('radio', { name: '长期' }));
    expect(screen.queryByText('您上次的更改还没有保存')).toBeNull();
    unmount();
    showAgain(<LinkPage />, link);
    expect(await screen.findByText('您上次的更改还没有保存')).toBeVisible();
    expect(screen.getByRole('radio', { name: '仅挂号和健康卡', checked: true })).toBeVisible();
    expect(screen.getByRole('radio', { name: '长期', checked: true })).toBeVisible();
    fireEvent.click(screen.getByRole('button', { name: '放弃更改' }));
    expect(screen.getByRole('radio', { name: '仅挂号和健康卡', checked: false })).toBeVisible();
    expect(screen.getByRole('radio', { name: '到某一天', checked: true })).toBeVisible();
    expect(screen.queryByText('您上次的更改还没有保存')).toBeNull();
  });

  it('begins with what counts where something else counts by now, and once it was saved', async () => {
    const link = { personId: 'person-1', linkId: 'l1' };
    const isAsItWas = () => screen.findByRole('radio', { name: '仅挂号和健康卡', checked: false });
    answer({ ...PEOPLE, [LINKS]: { items: [daughter] }, 'PUT /people/person-1/links/l1': daughter });
    const first = showPage(<LinkPage />, link);
    fireEvent.click(await screen.findByRole('radio', { name: '仅挂号和健康卡' }));
    first.unmount();
    answer({ ...PEOPLE, [LINKS]: { items: [{ ...daughter, scope: 'everything' }] } });
    const other = showAgain(<LinkPage />, link);
    expect(await isAsItWas()).toBeVisible();
    other.unmount();
    answer({ ...PEOPLE, [LINKS]: { items: [daughter] }, 'PUT /people/person-1/links/l1': daughter });
    const again = showAgain(<LinkPage />, link);
    await screen.findByRole('radio', { name: '仅挂号和健康卡', checked: true });
    fireEvent.click(screen.getByRole('button', { name: '保存' }));
    await waitFor(() =>
      expect(phone.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: '已更改，马上生效' })),
    );
    again.unmount();
    showAgain(<LinkPage />, link);
    expect(await isAsItWas()).toBeVisible();
  });

  it('says at the date why it was refused', async () => {
    answer({
      ...PEOPLE,
      [LINKS]: { items: [daughter] },
      'PUT /people/person-1/links/l1': {
        refused: {
          statusCode: 400,
          code: 'VALIDATION_FAILED',
          message: '请检查填写',
          details: [{ field: 'until', message: '最后一天不能早于今天' }],
        },
      },
    });
    showPage(<LinkPage />, { personId: 'person-1', linkId: 'l1' });
    fireEvent.click(await screen.findByRole('button', { name: '保存' }));
    expect(await screen.findByText('最后一天不能早于今天')).toBeVisible();
  });
});

describe('what is allowed, in elder mode', () => {
  const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
  beforeEach(() => setElderMode(true));
  afterEach(() => setElderMode(false));

  it('is changed one thing a screen', async () => {
    const route = 'PUT /people/person-1/links/l1';
    const calls = answer({
      ...PEOPLE,
      'GET /people/person-1/links': { items: [daughter] },
      [route]: daughter,
    });
    showPage(<LinkPage />, { personId: 'person-1', linkId: 'l1' });
    fireEvent.click(await screen.findByRole('radio', { name: '仅挂号和健康卡' }));
    expect(screen.getByRole('button', { name: '解除授权' })).toBeVisible();
    tap('下一步：选择是否显示敏感科室');
    expect(screen.queryByRole('button', { name: '解除授权' })).toBeNull();
    tap('下一步：选择期限');
    fireEvent.click(screen.getByRole('radio', { name: '长期' }));
    tap('下一步：核对信息');
    expect(screen.getByText('长期，可随时解除')).toBeVisible();
    tap('保存');
    await waitFor(() => expect(calls.find((call) => call.route === route)?.body).toMatchObject({ until: null }));
  });
});
