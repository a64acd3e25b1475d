import { addDays } from '../calendar';
import type { Allergy, Condition, Encounter, Immunization, Prescription, Resident } from '../model';
import { randomOf } from '../random';
import { type ChartedVisit, kindOf, type numbering, type Setting, startOf } from './chart';
import { type DiagnosisKey, diagnoses } from './diagnoses';
import { drugs } from './drugs';
import type { Story } from './story';
import { CHILDHOOD_VACCINES } from './vaccines';

type Numbering = ReturnType<typeof numbering>;
/** An illness that passes is over when nobody came for it for so long. */
const PASSED_AFTER_DAYS = 30;

const yearsBefore = (today: string, years: number, resident: Resident, what: string): string => {
  const day = addDays(today, -years * 365 - randomOf('since', resident.signInCode, what).int(0, 240));
  const afterBirth = addDays(resident.birthDate, 40);
  return day < afterBirth ? afterBirth : day;
};

/** The visits as the hospital records them. */
export const encountersOf = (visits: ChartedVisit[], nextId: Numbering): Encounter[] =>
  visits.map((charted) => ({
    id: nextId(charted.date, charted.patientNo),
    patientNo: charted.patientNo,
    kind: kindOf(charted),
    startedAt: startOf(charted),
    departmentName: charted.departmentName,
    doctorName: charted.doctorName,
    diagnoses: charted.visit.because.map((key) => ({ code: diagnoses[key].code, name: diagnoses[key].name })),
  }));

/** The list of problems of each file: what somebody came for, and what is known from before. */
export const conditionsOf = (
  { today }: Setting,
  resident: Resident,
  { since = {} }: Story,
  visits: ChartedVisit[],
): Condition[] => {
  const inFile = (patientNo: string, file: number): Condition[] => {
    const own = visits.filter((charted) => charted.patientNo === patientNo);
    const seen = own.flatMap(({ visit }) => visit.because);
    const before = file === 0 ? (Object.keys(since) as DiagnosisKey[]) : [];
    const keys = [...new Set([...seen, ...before])].filter((key) => diagnoses[key].nature !== 'occasion');
    return keys.map((key) => {
      const dates = own.filter(({ visit }) => visit.because.includes(key)).map(({ date }) => date);
      const years = since[key];
      const lately = addDays(today, -PASSED_AFTER_DAYS);
      const over = diagnoses[key].nature === 'passing' && !dates.some((date) => date >= lately);
      return {
        id: `C-${patientNo.slice(-6)}-${diagnoses[key].code}`,
        patientNo,
        code: diagnoses[key].code,
        name: diagnoses[key].name,
        status: over ? 'resolved' : 'active',
        recordedOn: years === undefined ? (dates.at(-1) ?? today) : yearsBefore(today, years, resident, key),
      };
    });
  };
  return resident.patientNos.flatMap(inFile);
};

/** Only the newest prescription of a medicine can still be running. */
export const prescriptionsOf = (visits: ChartedVisit[], nextId: Numbering): Prescription[] => {
  const running = new Set<string>();
  return visits.flatMap(({ visit, patientNo, date, ago }) =>
    (visit.drugs ?? []).map((key) => {
      const [medication, dosage, days] = drugs[key];
      const newest = !running.has(`${patientNo} ${key}`);
      running.add(`${patientNo} ${key}`);
      return {
        id: nextId(date, patientNo),
        patientNo,
        medication,
        dosage,
        status: newest && ago < days ? ('active' as const) : ('completed' as const),
        prescribedOn: date,
      };
    }),
  );
};

/** What a resident must not be given. */
export const allergiesOf = ({ today }: Setting, resident: Resident, { allergies = [] }: Story): Allergy[] =>
  allergies.map(([substance, reaction, severity, years], place) => {
    const [patientNo = ''] = resident.patientNos;
    return {
      id: `A-${patientNo.slice(-6)}-${place + 1}`,
      patientNo,
      substance,
      reaction,
      severity,
      recordedOn: yearsBefore(today, years, resident, substance),
    };
  });

/** What the programme gave so far, then what the story adds; the newest first. */
export const immunizationsOf = ({ today }: Setting, resident: Resident, story: Story): Immunization[] => {
  const [patientNo = ''] = resident.patientNos;
  const late = randomOf('vaccines', resident.signInCode);
  const programme = story.childhoodVaccines
    ? CHILDHOOD_VACCINES.map(([vaccine, dose, age]) => ({
        vaccine,
        dose,
        givenOn: addDays(resident.birthDate, age < 2 ? age : age + late.int(0, 9)),
      }))
    : [];
  const own = (story.vaccines ?? []).map(([vaccine, ago, dose]) => ({ vaccine, dose, givenOn: addDays(today, -ago) }));
  return [...programme, ...own]
    .filter(({ givenOn }) => givenOn < today)
    .sort((one, other) => other.givenOn.localeCompare(one.givenOn))
    .map((given, place) => ({ id: `V-${patientNo.slice(-6)}-${place + 1}`, patientNo, ...given }));
};
