import { useState } from 'react';
import type { LocalDate, Session } from '@kangqiao/contracts';
import { useDoctors } from '@/features/directory';
import { DoctorOfferRow, OnlyAvailable, doctorOffers } from '@/features/scheduling';
import { Empty, PageState, Stack } from '@/components';
import { open } from '@/platform';

interface Properties {
  hospitalId: string;
  departmentId: string;
  departmentName: string;
  sessions: readonly Session[];
  now: LocalDate;
}

/** The department's doctors, whoever can be seen soonest first. */
export const ByDoctor = ({ hospitalId, departmentId, departmentName, sessions, now }: Properties) => {
  const [onlyAvailable, setOnlyAvailable] = useState(false);
  const doctors = useDoctors(hospitalId, departmentId);
  return (
    <PageState of={doctors}>
      {(list) => {
        const offers = doctorOffers(list, sessions);
        const shown = onlyAvailable ? offers.filter(({ earliest }) => earliest !== null) : offers;
        return (
          <Stack gap="s">
            <OnlyAvailable value={onlyAvailable} onChange={setOnlyAvailable} />
            {shown.map((offer) => (
              <DoctorOfferRow
                key={offer.doctor?.id ?? 'department'}
                offer={offer}
                departmentName={departmentName}
                now={now}
                onOpen={() => open.schedule({ hospitalId, departmentId, doctorId: offer.doctor?.id ?? '' })}
              />
            ))}
            {shown.length === 0 && (
              <Empty
                icon="stethoscope"
                title={onlyAvailable ? '这个科室近期的号都约满了' : '这个科室近期没有医生出诊'}
                text="可以看看其他科室，或过些时候再来。"
                action={{ text: '选择其他科室', onClick: () => open.back() }}
              />
            )}
          </Stack>
        );
      }}
    </PageState>
  );
};
