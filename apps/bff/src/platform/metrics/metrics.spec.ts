import { Metrics } from './metrics';

describe('what an instance has counted', () => {
  it('stands below the bound that it is not above, under its labels', async () => {
    const metrics = new Metrics();
    const route = { method: 'GET', route: '/a', status: '200' };
    metrics.requests.observe(route, 0.05);
    metrics.requests.observe(route, 0.0501);
    expect((await metrics.text()).split('\n')).toEqual(
      expect.arrayContaining([
        '# TYPE kangqiao_request_seconds histogram',
        'kangqiao_request_seconds_bucket{le="0.05",method="GET",route="/a",status="200"} 1',
        'kangqiao_request_seconds_bucket{le="0.1",method="GET",route="/a",status="200"} 2',
        'kangqiao_request_seconds_count{method="GET",route="/a",status="200"} 2',
      ]),
    );
  });

  it('is not that of another instance', async () => {
    const [one, other] = [new Metrics(), new Metrics()];
    one.databaseWaits.inc({ share: 'common' });
    expect(await one.text()).toContain('kangqiao_database_waits_total{share="common"} 1');
    expect(await other.text()).not.toContain('share="common"');
  });

  it('tells of the process where that is watched', async () => {
    const metrics = new Metrics();
    expect(await metrics.text()).not.toContain('nodejs_eventloop_lag');
    metrics.watchProcess();
    expect(await metrics.text()).toMatch(/^nodejs_eventloop_lag_p99_seconds \d/m);
  });
});
