import { useState } from 'react';
import type { ConsentPurpose, ConsentText, GiveConsent } from '@kangqiao/contracts';
import { Card, Cell, CellGroup, DescriptionList, PhoneNumberButton, Section, Toggle } from '@/components';
import { ApprovalRequest } from './approval-request';
import type { RequestProps } from './link-request';

interface SetupRequestProps extends RequestProps {
  /** What I can agree to, each apart. */
  texts: readonly ConsentText[];
}

/** Somebody filled in who I am: one tap says that it is I, and lets them help. */
export const SetupRequest = ({ approval, now, deciding, texts, onDecide }: SetupRequestProps) => {
  const [agreed, setAgreed] = useState<readonly ConsentPurpose[]>([]);
  const toggle = (purpose: ConsentPurpose, on: boolean) =>
    setAgreed((before) => [...before.filter((one) => one !== purpose), ...(on ? [purpose] : [])]);
  const consents: GiveConsent[] = texts
    .filter(({ purpose, required }) => required || agreed.includes(purpose))
    .map(({ purpose, version }) => ({ purpose, version }));

  return (
    <ApprovalRequest
      approval={approval}
      now={now}
      deciding={deciding}
      title="这是您吗？"
      agree={(terms) => (
        <PhoneNumberButton
          loading={deciding}
          onCode={(phoneCode) => onDecide({ decision: 'approve', ...terms, consents, phoneCode })}
          onDeclined={() => onDecide({ decision: 'approve', ...terms, consents })}
        >
          确认是我
        </PhoneNumberButton>
      )}
      refuseText="不是我"
      onRefuse={() => onDecide({ decision: 'refuse' })}
    >
      <Card>
        <DescriptionList
          items={[
            { term: '姓名', value: approval.personNameMasked },
            { term: '证件号码', value: approval.documentNumberMasked },
          ]}
        />
      </Card>
      <Section title="确认即同意">
        <CellGroup>
          {texts
            .filter(({ required }) => required)
            .map(({ purpose, title, text }) => (
              <Cell key={purpose} leading="check" title={title} note={text} />
            ))}
        </CellGroup>
      </Section>
      <Section title="您还可以同意">
        <CellGroup>
          {texts
            .filter(({ required }) => !required)
            .map(({ purpose, title, text }) => (
              <Cell
                key={purpose}
                title={title}
                note={text}
                value={
                  <Toggle label={title} checked={agreed.includes(purpose)} onChange={(on) => toggle(purpose, on)} />
                }
              />
            ))}
        </CellGroup>
      </Section>
    </ApprovalRequest>
  );
};
