import type { Person, Resident } from '../../world/model';

/** Files of this hospital by the resident's key: other numbers than anywhere else, one person with two. */
const FILES: Readonly<Record<string, readonly string[]>> = {
  'wang-xiuying': ['LX0001204'],
  'chen-zhiyuan': ['LX0004417'],
  'zhang-guoqiang': ['LX0000358'],
  'li-guilan': ['LX0000771', 'LX0031906'],
  'sun-jianjun': ['LX0002263'],
  'huang-junjie': ['LX0018845'],
  'he-yongfu': ['LX0000092'],
  'gao-shuzhen': ['LX0000137'],
  'tang-zhigang': ['LX0009930'],
  'tang-yuxin': ['LX0009931'],
  'feng-chun': ['LX0021574'],
  'gulinar-aishan': ['LX0027702'],
  'dong-lixin': ['LX0005086'],
  'wei-changhe': ['LX0003319'],
  'luo-jianming': ['LX0012250'],
  'luo-wenbo': ['LX0012251'],
  'yu-siyuan': ['LX0030018'],
};

/** Those of the town whom this hospital knows, or will. */
export const asResidents = (people: readonly Person[]): Resident[] =>
  people.map((person) => ({ ...person, patientNos: [...(FILES[person.signInCode.replace('demo-', '')] ?? [])] }));
