import type { Sheet } from '../../model/sheet';
import type { PackageDraft } from '../package/packageDraft';
import { attribute, descendants, type XmlElement } from '../package/xml';
import { attributesXml, splice } from '../package/xmlText';
import { anchorXml, chartXml } from './chartXml';
import type { SheetOrigin } from './sheetOrigin';

const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const DRAWING_NAMESPACES = {
  'xmlns:xdr': 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
};

/** Writes charts that are new and takes away those that are gone; a drawing that is left empty goes too. */
export function writeDrawing(
  sheet: Sheet,
  origin: SheetOrigin,
  draft: PackageDraft,
  changes: Map<string, string>,
): void {
  const added = sheet.charts.filter((chart) => !chart.fromFile);
  const gone = new Set(
    origin.facets.charts.map(({ id }) => id).filter((id) => !sheet.charts.some((chart) => chart.id === id)),
  );
  if (added.length === 0 && gone.size === 0) return;
  const known = draft.origin.related(origin.part, 'drawing')[0];
  const drawing = known?.target ?? draft.freePart('xl/drawings/drawing#.xml');
  const root = known && draft.origin.root(known.target);
  const lost = root ? lostAnchors(root, drawing, gone, draft) : [];
  if (known && root && added.length === 0 && lost.length === root.children.length) {
    draft.unrelate(origin.part, known.id);
    draft.remove(drawing);
    changes.set('drawing', '');
    return;
  }
  let shapeId = Math.max(
    1,
    ...(root ? descendants(root, 'cNvPr') : []).map((shape) => Number(attribute(shape, 'id'))),
  );
  const anchors = added.map((chart) => {
    const part = draft.freePart('xl/charts/chart#.xml');
    draft.add(part, chartXml(chart, sheet.name), CHART_TYPE);
    return anchorXml(chart, ++shapeId, draft.relate(drawing, 'chart', part), draft.relationshipNamespace);
  });
  if (root) {
    const text = draft.origin.text(drawing);
    const cuts = lost.map(({ start, end }) => ({ start, end, with: '' }));
    const own = anchors
      .join('')
      .replaceAll('<xdr:twoCellAnchor>', `<xdr:twoCellAnchor${attributesXml(DRAWING_NAMESPACES)}>`);
    draft.write(drawing, splice(text, [...cuts, { start: root.innerEnd, end: root.innerEnd, with: own }]));
    return;
  }
  draft.add(
    drawing,
    `<xdr:wsDr${attributesXml(DRAWING_NAMESPACES)}>${anchors.join('')}</xdr:wsDr>`,
    DRAWING_TYPE,
  );
  const id = draft.relate(origin.part, 'drawing', drawing);
  changes.set('drawing', `<drawing${attributesXml(draft.referenceAttributes(origin.root, id))}/>`);
}

/** The anchors of charts that are no more, their relationships taken away. */
function lostAnchors(
  root: XmlElement,
  drawing: string,
  gone: ReadonlySet<string>,
  draft: PackageDraft,
): XmlElement[] {
  const lost = new Set(
    draft.origin
      .related(drawing, 'chart')
      .filter(({ target }) => gone.has(target))
      .map(({ id }) => id),
  );
  for (const id of lost) draft.unrelate(drawing, id);
  return root.children.filter((anchor) =>
    descendants(anchor, 'chart').some((chart) => lost.has(attribute(chart, 'id') ?? '')),
  );
}
