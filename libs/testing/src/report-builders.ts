import type { ImagingReport, LaboratoryItem, LaboratoryReport, MicrobiologyReport } from '@kangqiao/his-port';

export const aLaboratoryItem = (change: Partial<LaboratoryItem> = {}): LaboratoryItem => ({
  code: 'WBC',
  name: '白细胞计数',
  value: '6.21',
  unit: '10^9/L',
  referenceRange: '3.5-9.5',
  flag: null,
  ...change,
});

export const aLaboratoryReport = (change: Partial<LaboratoryReport> = {}): LaboratoryReport => ({
  id: 'report-1',
  kind: 'laboratory',
  title: '血常规',
  patientNo: 'P000001',
  departmentName: '检验科',
  doctorName: '李文清',
  reportedAt: new Date('2026-11-20T10:30:00+08:00'),
  flagged: 0,
  specimen: '静脉血',
  collectedAt: new Date('2026-11-20T08:10:00+08:00'),
  items: [aLaboratoryItem()],
  ...change,
});

export const anImagingReport = (change: Partial<ImagingReport> = {}): ImagingReport => ({
  id: 'report-2',
  kind: 'imaging',
  title: '胸部 CT 平扫',
  patientNo: 'P000001',
  departmentName: '放射科',
  doctorName: '李文清',
  reportedAt: new Date('2026-11-20T15:00:00+08:00'),
  flagged: null,
  bodyPart: '胸部',
  findings: '双肺纹理清晰，未见实变影。',
  impression: '胸部 CT 平扫未见明显异常。',
  ...change,
});

/** Escherichia coli grew. */
export const aMicrobiologyReport = (change: Partial<MicrobiologyReport> = {}): MicrobiologyReport => ({
  id: 'report-3',
  kind: 'microbiology',
  title: '尿培养及药敏',
  patientNo: 'P000001',
  departmentName: '检验科',
  doctorName: '李文清',
  reportedAt: new Date('2026-11-21T09:00:00+08:00'),
  flagged: null,
  specimen: '中段尿',
  collectedAt: new Date('2026-11-18T08:00:00+08:00'),
  organism: '大肠埃希菌',
  susceptibilities: [{ antibiotic: '左氧氟沙星', value: '≤0.25', result: 'S' }],
  ...change,
});
