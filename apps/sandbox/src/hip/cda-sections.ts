import type { Encounter, ImagingReport, LaboratoryItem, LaboratoryReport, Prescription } from '../world/model';
import { OID } from './codes';
import type { CountyDocument } from './document-store';
import { compact, id } from './forms';
import { el, type XmlElement } from './xml';

const section = (loinc: string, ...entries: (XmlElement | XmlElement[])[]): XmlElement =>
  el('component', {}, el('section', {}, el('code', { code: loinc, codeSystem: OID.loinc }), ...entries));

const observation = (element: string, displayName: string, ...children: (XmlElement | null)[]): XmlElement =>
  el(
    'observation',
    { classCode: 'OBS', moodCode: 'EVN' },
    el('code', { code: element, codeSystem: OID.dataElement, displayName }),
    children,
  );

const words = (text: string): XmlElement => el('value', { 'xsi:type': 'ST' }, text);
const entry = (...children: XmlElement[]): XmlElement => el('entry', {}, children);
const component = (child: XmlElement): XmlElement => el('component', {}, child);

const isNumber = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text);

const JUDGED = new Set<LaboratoryItem['flag']>(['H', 'L', 'HH', 'LL']);
const RESULTS: Partial<Record<LaboratoryItem['flag'], { code: string; displayName: string }>> = {
  N: { code: '1', displayName: '正常' },
  H: { code: '2', displayName: '异常' },
  L: { code: '2', displayName: '异常' },
  HH: { code: '2', displayName: '异常' },
  LL: { code: '2', displayName: '异常' },
  A: { code: '2', displayName: '异常' },
};

const toItem = ({ code, name, value, unit, referenceRange, flag }: LaboratoryItem): XmlElement => {
  const result = RESULTS[flag];
  const range = el('referenceRange', {}, el('observationRange', {}, el('text', {}, referenceRange)));
  const isQuantity = isNumber(value);
  return entry(
    el(
      'organizer',
      { classCode: 'CLUSTER', moodCode: 'EVN' },
      el('statusCode', { code: 'completed' }),
      component(
        observation('DE04.30.019.00', '检验项目代码', el('value', { 'xsi:type': 'CD', code, displayName: name })),
      ),
      component(
        observation(
          'DE04.30.015.00',
          '检验定量结果',
          isQuantity ? el('value', { 'xsi:type': 'PQ', value, unit: unit || undefined }) : words(value),
          JUDGED.has(flag) ? el('interpretationCode', { code: flag, codeSystem: OID.interpretation }) : null,
          referenceRange === '' ? null : range,
        ),
      ),
      !isQuantity && unit !== '' ? component(observation('DE04.30.016.00', '检查定量结果计量单位', words(unit))) : null,
      result
        ? component(
            observation(
              'DE04.30.017.00',
              '检验结果代码',
              el('value', { 'xsi:type': 'CD', codeSystem: OID.result, ...result }),
            ),
          )
        : null,
    ),
  );
};

const laboratory = (report: LaboratoryReport): XmlElement[] => [
  section(
    '30954-2',
    entry(
      observation(
        'DE04.50.134.00',
        '标本类别',
        el('effectiveTime', { value: compact(report.collectedAt) }),
        words(report.specimen),
      ),
    ),
    report.items.map(toItem),
  ),
];

const imaging = (report: ImagingReport): XmlElement[] => [
  section(
    '29545-1',
    entry(
      observation(
        'DE04.50.131.00',
        '检查报告结果-客观所见',
        words(report.findings),
        el('targetSiteCode', { displayName: report.bodyPart }),
      ),
    ),
    entry(observation('DE04.50.132.00', '检查报告结果-主观提示', words(report.impression))),
  ),
];

const visit = ({ diagnoses }: Encounter): XmlElement[] => [
  section(
    '29548-5',
    diagnoses.map(({ code, name }) =>
      entry(
        observation(
          'DE05.01.024.00',
          '诊断代码',
          el('value', { 'xsi:type': 'CD', code, codeSystem: OID.diagnosis, displayName: name }),
        ),
      ),
    ),
  ),
];

const prescription = (lines: readonly Prescription[]): XmlElement[] => [
  section(
    '10160-0',
    lines.map((line) =>
      entry(
        el(
          'substanceAdministration',
          { classCode: 'SBADM', moodCode: 'EVN' },
          id(OID.prescription, line.id),
          el('text', {}, line.dosage),
          el(
            'consumable',
            {},
            el('manufacturedProduct', {}, el('manufacturedLabeledDrug', {}, el('name', {}, line.medication))),
          ),
        ),
      ),
    ),
  ),
];

/** What a document says, as components of its body. */
export const sectionsOf = ({ content }: CountyDocument): XmlElement[] => {
  switch (content.kind) {
    case 'laboratory':
      return laboratory(content);
    case 'imaging':
      return imaging(content);
    case 'visit':
      return visit(content.encounter);
    case 'prescription':
      return prescription(content.lines);
  }
};
