import { Module } from '@nestjs/common';
import { SearchController } from './search.controller';
import { SearchIndex } from './search-index';
import { SearchService } from './search.service';

@Module({ controllers: [SearchController], providers: [SearchService, SearchIndex] })
export class SearchModule {}
