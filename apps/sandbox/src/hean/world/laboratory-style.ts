import type { LaboratoryItem } from '../../world/model';

/** How this private laboratory reports what the public ones report in another unit, and by which method it measures. */
interface Style {
  unit: string;
  /** What its unit is of the public one's. */
  times: number;
  decimals: number;
  method: string;
  /** Before the laboratory got its new analyser. */
  formerMethod?: string;
}

const STYLES: Readonly<Record<string, Style>> = {
  HGB: { unit: 'g/dL', times: 0.1, decimals: 1, method: 'SLS 血红蛋白法' },
  CREA: { unit: 'mg/dL', times: 1 / 88.4, decimals: 2, method: '酶法', formerMethod: '苦味酸法' },
  ALT: { unit: 'IU/L', times: 1, decimals: 0, method: '速率法' },
  TSH: { unit: 'μIU/mL', times: 1, decimals: 3, method: '电化学发光法' },
};

const NUMBER = /\d+(?:\.\d+)?/g;

/** The item as this laboratory prints it. */
export const inHouseStyle =
  (analyser: 'former' | undefined) =>
  (item: LaboratoryItem): LaboratoryItem => {
    const style = STYLES[item.code];
    if (!style) return item;
    const converted = (text: string) =>
      text.replace(NUMBER, (number) => (Number(number) * style.times).toFixed(style.decimals));
    return {
      ...item,
      unit: style.unit,
      value: converted(item.value),
      referenceRange: converted(item.referenceRange),
      method: analyser === 'former' ? (style.formerMethod ?? style.method) : style.method,
    };
  };
