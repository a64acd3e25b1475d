import { distanceMetres, toPoint } from './geography';

describe('the distance between two places', () => {
  const shanghai = { latitude: 31.2304, longitude: 121.4737 };

  it('is told to the next hundred metres', () => {
    expect(distanceMetres(shanghai, shanghai)).toBe(0);
    // One hundredth of a degree of latitude is 1,112 m anywhere.
    expect(distanceMetres(shanghai, { ...shanghai, latitude: 31.2404 })).toBe(1_100);
  });

  it('is that of the atlas between cities', () => {
    const beijing = { latitude: 39.9042, longitude: 116.4074 };
    expect(Math.round(distanceMetres(shanghai, beijing) / 10_000)).toBe(107);
  });

  it('is half the way round to the other side of the earth', () =>
    expect(distanceMetres({ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 180 })).toBe(20_015_100));

  it('is asked from nowhere where the phone does not say', () => {
    expect(toPoint(undefined)).toBeNull();
    expect(toPoint('31.23,-121.5')).toEqual({ latitude: 31.23, longitude: -121.5 });
  });
});
