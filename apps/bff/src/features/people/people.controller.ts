import { AddPerson, Person, PersonList } from '@kangqiao/contracts';
import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Policy } from '../../platform/access/route-policy';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { SignedIn } from '../../platform/auth/signed-in.decorator';
import { Idempotent } from '../../platform/idempotency/idempotent.decorator';
import { PeopleService } from './people.service';

@Controller('api/v1/people')
export class PeopleController {
  constructor(private readonly service: PeopleService) {}

  /** Everybody I may act for, those awaiting proof included. */
  @Policy({ kind: 'account' })
  @Get()
  list(@SignedIn() resident: SignedInResident): Promise<PersonList> {
    return this.service.list(resident);
  }

  /** Adds myself or a member of my family; nothing can be seen or done before control is proved. */
  @Policy({ kind: 'account', action: 'person.add' })
  @Idempotent()
  @Post()
  add(@SignedIn() resident: SignedInResident, @Body() request: AddPerson): Promise<Person> {
    return this.service.add(resident, request);
  }

  /** One of them. */
  @Policy({ kind: 'account', action: 'person.view' })
  @Get(':personId')
  get(@SignedIn() resident: SignedInResident, @Param('personId') personId: string): Promise<Person> {
    return this.service.get(resident, personId);
  }

  /** Removes the link between me and this person; nothing of the person's own is deleted. */
  @Policy({ kind: 'account', action: 'person.remove' })
  @Delete(':personId')
  @HttpCode(204)
  remove(@SignedIn() resident: SignedInResident, @Param('personId') personId: string): Promise<void> {
    return this.service.remove(resident, personId);
  }
}
