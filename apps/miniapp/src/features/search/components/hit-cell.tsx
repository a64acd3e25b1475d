import type { SearchHit } from '@kangqiao/contracts';
import { Avatar, Cell } from '@/components';
import { t } from '@/language';
import { KIND_WORDS, noteOf, titleOf } from '../lib/wording';

interface Properties {
  hit: SearchHit;
  onOpen: (hit: SearchHit) => void;
}

/** One thing that was found. */
export const HitCell = ({ hit, onOpen }: Properties) => (
  <Cell
    leading={hit.doctorName === null ? KIND_WORDS[hit.kind].icon : { node: <Avatar name={hit.doctorName} /> }}
    title={titleOf(hit)}
    note={
      hit.kind === 'speciality' && hit.speciality
        ? t`${noteOf(hit)}
擅长：${hit.speciality}`
        : noteOf(hit)
    }
    label={t`${titleOf(hit)}，${noteOf(hit)}`}
    onClick={() => onOpen(hit)}
  />
);
