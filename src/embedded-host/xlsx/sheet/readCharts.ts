import { readChartType } from './chartType';
import type { Chart } from '../../model/sheet';
import { parseArea } from '../cellReference';
import type { Package } from '../package/package';
import { attribute, child, descendants, type XmlElement } from '../package/xml';

/** The charts that a sheet's drawing shows. Their parts stay as they are; this is what to call them by. */
export function readCharts(sheetPart: string, file: Package): Chart[] {
  return file.related(sheetPart, 'drawing').flatMap((drawing) => {
    if (!file.has(drawing.target)) return [];
    const parts = new Map(file.related(drawing.target, 'chart').map(({ id, target }) => [id, target]));
    return descendants(file.root(drawing.target), 'graphicFrame').flatMap((frame) => {
      const reference = descendants(frame, 'chart')[0];
      const part = reference && parts.get(attribute(reference, 'id') ?? '');
      if (part === undefined || !file.has(part)) return [];
      const properties = descendants(frame, 'cNvPr')[0];
      return [readChart(file.root(part), part, (properties && attribute(properties, 'name')) ?? '')];
    });
  });
}

function readChart(root: XmlElement, part: string, name: string): Chart {
  const chart = child(root, 'chart');
  const plot = child(chart, 'plotArea');
  const type = plot?.children.find((element) => element.local.endsWith('Chart'));
  const titleElement = child(chart, 'title');
  const title = (titleElement ? descendants(titleElement, 't') : []).map((run) => run.text).join('');
  const values = type && descendants(type, 'val').flatMap((val) => descendants(val, 'f'))[0]?.text;
  const source = values === undefined ? undefined : parseArea(values.slice(values.lastIndexOf('!') + 1));
  return {
    id: part,
    name,
    type: type ? readChartType(type) : 'unknown',
    ...(source && { source }),
    ...(title && { title }),
    fromFile: true,
  };
}
