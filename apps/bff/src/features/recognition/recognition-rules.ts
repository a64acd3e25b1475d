import { Injectable } from '@nestjs/common';
import { Config } from '../../config/config';
import { Hospitals } from '../../hospitals/hospitals';
import { mustBeRight } from '../../platform/settings/settings-file';
import { loadRecognition, type RecognitionList } from './recognition-file';

/** The region's list of results that hospitals accept from one another, read once at boot. */
@Injectable()
export class RecognitionRules {
  /** Null where the region has none. */
  readonly list: RecognitionList | null;

  /** @throws Error naming everything that is wrong with the file */
  constructor({ recognitionFile }: Config, hospitals: Hospitals) {
    const ids = hospitals.all().map(({ id }) => id);
    this.list =
      recognitionFile === null ? null : mustBeRight('the recognition file', loadRecognition(recognitionFile, ids)).list;
  }
}
