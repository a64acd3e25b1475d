import { useState } from 'react';
import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { PageState, Skeleton } from '@/components';
import { loadDivisions } from './divisions';
import { DivisionSteps } from './division-steps';
import type { RegionFieldProps } from './region-field';
import { RegionBox } from './region-box';
import styles from './region-field.module.scss';

/** The same in a browser, which has no such wheels: lists in the page, fetched when they are opened. */
export const RegionField = ({ value, onChange, invalid }: RegionFieldProps) => {
  const [open, setOpen] = useState(false);
  const divisions = useQuery({
    queryKey: ['divisions'],
    queryFn: loadDivisions,
    enabled: open,
    staleTime: Infinity,
  });
  return (
    <View className={styles.region}>
      <RegionBox value={value} invalid={invalid} onClick={() => setOpen(!open)} />
      {open && (
        <PageState of={divisions} skeleton={<Skeleton rows={1} />}>
          {(all) => (
            <DivisionSteps
              divisions={all}
              onChosen={(names) => {
                onChange(names.join(' '));
                setOpen(false);
              }}
            />
          )}
        </PageState>
      )}
    </View>
  );
};
