import type { LinkScope } from '@kangqiao/contracts';
import { ChoiceList } from '@/components';
import { t } from '@/language';
import { scopesWithin } from '../lib/scopes';
import { SCOPE_WORDS } from '../lib/wording';

interface ScopeChoiceProps {
  value: LinkScope;
  /** The most that may be chosen. */
  most?: LinkScope;
  onChange: (scope: LinkScope) => void;
}

/** How much somebody may do. */
export const ScopeChoice = ({ value, most = 'everything', onChange }: ScopeChoiceProps) => (
  <ChoiceList
    label={t`可以办什么`}
    options={scopesWithin(most).map((scope) => ({ value: scope, ...SCOPE_WORDS[scope] }))}
    value={value}
    onChange={onChange}
  />
);
