import type {
  Allergy,
  BloodGroup,
  Contradiction,
  Diagnosis,
  EntrySource,
  Medication,
  Statement,
} from '@kangqiao/contracts';
import { bloodGroupText, DIAGNOSIS_STATES, MEDICATION_STATES, SEVERITIES } from './record-headline';
import { plain } from './timeline-rows';

/** What is compared: everything that hospitals list now. */
export interface Compared {
  allergies: readonly Allergy[];
  diagnoses: readonly Diagnosis[];
  medications: readonly Medication[];
  bloodGroups: readonly BloodGroup[];
}

interface Said {
  /** Entries of the same key are about the same thing. */
  key: string;
  what: string;
  /** The day from which it is said; the newest of one hospital counts. */
  on: string | null;
  text: string;
  source: EntrySource;
}

/** What each hospital says last; an older entry of the same hospital is history, and contradicts nobody. */
function newestByHospital(said: readonly Said[]): Said[] {
  const newest = new Map<string, Said>();
  for (const one of said) {
    const known = newest.get(one.source.hospitalId);
    if (!known || (one.on ?? '') > (known.on ?? '')) newest.set(one.source.hospitalId, one);
  }
  return [...newest.values()];
}

function among(about: Contradiction['about'], said: readonly Said[]): Contradiction[] {
  const groups = new Map<string, Said[]>();
  for (const one of said.filter(({ source }) => !source.noLongerListed))
    groups.set(one.key, [...(groups.get(one.key) ?? []), one]);
  return [...groups.values()].flatMap((group) => {
    const newest = newestByHospital(group);
    if (new Set(newest.map(({ text }) => text)).size < 2) return [];
    const statements = newest.map(({ text, source }): Statement => ({ text, source }));
    return [{ about, what: newest[0]?.what ?? '', statements }];
  });
}

/** `A` and `A+` agree: a hospital that determined ABO alone says nothing of Rh. */
function bloodGroups(groups: readonly BloodGroup[]): Contradiction[] {
  const said = (key: string, text: (group: BloodGroup) => string | null): Said[] =>
    groups.flatMap((group) => {
      const words = text(group);
      return words === null ? [] : [{ key, what: '血型', on: group.determinedOn, text: words, source: group.source }];
    });
  const abo = among(
    'blood-group',
    said('abo', ({ abo: letter }) => bloodGroupText({ abo: letter, rh: null })),
  );
  const whole = among(
    'blood-group',
    said('rh', (group) => (group.rh === null ? null : bloodGroupText(group))),
  );
  // One contradiction, in the fullest words that show it.
  return abo.length > 0 ? abo : whole;
}

/**
 * Where hospitals say different things of the same: a blood group, how severe an allergy is, whether a diagnosis still
 * stands or a medicine is still taken. Silence contradicts nothing. Nothing is resolved here.
 */
export function contradictionsIn({
  allergies,
  diagnoses,
  medications,
  bloodGroups: groups,
}: Compared): Contradiction[] {
  const allergy = allergies.flatMap(({ substance, severity, recordedOn, source }): Said[] =>
    severity === null
      ? []
      : [{ key: plain(substance), what: substance, on: recordedOn, text: SEVERITIES[severity], source }],
  );
  const diagnosis = diagnoses.flatMap(({ code, name, status, recordedOn, source }): Said[] =>
    status === null
      ? []
      : [{ key: code ?? plain(name), what: name, on: recordedOn, text: DIAGNOSIS_STATES[status], source }],
  );
  const medication = medications.flatMap(({ name, status, prescribedOn, source }): Said[] =>
    status === null
      ? []
      : [{ key: plain(name), what: name, on: prescribedOn, text: MEDICATION_STATES[status], source }],
  );
  return [
    ...bloodGroups(groups),
    ...among('allergy', allergy),
    ...among('diagnosis', diagnosis),
    ...among('medication', medication),
  ];
}
