import { fireEvent, screen } from '@testing-library/react';
import type { AccessLogEntry } from '@kangqiao/contracts';
import { aPerson } from '@kangqiao/testing';
import { answer, routesOf, showPage } from '../../../../test/page';
import { PEOPLE } from '../../../../test/people';
import { copied } from '../../../../test/providers';
import AccessLogPage from '.';

describe('who looked at my information', () => {
  const LOG = 'GET /people/person-1/access-log';
  const entry = (change: Partial<AccessLogEntry>): AccessLogEntry => ({
    id: 'e1',
    at: '2025-11-22T09:30:00+08:00',
    who: '您的女儿 王*红',
    mine: false,
    what: '查看了您的血常规检验报告',
    hospitalName: '康桥市第一人民医院',
    action: 'report.view',
    outcome: 'done',
    traceId: 'trace-77',
    ...change,
  });

  it('tells it in whole sentences, by day, with time and hospital', async () => {
    answer({ ...PEOPLE, [LOG]: { items: [entry({})], nextCursor: null } });
    showPage(<AccessLogPage />);
    expect(await screen.findByRole('button', { name: /^您的女儿 王\*红 查看了您的血常规检验报告，/ })).toBeVisible();
    expect(screen.getByText('09:30 · 康桥市第一人民医院')).toBeVisible();
    expect(screen.getByText('2025年11月22日 周六')).toBeVisible();
  });

  it('marks in words what was refused', async () => {
    const items = [entry({ outcome: 'refused', what: '尝试查看您的健康档案，已被拒绝', hospitalName: null })];
    answer({ ...PEOPLE, [LOG]: { items, nextCursor: null } });
    showPage(<AccessLogPage />);
    expect(await screen.findByText('09:30 · 已拒绝')).toBeVisible();
  });

  it('has the number to quote one tap away, to copy', async () => {
    answer({ ...PEOPLE, [LOG]: { items: [entry({})], nextCursor: null } });
    showPage(<AccessLogPage />);
    fireEvent.click(await screen.findByRole('button', { name: /血常规/ }));
    expect(screen.getByText('编号 trace-77')).toBeVisible();
    fireEvent.click(screen.getByRole('button', { name: '复制编号 trace-77' }));
    expect(copied()).toBe('trace-77');
  });

  it('takes one line for what I did myself, and shows it when that is asked for', async () => {
    const own = ['e1', 'e2', 'e3'].map((id, at) =>
      entry({ id, who: '您本人', mine: true, at: `2025-11-22T09:3${3 - at}:00+08:00` }),
    );
    answer({ ...PEOPLE, [LOG]: { items: [...own, entry({ id: 'e4' })], nextCursor: null } });
    showPage(<AccessLogPage />);
    expect(await screen.findByRole('button', { name: /^您的女儿 王\*红/ })).toBeVisible();
    expect(screen.getByText('3 条记录 · 09:31 至 09:33')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^您本人 查看了/ })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '您本人，3 条记录' }));
    expect(screen.getAllByRole('button', { name: /^您本人 查看了/ })).toHaveLength(3);
  });

  it('goes on from where the page ended', async () => {
    const calls = answer({
      ...PEOPLE,
      [LOG]: ({ query }) =>
        query.includes('cursor=next')
          ? { items: [entry({ id: 'e2', what: '取消了您的预约' })], nextCursor: null }
          : { items: [entry({})], nextCursor: 'next' },
    });
    showPage(<AccessLogPage />);
    fireEvent.click(await screen.findByRole('button', { name: '查看更早的记录' }));
    expect(await screen.findByRole('button', { name: /^您的女儿 王\*红 取消了您的预约，/ })).toBeVisible();
    expect(screen.queryByRole('button', { name: '查看更早的记录' })).toBeNull();
    expect(routesOf(calls).filter((route) => route === LOG)).toHaveLength(2);
  });

  it('shows nobody whom I only help', async () => {
    const actions = { ...aPerson().actions, manage: false };
    const mother = aPerson({ relation: 'parent', capacity: 'family', actions });
    const calls = answer({ 'GET /people': { items: [mother], mayAdd: 4 } });
    showPage(<AccessLogPage />);
    expect(await screen.findByText('请先核验您本人')).toBeVisible();
    expect(routesOf(calls)).not.toContain(LOG);
  });
});
