import { DOCUMENT_TYPES, type DocumentType } from '@kangqiao/domain';
import { IsIn, IsString, Length } from 'class-validator';

export { DOCUMENT_TYPES, type DocumentType };

/** How the account holder is related to the person. */
export const RELATIONS = ['self', 'parent', 'child', 'spouse', 'relative', 'other'] as const;
export type Relation = (typeof RELATIONS)[number];

export class IdentityDocument {
  @IsIn(DOCUMENT_TYPES, { message: '暂不支持该证件类型' })
  type!: DocumentType;

  /** As printed; a trailing `x` is accepted and kept as `X`. For `newborn`: the order of birth, `1` to `9`. */
  @IsString({ message: '请填写证件号码' })
  @Length(1, 32, { message: '请填写证件号码' })
  number!: string;
}
