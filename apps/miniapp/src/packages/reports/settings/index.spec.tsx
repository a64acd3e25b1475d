import { fireEvent, screen, waitFor } from '@testing-library/react';
import { setElderMode } from '@/platform';
import { answer, showPage } from '../../../../test/page';
import { PEOPLE } from '../../../../test/people';
import ReportSettingsPage from '.';

const settings = {
  laboratory: 'at-once',
  imaging: 'at-once',
  microbiology: 'at-once',
  hasFamily: true,
  mayChange: true,
};

const open = (change: object = {}) => {
  const calls = answer({
    ...PEOPLE,
    'GET /people/person-1/report-settings': { ...settings, ...change },
    'PUT /people/person-1/report-settings': ({ body }) => ({ ...settings, ...(body as object) }),
  });
  showPage(<ReportSettingsPage />);
  return calls;
};

const radios = (name: RegExp) => screen.findAllByRole('radio', { name });

it('chooses for one kind and leaves the others', async () => {
  const calls = open();
  const [, imaging] = await radios(/医生告知后再看/);
  if (imaging) fireEvent.click(imaging);
  const second = async () => (await radios(/医生告知后再看/))[1];
  await waitFor(async () => expect(await second()).toHaveAttribute('aria-checked', 'true'));
  expect(calls.find(({ route }) => route.startsWith('PUT'))?.body).toEqual({
    laboratory: 'at-once',
    imaging: 'after-doctor',
    microbiology: 'at-once',
  });
});

it('offers family only where there is any', async () => {
  open({ hasFamily: false });
  expect((await radios(/和家人一起看/))[0]).toHaveAttribute('aria-disabled', 'true');
  expect((await screen.findAllByText('还没有家人可以看您的报告'))[0]).toBeVisible();
});

it('lets family see the choice and not change it', async () => {
  const calls = open({ mayChange: false });
  expect(await screen.findByText(/查看方式由本人选择/)).toBeVisible();
  const [first] = await radios(/医生告知后再看/);
  if (first) fireEvent.click(first);
  expect(calls.some(({ route }) => route.startsWith('PUT'))).toBe(false);
});

it('asks about one kind a screen in elder mode, and shows at last what was chosen', async () => {
  setElderMode(true);
  open();
  expect(await screen.findByText('第 1 步，共 4 步')).toBeVisible();
  fireEvent.click(screen.getByRole('radio', { name: /医生告知后再看/ }));
  await waitFor(() => expect(screen.getByRole('radio', { name: /医生告知后再看/ })).toBeChecked());
  for (let step = 2; step <= 4; step += 1) {
    fireEvent.click(screen.getByRole('button', { name: /^下一步：/ }));
    expect(screen.getByText(`第 ${step} 步，共 4 步`)).toBeVisible();
  }
  expect(screen.getByText('医生告知后再看')).toBeVisible();
  expect(screen.getByRole('button', { name: '完成' })).toBeVisible();
  setElderMode(false);
});
