import { useState } from 'react';
import type { DocumentType, Relation } from '@kangqiao/contracts';
import { DOCUMENT_NAMES } from '@kangqiao/domain';
import { Cell, CellGroup, ChoiceList, Field, Notice } from '@/components';
import { t, translated } from '@/language';
import { documentTypesFor } from '../lib/person-draft';

interface DocumentTypeFieldProps {
  value: DocumentType;
  relation: Relation;
  /** Shows all kinds at once; otherwise the chosen one, which opens them. */
  open: boolean;
  problem?: string;
  onChange: (type: DocumentType) => void;
}

/** Which document names the person. Most have an identity card: the other kinds are one tap away. */
export const DocumentTypeField = ({ value, relation, open, problem, onChange }: DocumentTypeFieldProps) => {
  const [choosing, setChoosing] = useState(false);
  const choose = (type: DocumentType) => {
    setChoosing(false);
    onChange(type);
  };
  return (
    <Field label={t`证件类型`} problem={problem}>
      {open || choosing ? (
        <ChoiceList
          label={t`证件类型`}
          options={documentTypesFor(relation).map((type) => ({ value: type, label: translated(DOCUMENT_NAMES[type]) }))}
          value={value}
          onChange={choose}
        />
      ) : (
        <CellGroup>
          <Cell
            title={translated(DOCUMENT_NAMES[value])}
            value={t`更换`}
            label={t`证件类型，${translated(DOCUMENT_NAMES[value])}，更换`}
            onClick={() => setChoosing(true)}
          />
        </CellGroup>
      )}
      {value === 'newborn' && (
        <Notice
          title={t`用您本人的证件办理`}
        >{t`适用于出生 3 个月内、还没有证件的宝宝。办好出生医学证明后，请用它重新添加。`}</Notice>
      )}
    </Field>
  );
};
