import type { DocumentContent, DocumentLine, DocumentSection } from '@kangqiao/his-port';
import type { Cda } from './cda';
import type { Hl7Node } from './node';

/** What WS/T 500 calls the sections that it marks by LOINC, for documents that leave their titles out. */
const SECTION_TITLES: Readonly<Record<string, string>> = {
  '10154-3': '主诉',
  '10164-2': '现病史',
  '11348-0': '既往史',
  '48765-2': '过敏史',
  '11369-6': '预防接种史',
  '10157-6': '家族史',
  '29545-1': '检查',
  '30954-2': '检验',
  '29548-5': '诊断',
  '18776-5': '治疗计划',
  '10160-0': '用药',
  '8716-3': '生命体征',
  '47519-4': '手术操作',
  '46209-3': '医嘱',
};

/** A document as plain text: headings, and under each what its narrative and its coded entries say. */
export const toDocumentContent = (document: Cda): DocumentContent => ({
  id: document.id,
  title: document.title,
  departmentName: document.departmentName,
  doctorName: document.doctorName,
  createdAt: document.createdAt,
  sections: document.root
    .at('component', 'structuredBody')
    .all('component')
    .flatMap((component) => component.all('section'))
    .map(toSection)
    .filter(({ lines }) => lines.length > 0),
});

function toSection(section: Hl7Node): DocumentSection {
  const code = section.at('code');
  const known = SECTION_TITLES[code.attribute('code') ?? ''] ?? null;
  const lines = [
    ...section.all('text').flatMap((text) => text.allWords().map((words) => ({ label: null, text: words }))),
    ...section.all('entry').flatMap(linesOf),
    // A section within a section keeps its words; its heading becomes their label.
    ...section
      .all('component')
      .flatMap((component) => component.all('section'))
      .flatMap((inner) => labelled(toSection(inner))),
  ];
  return { title: section.at('title').optional() ?? code.display() ?? known, lines };
}

const labelled = ({ title, lines }: DocumentSection): DocumentLine[] =>
  lines.map(({ label, text }) => ({ label: label ?? title, text }));

function linesOf(entry: Hl7Node): DocumentLine[] {
  return [
    ...entry
      .descendants('observation')
      .flatMap((observation) => line(observation.at('code').display(), said(observation))),
    ...entry.descendants('substanceAdministration').flatMap((given) => {
      const drug = given.at('consumable', 'manufacturedProduct', 'manufacturedLabeledDrug', 'name').label();
      const dosage = given.at('text').optional();
      return dosage === null ? line(null, drug) : line(drug, dosage);
    }),
    ...entry.descendants('procedure').flatMap((procedure) => line('手术操作', procedure.at('code').display())),
  ];
}

const line = (label: string | null, text: string | null): DocumentLine[] => (text === null ? [] : [{ label, text }]);

/** A value with its unit and the range beside it, as the document has them. */
function said(observation: Hl7Node): string | null {
  const value = observation.at('value');
  const text = value.display() ?? value.words() ?? value.attribute('value');
  if (text === null) return null;
  const range = observation.at('referenceRange', 'observationRange', 'text').optional();
  const measured = [text, value.attribute('unit')].filter(Boolean).join(' ');
  return range === null ? measured : `${measured}（参考 ${range}）`;
}
