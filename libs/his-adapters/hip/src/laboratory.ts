import { HospitalFault, type LaboratoryFlag, type LaboratoryItem } from '@kangqiao/his-port';
import { observationsOf, textOf } from './cda';
import { ELEMENTS } from './codes';
import { assertDistinct, type Hl7Node } from './node';
import type { HipTables } from './tables';

/**
 * The items of a C0007: an organizer each. The rated template has neither reference range nor interpretation; where a site
 * adds none, an item has none.
 */
export function readLaboratoryItems(document: Hl7Node, tables: HipTables): LaboratoryItem[] {
  const items = document
    .descendants('organizer')
    .filter((organizer) => observationsOf(organizer, ELEMENTS.item).length > 0)
    .map((organizer) => readItem(organizer, tables));
  if (items.length === 0) throw new HospitalFault('MISSING_FIELD', `ClinicalDocument: ${ELEMENTS.item}`);
  assertDistinct(
    items.map(({ code }) => code),
    'ClinicalDocument.organizer',
  );
  return items;
}

function readItem(organizer: Hl7Node, tables: HipTables): LaboratoryItem {
  const name = only(organizer, ELEMENTS.item).at('value');
  const result = only(organizer, ELEMENTS.result);
  const value = result.at('value');
  const code = name.attribute('code');
  const title = name.display();
  if (code === null || title === null) throw name.fault('MISSING_FIELD', 'code');
  return {
    code,
    name: title,
    // Left empty, as under a heading: the item is named without a value, and the report is read all the same.
    value: result.has('value') ? (value.optional() ?? '') : value.text(),
    unit: value.attribute('unit') ?? textOf(organizer, ELEMENTS.unit),
    referenceRange: result.at('referenceRange', 'observationRange', 'text').optional(),
    flag: flagOf(organizer, result, tables),
  };
}

/** The interpretation of the laboratory, else what the result code says, else nothing. */
function flagOf(organizer: Hl7Node, result: Hl7Node, tables: HipTables): LaboratoryFlag {
  const interpretation = result.at('interpretationCode').mappedOrNull(tables.flags);
  if (interpretation !== null) return interpretation;
  const [resultCode] = observationsOf(organizer, ELEMENTS.resultCode);
  return resultCode?.at('value').mappedOrNull(tables.resultCodes) ?? null;
}

function only(organizer: Hl7Node, element: string): Hl7Node {
  const [observation, ...others] = observationsOf(organizer, element);
  if (!observation) throw organizer.fault('MISSING_FIELD', element);
  if (others.length > 0) throw organizer.fault('MALFORMED', `${element}: repeated`);
  return observation;
}
