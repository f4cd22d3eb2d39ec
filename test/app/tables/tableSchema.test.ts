import { CHECK_INS } from '../../../src/app/tables/checkIns';
import { KEY_RESULTS } from '../../../src/app/tables/keyResults';
import {
  headersOf,
  missingHeaders,
  tellingHeaders,
  type TableSchema,
} from '../../../src/app/tables/tableSchema';

const ALL: readonly TableSchema[] = [KEY_RESULTS, CHECK_INS];

describe("Keylift's own tables", () => {
  test.each(ALL.map((schema) => [schema.table, schema] as const))(
    '%s is told by its headers, also when a few of them were renamed, and by no other table of ours',
    (_, schema) => {
      const headers = headersOf(schema);
      expect(new Set(headers.map((header) => header.toLowerCase())).size).toBe(headers.length);
      const telling = tellingHeaders(schema, headers);
      expect(telling).toBeGreaterThan(schema.enough);
      for (const other of ALL.filter((one) => one !== schema))
        expect(tellingHeaders(schema, headersOf(other))).toBeLessThan(schema.enough);
    },
  );

  test('those that nothing can be written without are missed when somebody deletes them', () => {
    const headers = headersOf(CHECK_INS);
    expect(missingHeaders(CHECK_INS, headers)).toEqual([]);
    expect(
      missingHeaders(
        CHECK_INS,
        headers.filter((header) => header !== 'Id' && header !== 'Note'),
      ),
    ).toEqual(['Id']);
  });
});
