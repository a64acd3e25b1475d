import { CellGroup } from '@/components';
import { open } from '@/platform';
import { ActingForGuard } from './acting-for-guard';
import { PersonCell } from './person-cell';

/** For whom it is done, within a form; leads to the choice of another. */
export const PersonSwitcher = () => (
  <ActingForGuard>
    {(person) => (
      <CellGroup>
        <PersonCell person={person} current onClick={open.people} />
      </CellGroup>
    )}
  </ActingForGuard>
);
