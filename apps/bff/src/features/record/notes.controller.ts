import { EntryNotes, EntryNotesQuery, PutRecordNote, RemoveRecordNoteQuery } from '@kangqiao/contracts';
import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { Policy } from '../../platform/access/route-policy';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { SignedIn } from '../../platform/auth/signed-in.decorator';
import { NotesService } from './notes.service';

@Controller('api/v1/people/:personId/record/notes')
export class NotesController {
  constructor(private readonly service: NotesService) {}

  /** One entry of the record with what the family has noted on it. */
  @Policy({ kind: 'person', purpose: 'record', action: 'note.list' })
  @Get()
  ofEntry(
    @SignedIn() resident: SignedInResident,
    @Param('personId') personId: string,
    @Query() query: EntryNotesQuery,
  ): Promise<EntryNotes> {
    return this.service.ofEntry(resident, personId, query);
  }

  /** Writes or changes the caller's own note on an entry. */
  @Policy({ kind: 'person', purpose: 'record', action: 'note.write' })
  @Put()
  put(
    @SignedIn() resident: SignedInResident,
    @Param('personId') personId: string,
    @Body() note: PutRecordNote,
  ): Promise<EntryNotes> {
    return this.service.put(resident, personId, note);
  }

  /** Removes a note: one's own, or, for who manages the person's data, any. */
  @Policy({ kind: 'person', purpose: 'record', action: 'note.remove' })
  @Delete(':noteId')
  @HttpCode(204)
  remove(
    @SignedIn() resident: SignedInResident,
    @Param('personId') personId: string,
    @Param('noteId') noteId: string,
    @Query() { version }: RemoveRecordNoteQuery,
  ): Promise<void> {
    return this.service.remove(resident, personId, noteId, version);
  }
}
