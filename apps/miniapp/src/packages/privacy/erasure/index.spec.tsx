import { fireEvent, screen, waitFor } from '@testing-library/react';
import { aPerson } from '@kangqiao/testing';
import { answer, refusal, showPage } from '../../../../test/page';
import { PEOPLE } from '../../../../test/people';
import { openedTab } from '../../../../test/providers';
import ErasurePage from '.';

describe('having everything removed', () => {
  const ERASE = 'POST /people/person-1/erasure';
  const erase = async () => {
    showPage(<ErasurePage />);
    fireEvent.click(await screen.findByRole('button', { name: '删除个人信息' }));
    fireEvent.click(screen.getByRole('button', { name: '删除' }));
  };

  it('says afterwards what is gone and what the law keeps, and until when', async () => {
    let erased = false;
    answer({
      'GET /people': () => ({ items: erased ? [] : [aPerson()], mayAdd: 4 }),
      [ERASE]: () => {
        erased = true;
        const kept = [{ what: '访问记录', why: '网络运行安全记录', until: '至 2029-11-22' }];
        return { id: 'x1', state: 'done', removed: ['身份信息'], kept };
      },
    });
    await erase();
    expect(await screen.findByText('身份信息')).toBeVisible();
    expect(screen.getByText('网络运行安全记录，至 2029-11-22')).toBeVisible();
  });

  it('says what to do first while a visit lies ahead', async () => {
    answer({ ...PEOPLE, [ERASE]: refusal(409, 'ERASURE_BLOCKED', '还有未完成的预约，请先取消或就诊后再申请') });
    await erase();
    expect(await screen.findByText('还有未完成的预约，请先取消或就诊后再申请')).toBeVisible();
    fireEvent.click(screen.getByRole('button', { name: '查看预约' }));
    expect(openedTab()).toBe('/pages/appointments/index');
  });

  it('is the same wish when it is repeated', async () => {
    const calls = answer({ ...PEOPLE, [ERASE]: refusal(0, '', '') });
    await erase();
    await screen.findByText('还不知道有没有办成');
    fireEvent.click(screen.getByRole('button', { name: '删除个人信息' }));
    fireEvent.click(screen.getByRole('button', { name: '删除' }));
    const keys = () => calls.filter(({ route }) => route === ERASE).map(({ key }) => key);
    await waitFor(() => expect(keys()).toHaveLength(2));
    expect(new Set(keys()).size).toBe(1);
  });
});
