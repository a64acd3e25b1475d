import { normaliseName, parseIdentityDocument } from '@kangqiao/domain';
import type { DocumentType } from '@kangqiao/contracts';

export interface PersonDraft {
  name: string;
  documentType: DocumentType;
  documentNumber: string;
}

export interface PersonProblems {
  name?: string;
  documentNumber?: string;
}

/** What keeps a draft from being sent; the server decides all the same. */
export function checkPerson(draft: PersonDraft): PersonProblems {
  const name = normaliseName(draft.name);
  const document = parseIdentityDocument({ type: draft.documentType, number: draft.documentNumber });
  return {
    ...(name.ok ? {} : { name: draft.name.trim() === '' ? '请填写姓名' : name.problem }),
    ...(document.ok
      ? {}
      : { documentNumber: draft.documentNumber.trim() === '' ? '请填写证件号码' : document.problem }),
  };
}
