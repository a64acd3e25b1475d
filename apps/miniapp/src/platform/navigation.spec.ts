import Taro, { useRouter } from '@tarojs/taro';
import { open, useParams } from './navigation';

const pages = Taro.getCurrentPages as jest.Mock;

describe('opening pages', () => {
  it('encodes what a page is opened with and leaves out what is not there', () => {
    open.schedule({ hospitalId: 'kq first', departmentId: 'd&1', doctorId: undefined });
    expect(Taro.navigateTo).toHaveBeenLastCalledWith({
      url: '/packages/booking/schedule/index?hospitalId=kq%20first&departmentId=d%261',
    });
  });

  it('goes home where there is no way back', () => {
    pages.mockReturnValue([{ route: 'packages/people/add/index' }]);
    open.back();
    expect(Taro.switchTab).toHaveBeenLastCalledWith({ url: '/pages/home/index' });
  });

  it('goes back where there is one', () => {
    pages.mockReturnValue([{ route: 'pages/home/index' }, { route: 'packages/people/add/index' }]);
    open.back();
    expect(Taro.navigateBack).toHaveBeenLastCalledWith({ delta: 1 });
  });

  it('does not open the sign-in page twice', () => {
    pages.mockReturnValue([{ route: 'packages/account/sign-in/index' }]);
    (Taro.navigateTo as jest.Mock).mockClear();
    open.signIn();
    expect(Taro.navigateTo).not.toHaveBeenCalled();
  });
});

describe('what a page was opened with', () => {
  it('is decoded, and empty where it is missing', () => {
    (useRouter as jest.Mock).mockReturnValue({ params: { personId: 'a%20b' } });
    const params = useParams<{ personId: string; reportId: string }>();
    expect(params.personId).toBe('a b');
    expect(params.reportId).toBe('');
  });

  it.each([
    ['hospitalId%3Dkq-first', 'kq-first'],
    ['p%3D1%26hospitalId%3Dkq%2520first', 'kq first'],
    ['otherHospitalId%3Dkq-first', ''],
    ['kq-first', ''],
    ['%', ''],
  ])('is what its scanned code says, %s, where the address says nothing', (scene, hospitalId) => {
    (useRouter as jest.Mock).mockReturnValue({ params: { scene } });
    expect(useParams<{ hospitalId: string }>().hospitalId).toBe(hospitalId);
  });

  it('is what the address says before what its code says', () => {
    (useRouter as jest.Mock).mockReturnValue({ params: { hospitalId: 'kq-hean', scene: 'hospitalId%3Dkq-first' } });
    expect(useParams<{ hospitalId: string }>().hospitalId).toBe('kq-hean');
  });
});

describe('a way that is tapped twice', () => {
  it('is gone once, and again once it has led there', async () => {
    const navigateTo = jest.mocked(Taro.navigateTo).mockClear();
    open.report({ reportId: 'r1' });
    open.report({ reportId: 'r1' });
    expect(navigateTo).toHaveBeenCalledTimes(1);
    await Promise.resolve();
    await Promise.resolve();
    open.report({ reportId: 'r1' });
    expect(navigateTo).toHaveBeenCalledTimes(2);
  });

  it('takes the place of the last page where no more fit above', () => {
    const pages = Array.from({ length: 10 }, () => ({ route: 'x' }));
    jest.mocked(Taro.getCurrentPages as unknown as jest.Mock).mockReturnValueOnce(pages);
    const redirectTo = jest.mocked(Taro.redirectTo).mockClear();
    open.report({ reportId: 'r2' });
    expect(redirectTo).toHaveBeenCalledWith({ url: '/packages/reports/detail/index?reportId=r2' });
  });
});
