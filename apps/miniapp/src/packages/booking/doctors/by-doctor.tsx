import { useState } from 'react';
import type { LocalDate, Session } from '@kangqiao/contracts';
import { useDoctors } from '@/features/directory';
import { type DoctorOffer, DoctorOfferRow, OnlyAvailable, doctorOffers, useInPlace } from '@/features/scheduling';
import { Empty, PageState, Paged, Stack } from '@/components';
import { t } from '@/language';
import { open } from '@/platform';

interface Properties {
  hospitalId: string;
  departmentId: string;
  departmentName: string;
  sessions: readonly Session[];
  now: LocalDate;
}

const keyOf = ({ doctor }: DoctorOffer): string => doctor?.id ?? '';

/** The department's doctors, whoever can be seen soonest first; the order stays while the numbers change. */
export const ByDoctor = ({ hospitalId, departmentId, departmentName, sessions, now }: Properties) => {
  const [onlyAvailable, setOnlyAvailable] = useState(false);
  const doctors = useDoctors(hospitalId, departmentId);
  const offers = useInPlace(doctors.data ? doctorOffers(doctors.data, sessions) : [], keyOf);
  return (
    <PageState of={doctors}>
      {() => {
        const shown = onlyAvailable ? offers.filter(({ earliest }) => earliest !== null) : offers;
        return (
          <Stack gap="s">
            <OnlyAvailable value={onlyAvailable} onChange={setOnlyAvailable} />
            <Paged rows={shown}>
              {(page) =>
                page.map((offer) => (
                  <DoctorOfferRow
                    key={keyOf(offer)}
                    offer={offer}
                    departmentName={departmentName}
                    now={now}
                    onOpen={() => open.schedule({ hospitalId, departmentId, doctorId: offer.doctor?.id ?? '' })}
                  />
                ))
              }
            </Paged>
            {shown.length === 0 && (
              <Empty
                icon="stethoscope"
                title={onlyAvailable ? t`这个科室近期的号都约满了` : t`这个科室近期没有医生出诊`}
                text={t`可以看看其他科室，或过些时候再来。`}
                action={{ text: t`选择其他科室`, onClick: () => open.back() }}
              />
            )}
          </Stack>
        );
      }}
    </PageState>
  );
};
