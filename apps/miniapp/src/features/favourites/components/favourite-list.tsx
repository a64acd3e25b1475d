import type { Favourite } from '@kangqiao/contracts';
import { Avatar, Cell, CellGroup } from '@/components';
import { dotted } from '@/wording';

interface Properties {
  favourites: readonly Favourite[];
  onOpen: (favourite: Favourite) => void;
}

const titleOf = ({ doctorName, doctorTitle, departmentName, hospitalName }: Favourite): string =>
  doctorName ? [doctorName, doctorTitle].filter(Boolean).join(' ') : (departmentName ?? hospitalName);

const noteOf = ({ kind, departmentName, hospitalName }: Favourite): string | undefined =>
  kind === 'hospital' ? undefined : dotted(kind === 'doctor' && departmentName, hospitalName);

/** What was marked, the newest first. */
export const FavouriteList = ({ favourites, onOpen }: Properties) => (
  <CellGroup>
    {favourites.map((favourite) => (
      <Cell
        key={[favourite.hospitalId, favourite.departmentId, favourite.doctorId].join('/')}
        leading={
          favourite.doctorName
            ? { node: <Avatar name={favourite.doctorName} /> }
            : favourite.kind === 'hospital'
              ? 'hospital'
              : 'stethoscope'
        }
        title={titleOf(favourite)}
        note={noteOf(favourite)}
        onClick={() => onOpen(favourite)}
      />
    ))}
  </CellGroup>
);
