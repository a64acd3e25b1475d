import type { Say } from '@kangqiao/language';
import type { CompositionSection, Reference } from 'fhir/r4';
import { hl7, LOINC } from './codes';
import type { DocumentContext } from './context';
import type { IpsSummary } from './input';
import { narrative } from './narrative';
import { caveats } from './sources';

interface Wording {
  title: string;
  head: readonly string[];
  /** That nothing of the kind is in this document. */
  leftOut: string;
  /** That there is no record of it, which does not mean that there is none. */
  nothing: string;
}

/** Sections by their LOINC codes, as the International Patient Summary names them. */
const CODES = {
  allergies: '48765-2',
  problems: '11450-4',
  medications: '10160-0',
  immunizations: '11369-6',
  past: '11348-0',
  results: '30954-2',
} as const;
type Name = keyof typeof CODES;

const wordingOf = (name: Name, t: Say): Wording => {
  switch (name) {
    case 'allergies':
      return {
        title: t`过敏`,
        head: [t`过敏原`, t`反应`, t`记录日期`, t`来源`],
        leftOut: t`这次没有提供过敏方面的内容。`,
        nothing: t`没有取得过敏方面的记录。没有记录不表示没有过敏方面的情况。`,
      };
    case 'problems':
      return {
        title: t`健康问题`,
        head: [t`记录日期`, t`诊断`, t`编码`, t`来源`],
        leftOut: t`这次没有提供健康问题方面的内容。`,
        nothing: t`没有取得健康问题方面的记录。没有记录不表示没有健康问题方面的情况。`,
      };
    case 'medications':
      return {
        title: t`用药`,
        head: [t`药品`, t`用法`, t`状态`, t`开具日期`, t`来源`],
        leftOut: t`这次没有提供用药方面的内容。`,
        nothing: t`没有取得用药方面的记录。没有记录不表示没有用药方面的情况。`,
      };
    case 'immunizations':
      return {
        title: t`预防接种`,
        head: [t`疫苗`, t`剂次`, t`接种日期`, t`来源`],
        leftOut: t`这次没有提供预防接种方面的内容。`,
        nothing: t`没有取得预防接种方面的记录。没有记录不表示没有预防接种方面的情况。`,
      };
    case 'past':
      return {
        title: t`既往疾病`,
        head: [t`记录日期`, t`诊断`, t`编码`, t`来源`],
        leftOut: t`这次没有提供既往疾病方面的内容。`,
        nothing: t`没有取得既往疾病方面的记录。没有记录不表示没有既往疾病方面的情况。`,
      };
    case 'results':
      return {
        title: t`检查检验结果`,
        head: [t`日期`, t`项目`, t`结果`, t`参考范围`, t`来源`],
        leftOut: t`这次没有提供检查检验结果方面的内容。`,
        nothing: t`没有取得检查检验结果方面的记录。没有记录不表示没有检查检验结果方面的情况。`,
      };
  }
};

export interface SectionContent {
  entry: readonly Reference[];
  /** The same for people to read, below the section's head. */
  rows: (t: Say) => readonly (readonly string[])[];
  /** What must be said beside them. */
  notes?: (t: Say) => readonly string[];
}

/** A title in the document's own language, and what it is called in the others. */
export const titled = (
  languages: readonly Say[],
  titleIn: (t: Say) => string,
): Pick<CompositionSection, 'title' | '_title'> => {
  const [own, ...others] = languages;
  if (!own) throw new RangeError('a document is written in a language');
  return {
    title: titleIn(own),
    ...(others.length > 0 && {
      _title: {
        extension: others.map((t) => ({
          url: 'http://hl7.org/fhir/StructureDefinition/translation',
          extension: [
            { url: 'lang', valueCode: t.tag },
            { url: 'content', valueString: titleIn(t) },
          ],
        })),
      },
    }),
  };
};

/**
 * One section. An empty one says why: that hospitals have recorded no allergy does not mean that there is none, so it is
 * never called "no known allergy".
 */
export const section = (
  { languages }: DocumentContext,
  name: Name,
  summary: IpsSummary | null,
  { entry, rows, notes = () => [] }: SectionContent,
): CompositionSection => {
  const beside = (t: Say) => [...(summary ? caveats(summary, t) : []), ...notes(t)];
  const common = {
    ...titled(languages, (t) => wordingOf(name, t).title),
    code: { coding: [{ system: LOINC, code: CODES[name] }] },
  };
  if (entry.length > 0) {
    const tell = (t: Say) => ({ lines: beside(t), table: { head: wordingOf(name, t).head, rows: rows(t) } });
    return { ...common, text: narrative(languages, tell), entry: [...entry] };
  }
  const linesIn = (t: Say) => [wordingOf(name, t)[summary === null ? 'leftOut' : 'nothing'], ...beside(t)];
  const reason = hl7('list-empty-reason', summary === null ? 'withheld' : 'unavailable');
  return {
    ...common,
    text: narrative(languages, (t) => ({ lines: linesIn(t) })),
    emptyReason: { ...reason, text: languages.slice(0, 1).flatMap(linesIn).join('') },
  };
};
