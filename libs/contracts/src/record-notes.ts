import { Type } from 'class-transformer';
import { IsIn, IsInt, IsString, Length, Matches, Max, Min } from 'class-validator';
import type { Instant, LocalDate } from './common';
import { type EntrySource, TIMELINE_TYPES, type TimelineType } from './records';
import { IsOpaqueId } from './validators';

/** Characters that a note may have; a rare Han character or an emoji counts as one. */
export const NOTE_LONGEST = 500;

const MOST_VERSIONS = 1_000_000;

/** `GET /people/:id/record/notes`: what was noted on one entry of the record. */
export class EntryNotesQuery {
  /** The type of the entry. */
  @IsIn(TIMELINE_TYPES, { message: '请选择要备注的记录' })
  about!: TimelineType;

  /** The id of the entry. */
  @IsOpaqueId()
  subjectId!: string;
}

/** `PUT /people/:id/record/notes`: writes or changes one's own note on an entry; each account has one for each entry. */
export class PutRecordNote extends EntryNotesQuery {
  /** Kept and shown as plain text, line by line. */
  @IsString({ message: '请填写备注' })
  @Length(1, NOTE_LONGEST, { message: `备注最多 ${NOTE_LONGEST} 个字` })
  @Matches(/\S/, { message: '请填写备注' })
  text!: string;

  /** Of the note as it was seen; 0 where there was none. Another one is refused with `NOTE_CHANGED`. */
  @IsInt({ message: '备注的版本应为整数' })
  @Min(0, { message: '备注的版本不正确' })
  @Max(MOST_VERSIONS, { message: '备注的版本不正确' })
  version!: number;
}

/** `DELETE /people/:id/record/notes/:noteId`. */
export class RemoveRecordNoteQuery {
  /** Of the note as it was seen. */
  @Type(() => Number)
  @IsInt({ message: '备注的版本应为整数' })
  @Min(1, { message: '备注的版本不正确' })
  @Max(MOST_VERSIONS, { message: '备注的版本不正确' })
  version!: number;
}

/** What somebody of the family noted on an entry. Hospitals never see it, unless it is shared with a doctor. */
export class RecordNote {
  id!: string;
  text!: string;
  /** Counts how often it was written, from 1. */
  version!: number;
  /** Such as `您`, `本人`, `您的女儿 王*红`. */
  who!: string;
  writtenAt!: Instant;
  /** When it was last changed; null = never. */
  changedAt!: Instant | null;
  /** `change`: the author's alone. `remove`: the author's, and of whoever manages the person's data. */
  actions!: { change: boolean; remove: boolean };
}

/** The entry that a note is about. */
export class NotedEntry {
  id!: string;
  type!: TimelineType;
  /** Null = the hospital gives no day. */
  occurredOn!: LocalDate | null;
  title!: string;
  detail!: string | null;
  source!: EntrySource;
}

/** One entry with its notes, oldest first. */
export class EntryNotes {
  entry!: NotedEntry;
  notes!: RecordNote[];
}
