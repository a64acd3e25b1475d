import { isoWithOffset, writeExactJson } from '@kangqiao/domain';
import type { Bundle, Composition, CompositionSection } from 'fhir/r4';
import { LOINC } from './codes';
import { DocumentContext, profiled, PROFILE } from './context';
import { historySections } from './history';
import type { IpsInput, IpsRemark } from './input';
import { narrative } from './narrative';
import { addPatient } from './patient';
import { addReports } from './results';
import { section } from './section';
import { addBloodGroups, summarySections } from './summary-sections';
import { visitsSection } from './visits';

const TITLE = '国际患者摘要（IPS）';

/** In the family's own words, apart from what hospitals said. */
const remarksSection = (remarks: readonly IpsRemark[]): CompositionSection => ({
  title: '居民备注',
  code: { coding: [{ system: LOINC, code: '51855-5' }] },
  text: narrative(['以下由居民本人或家人填写，不是医院的记录。'], {
    head: ['日期', '记录', '备注', '填写人', '填写时间'],
    rows: remarks.map(({ occurredOn, title, text, who, writtenAt }) => [
      ...[occurredOn ?? '日期不详', title, text, who],
      writtenAt.slice(0, 'YYYY-MM-DDTHH:mm'.length).replace('T', ' '),
    ]),
  }),
});

/**
 * The document (HL7 FHIR R4, International Patient Summary 2.0) of what hospitals said of one person. The same input
 * gives the same document, down to every id in it. `ipsText` writes it: `JSON.stringify` would lose digits of results.
 */
export const ipsDocument = ({ id, at, person, summary, reports, visit, history, remarks, notes }: IpsInput): Bundle => {
  const context = new DocumentContext(id);
  const patient = addPatient(context, person, summary);
  const author = context.add(
    { resourceType: 'Organization', meta: profiled('Organization'), name: '康桥居民健康服务平台' },
    'author',
  );
  const sections = summarySections(context, patient, summary);
  const bloodGroups = addBloodGroups(context, patient, summary);
  const told = addReports(context, patient, reports);
  const results = {
    entry: [...bloodGroups.entry, ...told.entry],
    rows: [...bloodGroups.rows, ...told.rows],
    notes,
  };
  const visits = [...(visit ? [visit] : []), ...(history?.visits ?? [])];
  const composition: Composition = {
    resourceType: 'Composition',
    id: context.urlOf('composition').slice('urn:uuid:'.length),
    meta: profiled('Composition'),
    language: 'zh-CN',
    status: 'final',
    type: { coding: [{ system: LOINC, code: '60591-5' }] },
    subject: patient,
    date: isoWithOffset(at),
    author: [author],
    title: TITLE,
    confidentiality: 'N',
    custodian: author,
    section: [
      ...sections,
      ...(results.entry.length > 0 || notes.length > 0 ? [section('results', summary, results)] : []),
      ...(visits.length > 0 ? [visitsSection(context, patient, visits)] : []),
      ...(history ? historySections(context, patient, history) : []),
      ...(remarks.length > 0 ? [remarksSection(remarks)] : []),
    ],
  };
  return {
    resourceType: 'Bundle',
    id: context.urlOf('document').slice('urn:uuid:'.length),
    meta: { profile: [`${PROFILE}Bundle-uv-ips`] },
    language: 'zh-CN',
    identifier: { system: 'urn:ietf:rfc:3986', value: context.urlOf('document') },
    type: 'document',
    timestamp: isoWithOffset(at),
    entry: [{ fullUrl: context.urlOf('composition'), resource: composition }, ...context.entries],
  };
};

/** A document as text, in which `5.10` stays `5.10` and no digit of a long number is lost. @param indent blanks a level */
export const ipsText = (document: Bundle, indent = 0): string => writeExactJson(document, indent);
