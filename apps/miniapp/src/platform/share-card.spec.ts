import { hooks } from '@tarojs/shared';
import fc from 'fast-check';
import { type ShareCard, shareCard, sharePages } from './share-card';

it('passes on a public page with what it was opened with, and nothing besides', () => {
  const params = { hospitalId: 'kq%20first', departmentId: '1001', personId: 'p-1', scene: 'p%3D1' };
  expect(shareCard('packages/booking/doctors/index', params).path).toBe(
    '/packages/booking/doctors/index?hospitalId=kq%20first&departmentId=1001',
  );
});

it.each([
  ['hospitalId%3Dkq%2520first', '?hospitalId=kq%20first'],
  ['personId%3Dp-1', ''],
])('passes on what the scanned code %s said of a public page, never the code itself', (scene, query) => {
  const route = 'packages/booking/departments/index';
  expect(shareCard(route, { scene }).path).toBe(`/${route}${query}`);
});

it('passes on the home page where a page is about somebody', () => {
  for (const route of ['pages/card/index', 'packages/reports/detail/index', 'packages/booking/confirm/index', 'gone'])
    expect(shareCard(route, { reportId: 'r-1' }).path).toBe('/pages/home/index');
});

it('never takes along an id of a person, whatever the page', () => {
  const names = ['personId', 'reportId', 'appointmentId', 'linkId', 'scene', 'hospitalId'];
  const routes = fc.constantFrom('pages/home/index', '/packages/booking/schedule/index', 'packages/card/about/index');
  fc.assert(
    fc.property(routes, fc.uniqueArray(fc.constantFrom(...names)), (route, given) => {
      const secret = Object.fromEntries(given.map((name) => [name, `of-${name}`]));
      const { path } = shareCard(route, secret);
      expect(path.replace('of-hospitalId', '')).not.toContain('of-');
    }),
  );
});

it('always brings its own picture: WeChat would take one of the page', () => {
  expect(shareCard('packages/card/about/index', {}).imageUrl).toBe('/assets/share.png');
});

it('gives every page that Taro makes the menu to pass it on', () => {
  sharePages();
  const page: { route: string; options: object; onShareAppMessage?: () => ShareCard } = {
    route: 'packages/privacy/notice/index',
    options: {},
  };
  hooks.call('modifyPageObject', page);
  expect(page.onShareAppMessage?.().path).toBe('/packages/privacy/notice/index');
});
