import fc from 'fast-check';
import { regionWords, wholeAddress } from './whole-address';

const HANTAI = '陕西省 汉中市 汉台区';

it.each([
  [HANTAI, '劳动东路 1 号', '陕西省汉中市汉台区劳动东路 1 号'],
  [HANTAI, ' 陕西省汉中市汉台区劳动东路 1 号 ', '陕西省汉中市汉台区劳动东路 1 号'],
  [HANTAI, '陕西省 汉中市 汉台区 劳动东路', '陕西省汉中市汉台区劳动东路'],
  [HANTAI, '汉中市汉台区劳动东路', '陕西省汉中市汉台区劳动东路'],
  [HANTAI, '汉中市场 3 号', '陕西省汉中市汉台区汉中市场 3 号'],
  ['北京市 北京市 东城区', '东四十条 2 号', '北京市东城区东四十条 2 号'],
  ['湖北省 省直辖县 仙桃市', '仙桃市场路', '湖北省仙桃市仙桃市场路'],
  ['新疆维吾尔自治区 自治区直辖县级行政区划 石河子市', '北四路', '新疆维吾尔自治区石河子市北四路'],
  ['重庆市 县 城口县', '葛城街道', '重庆市城口县葛城街道'],
  ['甘肃省 嘉峪关市 市辖区', '新华路', '甘肃省嘉峪关市新华路'],
  ['', '劳动东路', '劳动东路'],
])('%s and %s are %s', (region, street, address) => {
  expect(wholeAddress(region, street)).toBe(address);
});

it('reads a region once, and nothing of none', () => {
  expect(regionWords('上海市 上海市 徐汇区')).toBe('上海市徐汇区');
  expect(regionWords('')).toBe('');
});

it('is the same address when it is put together once more', () => {
  fc.assert(
    fc.property(fc.constantFrom(HANTAI, '北京市 北京市 东城区'), fc.string({ minLength: 1 }), (region, street) => {
      const whole = wholeAddress(region, street);
      expect(wholeAddress(region, whole)).toBe(whole);
    }),
  );
});
