import type { ExtensionColumn, Look, Survey, SurveyRequest } from '../app/survey';
import type { FormatRuns } from '../app/plan';
import { done, type Result } from '../app/result';
import { qualifiedAddress } from '../domain/sheet/address';
import { FILL_PROPERTIES, isNoFill } from './noFill';
import { AREA_PROPERTIES, areaOf, cellsOf, part, rangeAt, textsOf } from './ranges';
import { lastColumnOf, type Area } from '../domain/sheet/area';
import { request, type Connection } from './request';

/** How many occupied cells are named to the user; one would do, a few help to find them. */
const NAMED_AT_MOST = 3;

const LAST_COLUMN = 16_383;

/** Tables asked about at once: a request may have 5 MB, and each table takes some 15 kB of it. */
const TABLES_A_REQUEST = 200;

/**
 * Looks at the places where tables would be extended, all in one request; in more only where they are too many for one,
 * or where its answer is too large.
 */
export async function surveyTables(
  connection: Connection,
  requests: readonly SurveyRequest[],
): Promise<Result<readonly Survey[]>> {
  const found: Survey[] = [];
  let atOnce = TABLES_A_REQUEST;
  while (found.length < requests.length) {
    const some = requests.slice(found.length, found.length + atOnce);
    const answer = await surveySome(connection, some);
    if (answer.ok) found.push(...answer.value);
    else if (answer.issue.code === 'too-large' && some.length > 1) atOnce = Math.ceil(some.length / 2);
    else return answer;
  }
  return done(found);
}

function surveySome(
  connection: Connection,
  requests: readonly SurveyRequest[],
): Promise<Result<readonly Survey[]>> {
  return request(
    connection,
    (workbook) => {
      const readers = requests.map((one) => askSurvey(workbook, one));
      return () => readers.map((read) => read());
    },
    'repeatable',
  );
}

function askSurvey(workbook: Excel.Workbook, asked: SurveyRequest): () => Survey {
  const { extension } = asked;
  if (lastColumnOf(extension) > LAST_COLUMN) return askBeyond(workbook, asked);
  const sheet = workbook.worksheets.getItem(asked.sheet);
  sheet.load(
    'autoFilter/isDataFiltered,protection/protected,tables/items/name,tables/items/autoFilter/isDataFiltered',
  );
  const filterRange = sheet.autoFilter.getRangeOrNullObject().load(AREA_PROPERTIES);
  const range = rangeAt(workbook, asked.sheet, extension).load('values,numberFormat');
  const plain = askPlain(sheet);
  const merged = range.getMergedAreasOrNullObject().load('address');
  const tables = range.getTables(false).load('items/name');
  const pivotTables = range.getPivotTables(false).load('items/name');
  const columns = Array.from({ length: extension.columnCount }, (_, column) =>
    askColumn(workbook, asked.sheet, part(extension, 0, column, extension.rowCount, 1), plain),
  );
  const headerLook = askLook(workbook, asked.sheet, asked.headerCell, plain);
  const bodyLook = askLook(workbook, asked.sheet, asked.bodyCell, plain);

  return () => {
    const other = [...tables.items, ...pivotTables.items].find(({ name }) => name !== asked.excelTable);
    return {
      request: asked,
      occupied: occupiedCells(asked, range.values),
      merged: merged.isNullObject ? [] : merged.address.split(','),
      ...(other && { otherTable: { name: other.name, address: qualifiedAddress(asked.sheet, extension) } }),
      filtered:
        sheet.autoFilter.isDataFiltered ||
        sheet.tables.items.some((table) => table.autoFilter.isDataFiltered),
      ...(!filterRange.isNullObject && { filterArea: areaOf(filterRange) }),
      protected: sheet.protection.protected,
      columns: columns.map((read, column) => read(formatRuns(range.numberFormat, column))),
      headerLook: withPlain(headerLook(), plain),
      bodyLook: withPlain(withoutHeaderLine(bodyLook()), plain),
    };
  };
}

/**
 * A place that lies in part behind the sheet's last column: Excel refuses the whole request for such a range. That it
 * lies there is all that the caller needs to know, besides what comes first.
 */
function askBeyond(workbook: Excel.Workbook, asked: SurveyRequest): () => Survey {
  const sheet = workbook.worksheets.getItem(asked.sheet).load('protection/protected');
  return () => ({
    request: asked,
    occupied: [],
    merged: [],
    filtered: false,
    protected: sheet.protection.protected,
    columns: [],
    headerLook: {},
    bodyLook: {},
  });
}

/**
 * Cells without any formatting, as the sheet's last cell shows them: teams set whole sheets in another font, and the
 * style Normal of Japanese, Chinese and Korean workbooks centres text. The sheets of an .xls file end earlier than others.
 */
function askPlain(sheet: Excel.Worksheet): Excel.RangeFormat {
  return sheet.getRange().getLastCell().format.load('verticalAlignment,font/name,font/size');
}

/** A look, with what to go back to when it is taken off. */
function withPlain(look: Look, plain: Excel.RangeFormat): Look {
  if (Object.keys(look).length === 0) return look;
  const { name, size } = plain.font;
  const plainVertical = PLAIN_VERTICAL.find((vertical) => vertical === plain.verticalAlignment);
  return {
    ...look,
    plainFont: { name, size },
    ...(plainVertical !== undefined && { plainVertical }),
  };
}

function occupiedCells(asked: SurveyRequest, matrix: unknown): Survey['occupied'] {
  const found: { address: string; text: string }[] = [];
  for (const [row, cells] of (cellsOf(matrix) ?? []).entries()) {
    for (const [column, value] of cells.entries()) {
      if (value === '' || found.length === NAMED_AT_MOST) continue;
      const { extension } = asked;
      const cell = part(extension, row, column, 1, 1);
      found.push({ address: qualifiedAddress(asked.sheet, cell), text: String(value) });
    }
  }
  return found;
}

function formatRuns(matrix: unknown, column: number): FormatRuns {
  const runs: { format: string; rows: number }[] = [];
  for (const row of textsOf(matrix) ?? []) {
    const format = row[column] ?? 'General';
    const last = runs.at(-1);
    if (last?.format === format) last.rows += 1;
    else runs.push({ format, rows: 1 });
  }
  return runs;
}

/** What of a range's format tells whether it has any. `null` is a mixture, which is some. */
const FORMAT_PROPERTIES =
  'style,columnHidden,format/columnWidth,format/useStandardWidth,format/horizontalAlignment,format/verticalAlignment,' +
  'format/wrapText,format/indentLevel,format/textOrientation,format/protection/formulaHidden,format/protection/locked,' +
  'format/font/name,format/font/size,format/font/bold,format/font/italic,format/font/underline,format/font/strikethrough,' +
  `format/font/color,${FILL_PROPERTIES}`;

function askColumn(
  workbook: Excel.Workbook,
  sheet: string,
  area: Area,
  plain: Excel.RangeFormat,
): (numberFormats: FormatRuns) => ExtensionColumn {
  const range = rangeAt(workbook, sheet, area).load(FORMAT_PROPERTIES);
  const borders = range.format.borders.load('items/sideIndex,items/style');
  return (numberFormats) => {
    const { format } = range;
    const { font } = format;
    const bare =
      range.style === 'Normal' &&
      isNoFill(format.fill) &&
      format.horizontalAlignment === 'General' &&
      format.verticalAlignment === plain.verticalAlignment &&
      format.wrapText === false &&
      format.indentLevel === 0 &&
      format.textOrientation === 0 &&
      format.protection.formulaHidden === false &&
      format.protection.locked === true &&
      font.name === plain.font.name &&
      font.size === plain.font.size &&
      font.bold === false &&
      font.italic === false &&
      font.underline === 'None' &&
      font.strikethrough === false &&
      font.color === '#000000' &&
      borders.items.every((border) => border.style === 'None') &&
      numberFormats.every((run) => run.format === 'General');
    return {
      bare,
      numberFormats,
      width: format.useStandardWidth ? 'standard' : format.columnWidth,
      points: format.columnWidth,
      hidden: range.columnHidden,
    };
  };
}

/** The look of a cell, as far as it is not that of cells without any formatting. */
function askLook(workbook: Excel.Workbook, sheet: string, cell: Area, plain: Excel.RangeFormat): () => Look {
  const range = rangeAt(workbook, sheet, cell).load(FORMAT_PROPERTIES);
  const borders = range.format.borders.load('items/sideIndex,items/style,items/weight,items/color');
  return () => {
    const { format } = range;
    const { font } = format;
    const horizontal = HORIZONTAL.find((name) => name === format.horizontalAlignment);
    const vertical = VERTICAL.find((name) => name === format.verticalAlignment);
    const edges = borders.items.flatMap((border) => {
      const edge = EDGES.find((name) => name === border.sideIndex);
      if (!edge || border.style === 'None') return [];
      return [{ edge, style: border.style, weight: border.weight, color: border.color }];
    });
    return {
      ...(font.name !== plain.font.name && { fontName: font.name }),
      ...(font.size !== plain.font.size && { fontSize: font.size }),
      ...(!isNoFill(format.fill) && { fill: format.fill.color }),
      ...(font.color !== '#000000' && { fontColor: font.color }),
      ...(font.bold && { bold: true }),
      ...(font.italic && { italic: true }),
      ...(horizontal && { horizontal }),
      ...(vertical && vertical !== plain.verticalAlignment && { vertical }),
      ...(format.wrapText && { wrapText: true }),
      ...(edges.length > 0 && { borders: edges }),
    };
  };
}

/**
 * The line under the header is the upper edge of the first body cell, too. Lines between all rows show at the lower
 * edge as well.
 */
function withoutHeaderLine({ borders = [], ...look }: Look): Look {
  const edges = borders.some(({ edge }) => edge === 'EdgeBottom')
    ? borders
    : borders.filter(({ edge }) => edge !== 'EdgeTop');
  return edges.length > 0 ? { ...look, borders: edges } : look;
}

const HORIZONTAL = ['Left', 'Center', 'Right'] as const;
const VERTICAL = ['Top', 'Center', 'Bottom'] as const;
/** Not `Bottom`, to which the style Normal brings text anyway. */
const PLAIN_VERTICAL = ['Top', 'Center'] as const;
const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
