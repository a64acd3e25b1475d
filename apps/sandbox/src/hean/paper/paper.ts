import type { DiagnosticReport, Observation, Patient } from '@medplum/fhirtypes';
import { readFileSync } from 'node:fs';
import PDFKit from 'pdfkit';
import { HEAN } from '../world/hospital';
import { drawPicture } from './picture';

/** What the hospital prints a report of. */
export interface Papered {
  report: DiagnosticReport;
  patient: Patient;
  observations: readonly Observation[];
}

const LEFT = 56;
const WIDTH = 483;
const PICTURE = { left: LEFT, top: 150, width: WIDTH, height: 480 };
/** An examination by ultrasound or CT comes with its key pictures: forty pages together with the report. */
const PICTURES = 39;

let font: Buffer | null = null;
const hanFont = (): Buffer =>
  (font ??= readFileSync(require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf')));

const isOf = ({ category }: DiagnosticReport, code: string): boolean =>
  category?.some(({ coding }) => coding?.some((one) => one.code === code)) ?? false;

const nameOf = ({ name }: Patient): string => name?.[0]?.text ?? '';
const numberOf = ({ id = '' }: Patient): string => id.replace('hp-', '').toUpperCase();
const minuteOf = (instant: string | undefined): string => (instant ?? '').slice(0, 16).replace('T', ' ');

const valueOf = ({ valueQuantity: amount, valueString }: Observation): string =>
  amount ? `${amount.comparator ?? ''}${amount.value ?? ''} ${amount.unit ?? ''}`.trim() : (valueString ?? '');

const linesOf = ({ report, observations }: Papered): string[] => {
  if (isOf(report, 'RAD')) {
    const [findings] = observations;
    return [`检查所见：${findings?.valueString ?? ''}`, `诊断意见：${report.conclusion ?? ''}`];
  }
  return observations.map((one) => {
    const range = one.referenceRange?.[0]?.text;
    return `${one.code?.text ?? ''}  ${valueOf(one)}${range === undefined ? '' : `  参考范围 ${range}`}`;
  });
};

/** The report as this hospital prints it; the same report gives the same bytes. */
export async function printPaper(papered: Papered): Promise<Buffer> {
  const { report, patient } = papered;
  const at = new Date(report.issued ?? 0);
  const title = report.code?.text ?? '';
  const info = { Title: title, CreationDate: at, ModDate: at, Creator: HEAN.englishName, Producer: HEAN.englishName };
  const paper = new PDFKit({ size: 'A4', margin: LEFT, info, lang: 'zh-CN' });
  const written = new Promise<Buffer>((resolve, reject) => {
    const chunks: Buffer[] = [];
    paper.on('data', (chunk: Buffer) => chunks.push(chunk));
    paper.on('end', () => resolve(Buffer.concat(chunks)));
    paper.on('error', reject);
  });
  const pictures = isOf(report, 'RAD') ? PICTURES : 0;
  let page = 1;
  const foot = (): void => {
    paper.fontSize(9).text(`${HEAN.name}  第 ${page} 页，共 ${pictures + 1} 页`, LEFT, 760, { lineBreak: false });
  };
  const head = (): void => {
    paper.fillColor('#000').fontSize(18).text(HEAN.name, LEFT, LEFT, { width: WIDTH, align: 'center' });
    paper.fontSize(13).text(title, { width: WIDTH, align: 'center' });
    paper
      .fontSize(10)
      .text(`姓名：${nameOf(patient)}    病案号：${numberOf(patient)}    报告时间：${minuteOf(report.issued)}`);
    paper.moveDown();
  };
  paper.registerFont('han', hanFont()).font('han');
  head();
  paper.fontSize(11);
  for (const line of linesOf(papered)) paper.text(line, { width: WIDTH, lineGap: 4 });
  paper.moveDown().text(`报告医生：${report.resultsInterpreter?.[0]?.display ?? ''}    （电子签名）`);
  foot();
  for (let order = 1; order <= pictures; order += 1) {
    page += 1;
    paper.addPage();
    head();
    drawPicture(paper, PICTURE, order);
    paper
      .fillColor('#000')
      .fontSize(10)
      .text(`图 ${order}`, LEFT, PICTURE.top + PICTURE.height + 10, { lineBreak: false });
    foot();
  }
  paper.end();
  return written;
}
