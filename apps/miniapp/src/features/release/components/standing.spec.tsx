import { fireEvent, render, screen } from '@testing-library/react';
import type { Release, ReleaseTicket } from '@kangqiao/contracts';
import { aRelease, aTicket, soon } from '../../../../test/release';
import { Standing } from './standing';

const onJoin = jest.fn();
const show = (release: Release, ticket?: ReleaseTicket) =>
  render(
    <Standing
      release={release}
      ticket={ticket}
      joining={false}
      onJoin={onJoin}
      onLeave={jest.fn()}
      onDue={jest.fn()}
    />,
  );

describe('where somebody stands in a release', () => {
  it('is nowhere before the waiting room opens, and when that is', () => {
    show(aRelease({ phase: 'scheduled' }));
    expect(screen.getByText('排队还没有开放')).toBeInTheDocument();
    expect(screen.getByText('07:00')).toBeInTheDocument();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('is outside until they come in, which anybody may do in their own time before the release', () => {
    show(aRelease({ phase: 'gathering' }));
    expect(screen.getByText(/早到不占先/)).toBeInTheDocument();
    fireEvent.click(screen.getByRole('button', { name: '进入排队' }));
    expect(onJoin).toHaveBeenCalledTimes(1);
  });

  it('has no place before the draw, and keeps while the page is closed', () => {
    show(aRelease({ phase: 'gathering' }), aTicket({ position: null, estimateSeconds: null }));
    expect(screen.getByText('已在排队，等待抽签')).toBeInTheDocument();
    expect(screen.getByText(/可以关闭页面/)).toBeInTheDocument();
    expect(screen.queryByText(/第 \d+ 位/)).not.toBeInTheDocument();
  });

  it('is a place with an estimate and what is left', () => {
    show(aRelease(), aTicket());
    expect(screen.getByText('第 45 位')).toBeInTheDocument();
    expect(screen.getByText(/约 3 分钟轮到您/)).toBeInTheDocument();
    expect(screen.getByText('医院还剩约 80 个号')).toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('says so where more wait ahead than there are numbers', () => {
    show(aRelease({ remaining: 44 }), aTicket());
    expect(screen.getByText(/可能约不上/)).toBeInTheDocument();
  });

  it('says so to whoever comes after everybody else', () => {
    show(aRelease(), aTicket({ order: 'last', estimateSeconds: null }));
    expect(screen.getByText(/不像人工/)).toBeInTheDocument();
    expect(screen.queryByText(/轮到您，按/)).not.toBeInTheDocument();
  });

  it('is their turn, for so long, with one way on', () => {
    show(aRelease(), aTicket({ state: 'admitted', position: null, pass: { text: 'pass', expiresAt: soon() } }));
    expect(screen.getByText('轮到您了')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '去选号' })).toBeInTheDocument();
  });

  it('is at the end again after a turn that was missed', () => {
    show(aRelease(), aTicket({ state: 'missed', position: null }));
    expect(screen.getByText('您的选号时间已过')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '重新排队' })).toBeInTheDocument();
  });

  it.each([
    ['numbers-gone', '这次放出的号已经约完'],
    ['time', '不用再排队了'],
  ] as const)('is over, and why: %s', (ending, text) => {
    show(aRelease({ phase: 'over', ending }), aTicket());
    expect(screen.getByText(text)).toBeInTheDocument();
  });
});
