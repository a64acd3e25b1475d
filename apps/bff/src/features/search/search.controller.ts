import { type SearchAnswer, SearchQuery } from '@kangqiao/contracts';
import type { Say } from '@kangqiao/language';
import { Controller, Get, Query } from '@nestjs/common';
import { Policy } from '../../platform/access/route-policy';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { SignedIn } from '../../platform/auth/signed-in.decorator';
import { InLanguage } from '../../platform/language/in-language.decorator';
import { SearchService } from './search.service';

@Controller('api/v1/search')
export class SearchController {
  constructor(private readonly service: SearchService) {}

  /** Hospitals, departments, doctors and complaints, by Han text, pinyin, initials or in English. What was asked is not kept. */
  @Policy({ kind: 'signed-in' })
  @Get()
  search(
    @SignedIn() resident: SignedInResident,
    @Query() query: SearchQuery,
    @InLanguage() t: Say,
  ): Promise<SearchAnswer> {
    return this.service.search(resident, query, t);
  }
}
