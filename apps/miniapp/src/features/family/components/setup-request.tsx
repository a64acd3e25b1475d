import { useState } from 'react';
import type { ConsentPurpose, ConsentText, GiveConsent, LinkScope } from '@kangqiao/contracts';
import { Card, CellGroup, DescriptionList, PhoneNumberButton, Section, Tag, Toggle } from '@/components';
import { t } from '@/language';
import { ApprovalRequest } from './approval-request';
import { ConsentLine } from './consent-line';
import type { RequestProps } from './link-request';

interface SetupRequestProps extends RequestProps {
  /** What I can agree to, each apart. */
  texts: readonly ConsentText[];
}

/** What the helper can use only once I agree to it; everything else is asked for when it is needed. */
const NEEDED_BY = {
  booking: [],
  reports: ['reports'],
  everything: ['reports', 'record'],
} as const satisfies Record<LinkScope, readonly ConsentPurpose[]>;

/** Somebody filled in who I am: one tap says that it is I, and lets them help. */
export const SetupRequest = ({ approval, now, deciding, texts, onDecide }: SetupRequestProps) => {
  const [agreed, setAgreed] = useState<readonly ConsentPurpose[]>([]);
  const toggle = (purpose: ConsentPurpose, on: boolean) =>
    setAgreed((before) => [...before.filter((one) => one !== purpose), ...(on ? [purpose] : [])]);
  const required = texts.filter((text) => text.required);
  const optional = texts.filter(({ purpose }) => NEEDED_BY[approval.scope].some((needed) => needed === purpose));
  const consents: GiveConsent[] = [...required, ...optional.filter(({ purpose }) => agreed.includes(purpose))].map(
    ({ purpose, version }) => ({ purpose, version }),
  );

  return (
    <ApprovalRequest
      approval={approval}
      now={now}
      deciding={deciding}
      title={t`这是您吗？`}
      agree={(terms) => (
        <PhoneNumberButton
          online
          loading={deciding}
          onCode={(phoneCode) => onDecide({ decision: 'approve', ...terms, consents, phoneCode })}
          onDeclined={() => onDecide({ decision: 'approve', ...terms, consents })}
        >{t`确认是我`}</PhoneNumberButton>
      )}
      refuseText={t`不是我`}
      onRefuse={() => onDecide({ decision: 'refuse' })}
      questions={[
        {
          task: t`核对姓名和证件`,
          node: (
            <Card>
              <DescriptionList
                items={[
                  { term: t`姓名`, value: approval.personNameMasked },
                  { term: t`证件号码`, value: approval.documentNumberMasked },
                ]}
              />
            </Card>
          ),
        },
        {
          task: t`选择同意哪些`,
          node: (
            <Section title={t`确认时同意`}>
              <CellGroup>
                {required.map((consent) => (
                  <ConsentLine key={consent.purpose} consent={consent}>
                    <Tag tone="neutral">{t`必需`}</Tag>
                  </ConsentLine>
                ))}
                {optional.map((consent) => (
                  <ConsentLine key={consent.purpose} consent={consent}>
                    <Toggle
                      label={consent.title}
                      checked={agreed.includes(consent.purpose)}
                      onChange={(on) => toggle(consent.purpose, on)}
                    />
                  </ConsentLine>
                ))}
              </CellGroup>
            </Section>
          ),
        },
      ]}
    />
  );
};
