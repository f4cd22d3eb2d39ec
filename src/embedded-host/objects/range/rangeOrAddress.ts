import type { Sheet } from '../../model/sheet';
import { either, instance, type Parser, text } from '../argument';
import { resolvePlace } from '../address';
import type { ClientState } from '../clientState';
import { RangeObject } from './rangeObject';

/** A `Range`, or an address on the sheet or with a sheet's name before it. */
export const rangeOrAddress = (client: ClientState, sheet: Sheet): Parser<RangeObject> =>
  either(instance(RangeObject), (value) => {
    const place = resolvePlace(client.workbook, sheet, text(value));
    return new RangeObject(client, place.sheet, place.area);
  });
