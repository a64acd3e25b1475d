import { useEffect } from 'react';
import { HospitalCard, useHospitals } from '@/features/directory';
import { Empty, NextStep, Page, Paged, PageState, SearchEntry, Section, Skeleton, Stack, asPage } from '@/components';
import { t } from '@/language';
import { open } from '@/platform';
import { MyFavourites } from '../my-favourites';
import { SignedInOnly } from '../signed-in-only';

/** Choose a hospital; where there is only one, this page steps aside. */
export default asPage(function HospitalsPage() {
  const hospitals = useHospitals();
  const only = hospitals.data?.length === 1 ? hospitals.data[0] : undefined;
  useEffect(() => {
    if (only) open.departmentsInstead({ hospitalId: only.id });
  }, [only]);
  return (
    <Page>
      <SignedInOnly>
        <PageState of={hospitals} empty={{ node: <Empty icon="hospital" title={t`还没有接入的医院`} /> }}>
          {(list) =>
            only ? (
              <Skeleton />
            ) : (
              <Stack>
                <NextStep>{t`点要去的医院`}</NextStep>
                <SearchEntry label={t`搜医院、科室、医生、症状`} onClick={open.search} />
                <MyFavourites />
                <Section title={t`全部医院`}>
                  <Stack gap="s">
                    <Paged rows={list}>
                      {(shown) =>
                        shown.map((hospital) => (
                          <HospitalCard
                            key={hospital.id}
                            hospital={hospital}
                            onOpen={() => open.departments({ hospitalId: hospital.id })}
                          />
                        ))
                      }
                    </Paged>
                  </Stack>
                </Section>
              </Stack>
            )
          }
        </PageState>
      </SignedInOnly>
    </Page>
  );
});
