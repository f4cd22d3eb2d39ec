import type { Area } from '../../model/area';
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
  const source = type && sourceArea(descendants(type, 'f').map((f) => f.text));
  return {
    id: part,
    name,
    type: type ? readChartType(type) : 'unknown',
    ...(source && { source }),
    ...(title && { title }),
    fromFile: true,
  };
}

/** The smallest area around all references of a chart; undefined when they are on several sheets or none can be read. */
function sourceArea(references: readonly string[]): Area | undefined {
  const sheets = new Set(references.map((reference) => reference.slice(0, reference.lastIndexOf('!'))));
  const areas = references.map((reference) => parseArea(reference.slice(reference.lastIndexOf('!') + 1)));
  return sheets.size > 1
    ? undefined
    : areas.reduce((all, area) => {
        if (!all || !area) return all ?? area;
        return {
          top: Math.min(all.top, area.top),
          left: Math.min(all.left, area.left),
          bottom: Math.max(all.bottom, area.bottom),
          right: Math.max(all.right, area.right),
        };
      }, undefined);
}
