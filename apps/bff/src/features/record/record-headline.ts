import type { BloodGroup, Encounter } from '@kangqiao/his-port';
import type { Listed } from './entry-line';

/** How an entry is called in a list. */
export interface Headline {
  title: string;
  /** One line below the title. */
  detail: string | null;
}

const VISITS: Readonly<Record<Encounter['kind'], string>> = {
  outpatient: '门诊就诊',
  emergency: '急诊就诊',
  inpatient: '住院',
};
export const SEVERITIES = { mild: '轻度', moderate: '中度', severe: '重度' } as const;
export const DIAGNOSIS_STATES = { active: '现在还有', resolved: '已痊愈' } as const;
export const MEDICATION_STATES = { active: '正在使用', ended: '已停用' } as const;

const line = (...parts: readonly (string | null | undefined | false)[]): string | null =>
  parts.filter(Boolean).join(' · ') || null;

/** Such as `A 型，Rh 阳性`. */
export const bloodGroupText = ({ abo, rh }: Pick<BloodGroup, 'abo' | 'rh'>): string =>
  rh === null ? `${abo} 型` : `${abo} 型，Rh ${rh === 'positive' ? '阳性' : '阴性'}`;

/** The title and the line below it, in a resident's words. */
export function headlineOf({ type, content }: Listed): Headline {
  switch (type) {
    case 'visit':
      return {
        title: VISITS[content.kind],
        detail: line(content.departmentName, content.doctorName, content.diagnoses.join('、')),
      };
    case 'diagnosis':
      return { title: content.name, detail: content.status && DIAGNOSIS_STATES[content.status] };
    case 'prescription':
      return { title: content.medication, detail: content.dosage };
    case 'allergy':
      return {
        title: `对${content.substance}过敏`,
        detail: line(content.reaction, content.severity && SEVERITIES[content.severity]),
      };
    case 'immunization':
      return { title: content.vaccine, detail: content.dose === null ? null : `第 ${content.dose} 剂` };
    case 'measurement':
      return { title: content.name, detail: [content.value, content.unit].filter(Boolean).join(' ') };
    case 'blood-group':
      return { title: '血型', detail: bloodGroupText(content) };
    case 'document':
      return { title: content.title, detail: content.departmentName };
  }
}
