import { type ExplanationList, ExplanationQuery, type LaboratoryExplanation } from '@kangqiao/contracts';
import type { Say } from '@kangqiao/language';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { Policy } from '../../platform/access/route-policy';
import { AppError } from '../../platform/errors/app-error';
import { InLanguage } from '../../platform/language/in-language.decorator';
import { LaboratoryCatalogue } from './laboratory-catalogue';
import { toExplanation, toSummary } from './laboratory.mapper';

/** What laboratory items mean: knowledge for everybody, nothing about a person. What was asked is not kept. */
@Controller('api/v1/laboratory/explanations')
export class LaboratoryController {
  constructor(private readonly catalogue: LaboratoryCatalogue) {}

  /** All items, or those that a word finds, the best first. */
  @Policy({ kind: 'signed-in' })
  @Get()
  list(@Query() { q = '' }: ExplanationQuery, @InLanguage() { language }: Say): ExplanationList {
    return { items: this.catalogue.search(q, language).map(toSummary) };
  }

  /** One item explained. */
  @Policy({ kind: 'signed-in' })
  @Get(':explanationId')
  one(@Param('explanationId') explanationId: string): LaboratoryExplanation {
    const item = this.catalogue.find(explanationId);
    if (!item) throw new AppError('NOT_FOUND');
    return toExplanation(item);
  }
}
