import { Button, Notice } from '@/components';
import { BirthFields, DocumentTypeField, NameField, NumberField, RelationField } from '@/features/people';
import { t } from '@/language';
import { useDemoResident } from '@/platform';
import type { AddingState } from './use-adding';

/** Who is to be added. */
export const Who = ({ adding, mayBeSelf }: { adding: AddingState; mayBeSelf: boolean }) => {
  const { draft, step, problems, change, leave } = adding;
  const prefill = useDemoResident();
  const fill = () =>
    prefill &&
    change({ name: prefill.name, documentType: prefill.document.type, documentNumber: prefill.document.number });
  return (
    <>
      {step.includes('name') && prefill && <Button kind="secondary" onClick={fill}>{t`填入演示信息`}</Button>}
      {step.includes('relation') && (
        <RelationField
          value={draft.relation}
          mayBeSelf={mayBeSelf}
          problem={problems.relation}
          onChange={(relation) => change({ relation })}
        />
      )}
      {step.includes('document') && (
        <DocumentTypeField
          value={draft.documentType}
          relation={draft.relation}
          open={adding.elder}
          problem={problems['document.type']}
          onChange={(documentType) => change({ documentType, documentNumber: '', birthDate: null, sex: null })}
        />
      )}
      {step.includes('name') && (
        <NameField
          value={draft.name}
          documentType={draft.documentType}
          problem={problems.name}
          onChange={(name) => change({ name })}
          onBlur={() => leave('name')}
        />
      )}
      {step.includes('number') && (
        <>
          <NumberField
            type={draft.documentType}
            value={draft.documentNumber}
            problem={problems['document.number']}
            onChange={(documentNumber) => change({ documentNumber })}
            onBlur={() => leave('document.number')}
          />
          {adding.asksFacts && <BirthFields draft={draft} today={adding.day} problems={problems} onChange={change} />}
          <Notice
            title={t`添加后需要核验`}
          >{t`核验通过前，看不到任何就诊信息。证件号码只发给医院核对，不留在手机上。`}</Notice>
        </>
      )}
    </>
  );
};
