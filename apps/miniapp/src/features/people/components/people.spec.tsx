import { screen } from '@testing-library/react';
import { session, setCurrentPersonId, useCurrentPersonId } from '@/platform';
import { aPerson } from '../../../../test/people';
import { renderPage, serve } from '../../../../test/providers';
import { ActingForGuard } from './acting-for-guard';

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
    expect(await screen.findByText('王*明 待核验')).toBeInTheDocument();
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
