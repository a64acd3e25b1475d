import { act, fireEvent, screen } from '@testing-library/react';
import { setElderMode } from '@/platform';
import { ledTo, phone } from '../../../test/page';
import { nothing, openRecord, reports, source, sources } from '../../../test/record';

it('puts allergies first, with their severity in words and their source', async () => {
  openRecord({
    ...nothing,
    allergies: [
      { substance: '青霉素', reaction: '皮疹', severity: 'severe', recordedOn: '2019-03-11', inactive: false, source },
    ],
    sources: sources('answered'),
  });
  expect(await screen.findByText('青霉素')).toBeVisible();
  expect(screen.getByText('重度')).toBeVisible();
  expect(screen.getByText(/^来源 康桥市第一人民医院/)).toBeVisible();
  expect(screen.getAllByRole('heading').map((heading) => heading.textContent)).toEqual([
    '过敏',
    '血型',
    '诊断',
    '用药',
    '预防接种',
    '紧急联系人',
    '更多',
  ]);
});

it('says of an allergy that is inactive that it is, and that it may react again', async () => {
  const penicillin = { substance: '青霉素', reaction: null, severity: null, recordedOn: null, inactive: true, source };
  openRecord({ ...nothing, allergies: [penicillin], sources: sources('answered') });
  expect(await screen.findByText('医院记为目前不活跃，再接触仍可能过敏')).toBeVisible();
});

it('does not say "no allergies" while a hospital could not answer', async () => {
  const other = { hospitalId: 'kq-first', hospitalName: '康桥市第一人民医院', state: 'answered', asOf: null };
  openRecord({ ...nothing, sources: [...sources('unavailable'), other] });
  expect(await screen.findByText('已连接的医院没有过敏记录，尚有医院未能连接')).toBeVisible();
  expect(screen.queryByText('各医院没有过敏记录')).toBeNull();
  expect(screen.getByText(/康桥市妇幼保健院暂时无法连接/)).toBeVisible();
});

it('says nothing of what is recorded while no hospital could answer', async () => {
  openRecord({ ...nothing, sources: sources('unavailable') });
  expect(await screen.findByText('暂时看不到档案')).toBeVisible();
  expect(screen.queryByText(/过敏记录/)).toBeNull();
});

it.each([
  [2, 1],
  [0, 0],
  [null, 0],
])('with %j doses due says so where they are listed', async (dosesDue, times) => {
  openRecord({ ...nothing, dosesDue, sources: sources('answered') });
  await screen.findByRole('button', { name: '预防接种与下一针' });
  expect(screen.queryAllByText(/剂到了年龄，未见记录/)).toHaveLength(times);
});

it('says of no dose that it has no record while a hospital could not answer', async () => {
  openRecord({ ...nothing, dosesDue: 2, sources: sources('unavailable', '2020-03-04T09:30:00+08:00') });
  await screen.findByRole('button', { name: '预防接种与下一针' });
  expect(screen.queryByText(/剂到了年龄/)).toBeNull();
});

it('calls whom one wrote down, with one tap', async () => {
  const emergencyContact = {
    name: '王小红',
    contactRelation: 'child',
    phone: '13800000009',
    updatedAt: source.fetchedAt,
  };
  openRecord({ ...nothing, emergencyContact, sources: sources('answered') });
  fireEvent.click(await screen.findByRole('button', { name: '拨打 13800000009' }));
  expect(phone.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '13800000009' });
});

it.each(['概要', '时间线'])('leads from %s to the reports', async (view) => {
  const timeline = {
    items: [],
    noted: [],
    nextCursor: null,
    searchedUntil: null,
    sources: sources('answered'),
    reports,
  };
  openRecord({ ...nothing, sources: sources('answered') }, timeline);
  fireEvent.click(await screen.findByRole('tab', { name: view }));
  fireEvent.click(await screen.findByRole('button', { name: '查看检查报告' }));
  expect(ledTo()).toBe('/packages/reports/list/index');
});

it('shows what was kept of a silent hospital, and from when it is', async () => {
  openRecord({
    ...nothing,
    allergies: [{ substance: '青霉素', reaction: null, severity: null, recordedOn: null, inactive: false, source }],
    sources: sources('unavailable', '2020-03-04T09:30:00+08:00'),
  });
  expect(await screen.findByText('青霉素')).toBeVisible();
  expect(screen.getByText(/康桥市妇幼保健院暂时无法连接，以下是截至 2020年3月4日 09:30 的记录。/)).toBeVisible();
});

it('sets side by side what hospitals say differently, and judges nothing', async () => {
  const other = { ...source, hospitalId: 'h2', hospitalName: '康桥市妇幼保健院' };
  openRecord({
    ...nothing,
    contradictions: [
      {
        about: 'blood-group',
        what: '血型',
        statements: [
          { text: 'A 型', source },
          { text: 'B 型', source: other },
        ],
      },
    ],
    sources: sources('answered'),
  });
  expect(await screen.findByText('需要核对')).toBeVisible();
  expect(screen.getByText('A 型')).toBeVisible();
  expect(screen.getByText('B 型')).toBeVisible();
  expect(screen.getByText(/由医生核对/)).toBeVisible();
});

it('shows one part a screen in elder mode, with the next one button away', async () => {
  setElderMode(true);
  openRecord({ ...nothing, sources: sources('answered') });
  expect(await screen.findByText('过敏（第 1 项，共 6 项）')).toBeVisible();
  expect(screen.queryByText('各医院没有诊断记录')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '下一项：血型' }));
  expect(await screen.findByText('血型（第 2 项，共 6 项）')).toBeVisible();
  fireEvent.click(screen.getByRole('button', { name: '上一项：过敏' }));
  expect(await screen.findByText('过敏（第 1 项，共 6 项）')).toBeVisible();
  act(() => setElderMode(false));
});
