import { Empty, Page, PageState, asPage } from '@/components';
import { useAddPerson, usePeople } from '@/features/people';
import { useConsentTexts } from '@/features/privacy';
import { t } from '@/language';
import { open } from '@/platform';
import { AddPersonForm } from './add-person-form';

export default asPage(function AddPersonPage() {
  const people = usePeople();
  const texts = useConsentTexts();
  // Here, and not in the form: whoever takes the last place must not lose the form before its answer is read.
  const add = useAddPerson();
  const isFull = add.isIdle && people.data?.mayAdd === 0;
  return (
    <Page>
      <PageState
        of={people}
        isEmpty={() => isFull}
        empty={{
          node: (
            <Empty
              icon="people"
              title={t`就诊人已达上限`}
              text={t`移除不再需要的就诊人后，可以再添加`}
              action={{ text: t`管理就诊人`, onClick: () => open.back() }}
            />
          ),
        }}
      >
        {({ items }) => (
          <PageState of={texts}>
            {({ items: consents }) => (
              <AddPersonForm
                add={add}
                mayBeSelf={!items.some(({ relation }) => relation === 'self')}
                consents={consents}
              />
            )}
          </PageState>
        )}
      </PageState>
    </Page>
  );
});
