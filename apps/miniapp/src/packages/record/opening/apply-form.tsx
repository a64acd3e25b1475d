import { useState } from 'react';
import { Text } from '@tarojs/components';
import type { Person, RecordOpening } from '@kangqiao/contracts';
import { useApplyForOpening, useBindPhone } from '@/features/record';
import {
  Button,
  Card,
  Checkbox,
  ChoiceList,
  DescriptionList,
  Notice,
  PhoneNumberButton,
  type Question,
  Section,
  Stack,
  Steps,
  Trouble,
} from '@/components';
import { t } from '@/language';
import { dial, toast, useDraft } from '@/platform';

interface Properties {
  person: Person;
  opening: RecordOpening;
}

/** Chooses a team, agrees to the terms, and applies. The team is kept as a draft; what is agreed to is not. */
export function ApplyForm({ person, opening: { teams, terms, phoneMasked } }: Properties) {
  const { draft, change, forget } = useDraft('record-opening', {
    teamId: teams.length === 1 ? (teams[0]?.id ?? null) : null,
    at: 0,
  });
  const [agreed, setAgreed] = useState(false);
  const apply = useApplyForOpening(person.id);
  const options = teams.map(({ id, name, hospitalName }) => ({ value: id, label: name, note: hospitalName }));
  const team = teams.find(({ id }) => id === draft.teamId);
  const sent = () => {
    forget();
    toast(t`已提交申请`);
  };
  const questions: Question[] = [
    {
      task: t`选择家庭医生团队`,
      node: (
        <Section title={t`家庭医生团队`}>
          <ChoiceList
            label={t`家庭医生团队`}
            options={options}
            value={team?.id ?? null}
            onChange={(teamId) => change({ teamId })}
          />
          {team && team.phone !== null && <AskTeam phone={team.phone} />}
        </Section>
      ),
      done: team !== undefined,
      answers: [
        { term: t`团队`, value: team?.name },
        { term: t`机构`, value: team?.hospitalName },
      ],
    },
    {
      task: t`核对联系电话`,
      node: (
        <Section title={t`联系电话`}>
          {phoneMasked === null ? (
            <BindPhone person={person} />
          ) : (
            <Card>
              <DescriptionList items={[{ term: t`手机号`, value: phoneMasked }]} />
            </Card>
          )}
        </Section>
      ),
      done: phoneMasked !== null,
      answers: [{ term: t`手机号`, value: phoneMasked }],
    },
    {
      task: t`阅读申请说明`,
      node: (
        <Section title={t`申请说明`}>
          <Card>
            <Stack>
              {terms.text.split('\n').map((line) => (
                <Text key={line}>{line}</Text>
              ))}
              <Checkbox label={t`我已阅读并同意申请说明`} checked={agreed} onChange={setAgreed}>
                {t`我已阅读并同意申请说明`}
              </Checkbox>
            </Stack>
          </Card>
        </Section>
      ),
      done: agreed,
      answers: [{ term: t`申请说明`, value: t`同意` }],
    },
  ];
  return (
    <Steps
      questions={questions}
      at={draft.at}
      onTurn={(at) => change({ at })}
      busy={apply.isPending}
      lead={<Notice>{t`本地区规定，首次查看健康档案前，由家庭医生核对身份后开通。`}</Notice>}
    >
      <Trouble error={apply.error} title={t`没能提交`} />
      <Button
        online
        loading={apply.isPending}
        disabled={!questions.every(({ done }) => done)}
        onClick={() => team && apply.mutate({ teamId: team.id, version: terms.version }, { onSuccess: sent })}
      >{t`提交申请`}</Button>
    </Steps>
  );
}

const AskTeam = ({ phone }: { phone: string }) => (
  <Button kind="ghost" onClick={() => dial(phone)}>
    {t`拨打 ${phone} 询问`}
  </Button>
);

/** WeChat vouches for the number. */
function BindPhone({ person }: { person: Person }) {
  const [declined, setDeclined] = useState(false);
  const bind = useBindPhone(person.id);
  return (
    <Stack>
      <Text>{t`家庭医生核对身份时会与您联系，请先绑定手机号。`}</Text>
      <PhoneNumberButton
        online
        loading={bind.isPending}
        onCode={(code) => bind.mutate(code)}
        onDeclined={() => setDeclined(true)}
      >
        {t`绑定微信手机号`}
      </PhoneNumberButton>
      {declined && <Notice tone="warning">{t`没有取得手机号，家庭医生无法与您联系。`}</Notice>}
      <Trouble error={bind.error} />
    </Stack>
  );
}
