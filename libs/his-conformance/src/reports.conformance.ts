import type { ReportHeader, ReportKind } from '@kangqiao/his-port';
import type { HarnessInUse } from './harness';

export function describeReports(harness: HarnessInUse): void {
  describe('reports', () => {
    const reports = () => harness().hospital.reports;
    const list = (kind?: ReportKind) => {
      const { person, reportDays } = harness();
      return reports().list({ patientNo: person.patientNo, kind, ...reportDays });
    };
    const first = async (kind: ReportKind): Promise<ReportHeader> => {
      const [header] = await list(kind);
      if (!header) throw new Error(`the person has no ${kind} report`);
      return header;
    };

    it('lists reports of all three kinds', async () => {
      const kinds = new Set((await list()).map(({ kind }) => kind));
      expect(kinds).toEqual(new Set(['laboratory', 'imaging', 'microbiology']));
    });

    it('lists one kind only', async () => {
      const kinds = (await list('imaging')).map(({ kind }) => kind);
      expect(new Set(kinds)).toEqual(new Set(['imaging']));
    });

    it('answers with an empty list where there are none', async () => {
      const { person, daysWithoutReports } = harness();
      await expect(reports().list({ patientNo: person.patientNo, ...daysWithoutReports })).resolves.toEqual([]);
    });

    it.each(['laboratory', 'imaging', 'microbiology'] as const)('reads the %s report of the list', async (kind) => {
      const header = await first(kind);
      const { person } = harness();
      const report = await reports()[kind](person.patientNo, header.id);
      const { id, title, departmentName, reportedAt } = header;
      expect(report).toMatchObject({ id, kind, title, departmentName, reportedAt, patientNo: person.patientNo });
    });

    it('counts in the list as many flagged items as the laboratory report has', async () => {
      const header = await first('laboratory');
      const report = await reports().laboratory(harness().person.patientNo, header.id);
      expect(report?.items.length).toBeGreaterThan(0);
      expect(report?.flagged ?? 0).toBe(header.flagged ?? report?.flagged ?? 0);
    });

    it.each(['laboratory', 'imaging', 'microbiology'] as const)('has no unknown %s report', async (kind) => {
      await expect(reports()[kind](harness().person.patientNo, 'no-such-report')).resolves.toBeNull();
    });

    it.each(['laboratory', 'imaging', 'microbiology'] as const)(
      "never hands out a %s report under another patient's number",
      async (kind) => {
        const header = await first(kind);
        const { somebodyElse } = harness();
        await expect(reports()[kind](somebodyElse.patientNo, header.id)).resolves.toBeNull();
      },
    );
  });
}
