import { spokenRegion } from '@kangqiao/domain';
import { areaList } from '@vant/area-data';
import fc from 'fast-check';
import { regionOf } from './region-of-address';

const COUNTIES = Object.entries(areaList.county_list).map(([code, county]) => [
  areaList.province_list[`${code.slice(0, 2)}0000`] ?? '',
  areaList.city_list[`${code.slice(0, 4)}00`] ?? '',
  county,
]);
const whole = (names: readonly string[]) => spokenRegion(names).join('');
const WHOLE = new Set(COUNTIES.map(whole));
const street = fc.oneof(
  fc.string({ unit: fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCharCode(code)), maxLength: 12 }),
  fc.constantFrom('健康路1号', '汉中路 3 号', '城关镇南街', '新华区路8号', '市场路', ''),
);
const plain = (text: string) => text.replace(/\s/gu, '');

describe('the region that an address begins with', () => {
  it('is that of every county of the data, whatever street follows', () => {
    expect(COUNTIES.length).toBeGreaterThan(3000);
    for (const names of COUNTIES) expect(regionOf(`${whole(names)}健康路1号`)).toEqual({ names, street: '健康路1号' });
    fc.assert(
      fc.property(fc.constantFrom(...COUNTIES), street, (names, follows) => {
        // A few counties go by the name of their city, and what follows may be another county of it.
        const longer = [...plain(follows)].some((_, at) => WHOLE.has(whole(names) + plain(follows).slice(0, at + 1)));
        fc.pre(!longer);
        expect(regionOf(whole(names) + follows)).toEqual({ names, street: plain(follows) });
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    ['陕西省汉中市汉台区劳动东路 1 号', ['陕西省', '汉中市', '汉台区'], '劳动东路1号'],
    ['汉中市汉台区劳动东路', ['陕西省', '汉中市', '汉台区'], '劳动东路'],
    ['陕西省洋县洋州街道', ['陕西省', '汉中市', '洋县'], '洋州街道'],
    ['上海市浦东新区世纪大道', ['上海市', '上海市', '浦东新区'], '世纪大道'],
    ['湖北省仙桃市沔阳大道', ['湖北省', '省直辖县', '仙桃市'], '沔阳大道'],
    ['重庆市城口县葛城街道', ['重庆市', '县', '城口县'], '葛城街道'],
    ['广西南宁市青秀区民族大道', ['广西壮族自治区', '南宁市', '青秀区'], '民族大道'],
    ['新疆石河子市北四路', ['新疆维吾尔自治区', '自治区直辖县级行政区划', '石河子市'], '北四路'],
    ['陕西省 汉中市 汉台区', ['陕西省', '汉中市', '汉台区'], ''],
    ['吉林省朝阳区前进大街', ['吉林省', '长春市', '朝阳区'], '前进大街'],
    ['甘肃省嘉峪关市长城区某路', ['甘肃省', '嘉峪关市', '长城区'], '某路'],
  ])('is read from %s', (printed, names, follows) => expect(regionOf(printed)).toEqual({ names, street: follows }));

  it.each([
    ['', 'nothing'],
    ['康桥市临溪区健康路1号', 'a region that does not exist'],
    ['陕西省汉中市', 'no county'],
    ['陕西省汉中市南郑县大河坎镇', 'the name that a county had before'],
    ['汉台区劳动东路', 'a county alone'],
    ['浙江省朝阳区建国路', 'nothing that the province has'],
    ['河北省桥西区中山路', 'one of two counties of the province'],
    ['长沙市场路', 'a road'],
    ['1号陕西省汉中市汉台区', 'something before it'],
  ])('is not guessed from %p: %s', (printed) => expect(regionOf(printed)).toBeNull());

  it('is taken from whatever is printed without a fault, and begins what was printed', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'陕西省汉中市台区县北京东城海南州吉林朝阳 1') }), (printed) => {
        const region = regionOf(printed);
        return region === null || plain(printed).endsWith(region.street);
      }),
    );
  });
});
