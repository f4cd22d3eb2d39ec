import { PLAIN_AXES, type Chart, type ChartAxis, type ChartSeries, type Corner } from '../../model/chart';
import { readFormula, writeFormula } from '../formulaText';
import type { Package } from '../package/package';
import {
  attribute,
  child,
  childrenNamed,
  descendants,
  numberAttribute,
  type XmlElement,
} from '../package/xml';
import { escapeXml, splice, withInner } from '../package/xmlText';
import { readChartType } from './chartType';
import { LEGEND_PLACES } from './chartXml';

const EMU_A_POINT = 12_700;

/** The charts that a sheet's drawing shows. */
export function readCharts(sheetPart: string, file: Package): Chart[] {
  return file.related(sheetPart, 'drawing').flatMap((drawing) => {
    if (!file.has(drawing.target)) return [];
    const parts = new Map(file.related(drawing.target, 'chart').map(({ id, target }) => [id, target]));
    return file.root(drawing.target).children.flatMap((anchor) =>
      descendants(anchor, 'graphicFrame').flatMap((frame) => {
        const reference = descendants(frame, 'chart')[0];
        const part = reference && parts.get(attribute(reference, 'id') ?? '');
        if (part === undefined || !file.has(part)) return [];
        const properties = descendants(frame, 'cNvPr')[0];
        const place = { from: readCorner(child(anchor, 'from')), to: readCorner(child(anchor, 'to')) };
        const name = (properties && attribute(properties, 'name')) ?? '';
        return [{ ...readChart(file.root(part)), id: part, name, place, fromFile: true }];
      }),
    );
  });
}

function readCorner(corner: XmlElement | undefined): Corner {
  const number = (name: string): number => Number(child(corner, name)?.text ?? 0) || 0;
  return {
    row: number('row'),
    column: number('col'),
    down: number('rowOff') / EMU_A_POINT,
    across: number('colOff') / EMU_A_POINT,
  };
}

function readChart(root: XmlElement): Omit<Chart, 'id' | 'name' | 'place' | 'fromFile'> {
  const chart = child(root, 'chart');
  const plot = child(chart, 'plotArea');
  const type = plot?.children.find((element) => element.local.endsWith('Chart'));
  const title = titleOf(chart);
  const position = valueOf(child(chart, 'legend'), 'legendPos') ?? 'r';
  const legend = Object.entries(LEGEND_PLACES).find(([, letters]) => letters === position)?.[0];
  const [across, up] = (plot?.children ?? []).filter(({ local }) => /^(?:cat|val|date)Ax$/.test(local));
  return {
    type: type ? readChartType(type) : 'unknown',
    ...(title !== undefined && { title }),
    series: seriesElements(root).map(readSeries),
    categoryAxis: across ? readAxis(across) : PLAIN_AXES.categoryAxis,
    valueAxis: up ? readAxis(up) : PLAIN_AXES.valueAxis,
    ...(child(chart, 'legend') && { legend: legend as NonNullable<Chart['legend']> }),
  };
}

function readAxis(axis: XmlElement): ChartAxis {
  const scaling = child(axis, 'scaling');
  const number = (parent: XmlElement | undefined, name: string): number | undefined => {
    const element = child(parent, name);
    return element && numberAttribute(element, 'val');
  };
  const format = child(axis, 'numFmt');
  const [minimum, maximum] = [number(scaling, 'min'), number(scaling, 'max')];
  const [majorUnit, title] = [number(axis, 'majorUnit'), titleOf(axis)];
  return {
    visible: !['1', 'true'].includes(valueOf(axis, 'delete') ?? '0'),
    gridlines: child(axis, 'majorGridlines') !== undefined,
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    ...(majorUnit !== undefined && { majorUnit }),
    ...(format && { numberFormat: attribute(format, 'formatCode') ?? 'General' }),
    ...(title !== undefined && { title }),
  };
}

function valueOf(parent: XmlElement | undefined, name: string): string | undefined {
  const element = child(parent, name);
  return element && attribute(element, 'val');
}

function titleOf(parent: XmlElement | undefined): string | undefined {
  const title = child(parent, 'title');
  const text = title && descendants(title, 't').map((run) => run.text);
  return text && text.length > 0 ? text.join('') : undefined;
}

const seriesElements = (root: XmlElement): XmlElement[] =>
  (child(child(root, 'chart'), 'plotArea')?.children ?? [])
    .filter(({ local }) => local.endsWith('Chart'))
    .flatMap((type) => childrenNamed(type, 'ser'));

/** Where the cells of a series stand in a file, by what the model calls them. */
const CELLS = {
  nameCells: ['tx'],
  categoryCells: ['cat', 'xVal'],
  valueCells: ['val', 'yVal'],
} as const;

function cellsElement(series: XmlElement, kind: keyof typeof CELLS): XmlElement | undefined {
  const holder = CELLS[kind].flatMap((name) => child(series, name) ?? [])[0];
  return holder && descendants(holder, 'f')[0];
}

function readSeries(series: XmlElement): ChartSeries {
  const cells = (Object.keys(CELLS) as (keyof typeof CELLS)[]).flatMap((kind) => {
    const element = cellsElement(series, kind);
    return element ? [[kind, readFormula(element.text)] as const] : [];
  });
  const name = child(child(series, 'tx'), 'v')?.text;
  return { ...(name !== undefined && { name }), ...Object.fromEntries(cells) };
}

/** A chart's part in which the cells that it shows have followed the sheet; everything else stays byte for byte. */
export function withMovedCells(text: string, root: XmlElement, chart: Chart): string {
  const edits = seriesElements(root).flatMap((series, i) =>
    (Object.keys(CELLS) as (keyof typeof CELLS)[]).flatMap((kind) => {
      const element = cellsElement(series, kind);
      const formula = chart.series[i]?.[kind];
      if (!element || formula === undefined || formula === readFormula(element.text)) return [];
      const moved = withInner(text, element, escapeXml(writeFormula(formula)));
      return [{ start: element.start, end: element.end, with: moved }];
    }),
  );
  return splice(text, edits);
}
