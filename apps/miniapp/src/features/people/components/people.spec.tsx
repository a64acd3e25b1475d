import { fireEvent, screen, waitFor } from '@testing-library/react';
import { session, setCurrentPersonId, useCurrentPersonId } from '@/platform';
import { aPerson } from '../../../../test/people';
import { renderPage, serve } from '../../../../test/providers';
import { ActingForGuard } from './acting-for-guard';
import { PersonForm } from './person-form';

const Shown = () => {
  const id = useCurrentPersonId();
  return <ActingForGuard>{(person) => <p>{`为 ${person.name} ${id}`}</p>}</ActingForGuard>;
};

beforeEach(() => {
  session.end();
  setCurrentPersonId('');
});

describe('for whom a page is', () => {
  it('asks to sign in first, and asks the server nothing', () => {
    const calls = serve({});
    renderPage(<Shown />);
    expect(screen.getByText('请先登录')).toBeInTheDocument();
    expect(calls).toEqual([]);
  });

  it('says that a session expired', () => {
    session.begin('token');
    session.expire();
    renderPage(<Shown />);
    expect(screen.getByText('登录已过期')).toBeInTheDocument();
  });

  it('asks to add somebody where nobody is there', async () => {
    session.begin('token');
    serve({ 'GET /people': [200, { items: [], mayAdd: 5 }] });
    renderPage(<Shown />);
    expect(await screen.findByText('还没有就诊人')).toBeInTheDocument();
  });

  it('asks for proof where that is what is missing', async () => {
    session.begin('token');
    serve({ 'GET /people': [200, { items: [aPerson({ state: 'awaiting-proof', name: '王*明' })], mayAdd: 5 }] });
    renderPage(<Shown />);
    expect(await screen.findByText('王*明 待验证')).toBeInTheDocument();
  });

  it('chooses a person and remembers the choice', async () => {
    session.begin('token');
    serve({ 'GET /people': [200, { items: [aPerson()], mayAdd: 5 }] });
    renderPage(<Shown />);
    expect(await screen.findByText('为 王小明 p1')).toBeInTheDocument();
  });

  it('never takes an outage for an empty list', async () => {
    session.begin('token');
    serve({ 'GET /people': [503, { code: 'INTERNAL_ERROR', message: '服务暂时无法响应', traceId: 'trace9' }] });
    renderPage(<Shown />);
    expect(await screen.findByText('编号 trace9')).toBeInTheDocument();
    expect(screen.queryByText('还没有就诊人')).not.toBeInTheDocument();
  });
});

describe('the form of a new person', () => {
  const form = { prefill: null, mayBeSelf: true, sending: false, refusal: null };

  it('says what is missing instead of sending', () => {
    const onSend = jest.fn();
    renderPage(<PersonForm {...form} onSend={onSend} />);
    fireEvent.click(screen.getByText('下一步'));
    expect(screen.getByText('请填写姓名')).toBeInTheDocument();
    expect(screen.getByText('请填写证件号码')).toBeInTheDocument();
    expect(onSend).not.toHaveBeenCalled();
  });

  it('fills in the demo resident on request, and sends', async () => {
    const onSend = jest.fn();
    const prefill = { name: '王小明', document: { type: 'resident-id', number: '11010119900307897X' } } as const;
    renderPage(<PersonForm {...form} prefill={prefill} onSend={onSend} />);
    fireEvent.click(screen.getByText('填入演示信息'));
    fireEvent.click(screen.getByText('下一步'));
    await waitFor(() => expect(onSend).toHaveBeenCalledWith({ ...prefill, relation: 'self' }));
  });

  it('offers 本人 only once', () => {
    renderPage(<PersonForm {...form} mayBeSelf={false} onSend={jest.fn()} />);
    expect(screen.queryByRole('radio', { name: '本人' })).not.toBeInTheDocument();
    expect(screen.getByRole('radio', { name: '父母' })).toHaveAttribute('aria-checked', 'true');
  });
});
