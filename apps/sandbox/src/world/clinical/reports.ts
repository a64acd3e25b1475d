import { addDays, localTime } from '../calendar';
import type { Report } from '../model';
import { panels } from '../panels';
import { measure, type Picture } from '../panels/measure';
import { randomOf } from '../random';
import { type ChartedVisit, numbering, personOn } from './chart';
import { readings } from './imaging';
import { cultures } from './microbiology';
import type { Examinations, Story } from './story';

const MINUTES_A_DAY = 1440;
/** What the pictures of the stories call "then": two years ago. */
const COURSE_DAYS = 730;
/** Everything is out by this minute of today, so that nothing is reported in the future. */
const LATEST_TODAY = 50;

interface Occasion {
  charted: ChartedVisit;
  examinations: Examinations;
  picture: Picture;
  /** Days into the stay. */
  day: number;
  seed: number;
}

/** Admission or visit first, then the later days of a stay. */
const occasionsOf = (charted: ChartedVisit, story: Story, seed: number): Occasion[] => [
  {
    charted,
    examinations: charted.visit,
    picture: { ...story.picture, ...charted.visit.picture },
    day: 0,
    seed,
  },
  ...(charted.visit.later ?? []).map((later) => ({
    charted,
    examinations: later,
    picture: { ...story.picture, ...later.picture },
    day: later.day,
    seed,
  })),
];

/** Wards draw blood at six; everybody else some minutes after being seen. All in minutes after the visit's midnight. */
const collection = ({ charted: { ago, begins, random }, day }: Occasion): number => {
  if (day > 0) return day * MINUTES_A_DAY + random.int(6 * 60, 6 * 60 + 40);
  return begins + (ago === 0 ? random.int(2, 5) : random.int(14, 45));
};

const released = ({ charted: { ago, random } }: Occasion, minute: number): number =>
  Math.min(minute, ago * MINUTES_A_DAY + LATEST_TODAY - random.int(0, 8));

/** The reports of every visit of one resident. */
export const reportsOf = (
  seed: number,
  story: Story,
  visits: ChartedVisit[],
  nextId: ReturnType<typeof numbering>,
): Report[] => visits.flatMap((charted) => occasionsOf(charted, story, seed).flatMap((one) => reportsAt(one, nextId)));

const header = ({ charted: { patientNo, departmentName, doctorName } }: Occasion) => ({
  patientNo,
  departmentName,
  doctorName,
});

const reportsAt = (occasion: Occasion, nextId: ReturnType<typeof numbering>): Report[] => {
  const { charted, examinations, day } = occasion;
  const { date, random, patientNo, resident } = charted;
  const id = () => nextId(addDays(date, day), patientNo);
  const at = (minute: number) => localTime(date, minute, random.int(0, 59));
  const collected = collection(occasion);

  const laboratory = (examinations.panels ?? []).map((key): Report => {
    const panel = panels[key];
    const drawn = collected + (panel.drawnAfter ?? 0);
    return {
      kind: 'laboratory',
      id: id(),
      ...header(occasion),
      title: panel.title,
      specimen: panel.specimen,
      collectedAt: at(drawn),
      reportedAt: at(released(occasion, drawn + random.int(...panel.takes))),
      items: measure(panel, {
        person: personOn(resident, date),
        picture: occasion.picture,
        progress: Math.max(0, 1 - (charted.ago - day) / COURSE_DAYS),
        habit: (code) => randomOf(occasion.seed, 'habit', resident.signInCode, code),
        chance: random,
      }),
    };
  });

  const imaging = (examinations.imaging ?? []).map((key): Report => ({
    kind: 'imaging',
    id: id(),
    ...header(occasion),
    ...readings[key],
    reportedAt: at(released(occasion, collected + random.int(45, 150))),
  }));

  const microbiology = (examinations.cultures ?? []).map((key): Report => {
    const culture = cultures[key];
    const grown = (day + random.int(2, 4)) * MINUTES_A_DAY + random.int(14 * 60, 16 * 60 + 50);
    return {
      kind: 'microbiology',
      id: id(),
      ...header(occasion),
      ...culture,
      susceptibilities: culture.susceptibilities.map((row) => ({ ...row })),
      collectedAt: at(collected),
      reportedAt: at(released(occasion, grown)),
    };
  });

  return [...laboratory, ...imaging, ...microbiology];
};
