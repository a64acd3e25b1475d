import { isoWithOffset, writeExactJson } from '@kangqiao/domain';
import { type Say, sayIn } from '@kangqiao/language';
import type { Bundle, Composition, CompositionSection } from 'fhir/r4';
import { LOINC } from './codes';
import { DocumentContext, profiled, PROFILE } from './context';
import { historySections } from './history';
import type { IpsInput, IpsRemark } from './input';
import { narrative } from './narrative';
import { addPatient } from './patient';
import { addReports } from './results';
import { section, titled } from './section';
import { gapNotes } from './sources';
import { addBloodGroups, summarySections } from './summary-sections';
import { visitsSection } from './visits';

/** In the family's own words, apart from what hospitals said. */
const remarksSection = ({ languages }: DocumentContext, remarks: readonly IpsRemark[]): CompositionSection => ({
  ...titled(languages, (t) => t`居民备注`),
  code: { coding: [{ system: LOINC, code: '51855-5' }] },
  text: narrative(languages, (t) => ({
    lines: [t`以下由居民本人或家人填写，不是医院的记录。`],
    table: {
      head: [t`日期`, t`记录`, t`备注`, t`填写人`, t`填写时间`],
      rows: remarks.map(({ occurredOn, title, text, who, writtenAt }) => [
        ...[occurredOn === null ? t`日期不详` : t.day(occurredOn), t.sentence(title), text, t.sentence(who)],
        t.minute(writtenAt),
      ]),
    },
  })),
});

/**
 * The document (HL7 FHIR R4, International Patient Summary 2.0) of what hospitals said of one person. The same input
 * gives the same document, down to every id in it. `ipsText` writes it: `JSON.stringify` would lose digits of results.
 */
export const ipsDocument = ({
  id,
  at,
  person,
  summary,
  reports,
  visit,
  history,
  remarks,
  gaps,
  glossOf,
  languages,
}: IpsInput): Bundle => {
  const t = sayIn(languages[0]);
  const context = new DocumentContext(id, t, languages.map(sayIn));
  const patient = addPatient(context, person, summary);
  const author = context.add(
    { resourceType: 'Organization', meta: profiled('Organization'), name: t`康桥居民健康服务平台` },
    'author',
  );
  const sections = summarySections(context, patient, summary);
  const bloodGroups = addBloodGroups(context, patient, summary);
  const told = addReports(context, patient, { reports, glossOf });
  const results = {
    entry: [...bloodGroups.entry, ...told.entry],
    rows: (say: Say) => [...bloodGroups.rows(say), ...told.rows(say)],
    notes: (say: Say) => gapNotes(gaps, say),
  };
  const visits = [...(visit ? [visit] : []), ...(history?.visits ?? [])];
  const composition: Composition = {
    resourceType: 'Composition',
    id: context.urlOf('composition').slice('urn:uuid:'.length),
    meta: profiled('Composition'),
    language: t.tag,
    status: 'final',
    type: { coding: [{ system: LOINC, code: '60591-5' }] },
    subject: patient,
    date: isoWithOffset(at),
    author: [author],
    title: t`国际患者摘要（IPS）`,
    confidentiality: 'N',
    custodian: author,
    section: [
      ...sections,
      ...(results.entry.length > 0 || results.notes(t).length > 0
        ? [section(context, 'results', summary, results)]
        : []),
      ...(visits.length > 0 ? [visitsSection(context, patient, visits)] : []),
      ...(history ? historySections(context, patient, history) : []),
      ...(remarks.length > 0 ? [remarksSection(context, remarks)] : []),
    ],
  };
  return {
    resourceType: 'Bundle',
    id: context.urlOf('document').slice('urn:uuid:'.length),
    meta: { profile: [`${PROFILE}Bundle-uv-ips`] },
    language: t.tag,
    identifier: { system: 'urn:ietf:rfc:3986', value: context.urlOf('document') },
    type: 'document',
    timestamp: isoWithOffset(at),
    entry: [{ fullUrl: context.urlOf('composition'), resource: composition }, ...context.entries],
  };
};

/** A document as text, in which `5.10` stays `5.10` and no digit of a long number is lost. @param indent blanks a level */
export const ipsText = (document: Bundle, indent = 0): string => writeExactJson(document, indent);
