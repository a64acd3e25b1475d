import type { Relation } from '@kangqiao/contracts';
import { ChoiceChips, Field } from '@/components';
import { t } from '@/language';
import { RELATION_WORDS } from '../lib/wording';

interface RelationFieldProps {
  value: Relation;
  /** Nobody has added themselves yet. */
  mayBeSelf: boolean;
  problem?: string;
  onChange: (relation: Relation) => void;
}

const HINTS: Partial<Record<Relation, string>> = {
  child: t`未满 18 周岁的孩子由监护人添加：您完成本人核验后，以监护人身份为孩子办理`,
  relative: t`未满 14 周岁的孩子只能由监护人添加，监护人请选择“子女”`,
  other: t`未满 14 周岁的孩子只能由监护人添加，监护人请选择“子女”`,
};

/** Who the person is to the one who adds them. */
export const RelationField = ({ value, mayBeSelf, problem, onChange }: RelationFieldProps) => (
  <Field label={t`与您的关系`} problem={problem} hint={HINTS[value]}>
    <ChoiceChips
      label={t`与您的关系`}
      options={(Object.keys(RELATION_WORDS) as Relation[])
        .filter((relation) => mayBeSelf || relation !== 'self')
        .map((relation) => ({ value: relation, label: RELATION_WORDS[relation] }))}
      value={value}
      onChange={onChange}
    />
  </Field>
);
