import type { Sheet } from '../../model/sheet';
import type { PackageDraft } from '../package/packageDraft';
import { attribute, child, descendants, type XmlElement } from '../package/xml';
import { attributesXml, splice } from '../package/xmlText';
import { anchorXml, chartXml } from './chartXml';
import { withMovedCells } from './readCharts';
import type { SheetOrigin } from './sheetOrigin';

const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const DRAWING_NAMESPACES = {
  'xmlns:xdr': 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
};

/**
 * Writes charts that are new and takes away those that are gone; a drawing that is left empty goes too. In the others
 * the cells that they show follow, and so does their place.
 */
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
  writeMovedCells(sheet, origin, draft);
  const moves = movedAnchors(sheet, origin, draft);
  if (added.length === 0 && gone.size === 0 && moves.length === 0) return;
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
    draft.add(part, chartXml(chart), CHART_TYPE);
    return anchorXml(chart, ++shapeId, draft.relate(drawing, 'chart', part), draft.relationshipNamespace);
  });
  if (root) {
    const text = draft.origin.text(drawing);
    const cuts = lost.map(({ start, end }) => ({ start, end, with: '' }));
    const own = anchors
      .join('')
      .replaceAll('<xdr:twoCellAnchor>', `<xdr:twoCellAnchor${attributesXml(DRAWING_NAMESPACES)}>`);
    draft.write(
      drawing,
      splice(text, [...cuts, ...moves, { start: root.innerEnd, end: root.innerEnd, with: own }]),
    );
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

function writeMovedCells(sheet: Sheet, origin: SheetOrigin, draft: PackageDraft): void {
  for (const chart of sheet.charts) {
    const before = chart.fromFile && origin.facets.charts.find(({ id }) => id === chart.id);
    if (!before || before.series === chart.series) continue;
    const text = draft.origin.text(chart.id);
    draft.write(chart.id, withMovedCells(text, draft.origin.root(chart.id), chart));
  }
}

/** The corners of charts whose cells have moved. */
function movedAnchors(
  sheet: Sheet,
  origin: SheetOrigin,
  draft: PackageDraft,
): { start: number; end: number; with: string }[] {
  const moved = sheet.charts.filter(
    (chart) =>
      chart.fromFile &&
      origin.facets.charts.some(({ id, place }) => id === chart.id && place !== chart.place),
  );
  if (moved.length === 0) return [];
  const drawing = draft.origin.related(origin.part, 'drawing')[0]?.target;
  if (drawing === undefined) return [];
  const ids = new Map(draft.origin.related(drawing, 'chart').map(({ id, target }) => [id, target]));
  return draft.origin.root(drawing).children.flatMap((anchor) => {
    const shown = descendants(anchor, 'chart').map((chart) => ids.get(attribute(chart, 'id') ?? ''));
    const chart = moved.find(({ id }) => shown.includes(id));
    return (['from', 'to'] as const).flatMap((name) => {
      const corner = child(anchor, name);
      const at = chart?.place[name];
      if (!corner || !at) return [];
      return [['row', at.row] as const, ['col', at.column] as const].flatMap(([part, index]) => {
        const element = child(corner, part);
        return element ? [{ start: element.innerStart, end: element.innerEnd, with: String(index) }] : [];
      });
    });
  });
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
