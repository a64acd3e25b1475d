import type { MicrobiologyReport } from '../../world/model';

export type Culture = Pick<MicrobiologyReport, 'title' | 'specimen' | 'organism' | 'susceptibilities'>;

const row = (antibiotic: string, value: string, result: 'S' | 'I' | 'R') => ({ antibiotic, value, result });

export const cultures = {
  urine: {
    title: '尿液细菌培养及药敏',
    specimen: '清洁中段尿',
    organism: '肺炎克雷伯菌',
    susceptibilities: [
      row('头孢呋辛', '4', 'S'),
      row('头孢曲松', '<=0.25', 'S'),
      row('左氧氟沙星', '1', 'I'),
      row('复方新诺明', '>=320', 'R'),
      row('呋喃妥因', '64', 'I'),
    ],
  },
  throat: {
    title: '咽拭子细菌培养及药敏',
    specimen: '咽拭子',
    organism: '化脓性链球菌（A 群）',
    susceptibilities: [
      row('青霉素', '<=0.06', 'S'),
      row('头孢噻肟', '<=0.12', 'S'),
      row('红霉素', '>=8', 'R'),
      row('克林霉素', '>=1', 'R'),
    ],
  },
  sputum: {
    title: '痰液细菌培养及药敏',
    specimen: '痰液',
    organism: '流感嗜血杆菌',
    susceptibilities: [row('氨苄西林', '>=4', 'R'), row('阿莫西林/克拉维酸', '2', 'S'), row('阿奇霉素', '2', 'S')],
  },
  urineNothing: { title: '尿液细菌培养', specimen: '清洁中段尿', organism: '', susceptibilities: [] },
  throatNothing: { title: '咽拭子细菌培养', specimen: '咽拭子', organism: '', susceptibilities: [] },
} as const satisfies Record<string, Culture>;
