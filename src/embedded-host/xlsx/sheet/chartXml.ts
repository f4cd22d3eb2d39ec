import type { Area } from '../../model/area';
import type { Chart } from '../../model/sheet';
import { cellReference } from '../cellReference';
import { attributesXml, escapeXml } from '../package/xmlText';
import { chartShape, type ChartShape } from './chartType';

/** The part of a chart that was made in memory: its series are the columns of its source, named by the first row. */
export function chartXml(chart: Chart, sheetName: string): string {
  const shape = chartShape(chart.type);
  const series = chart.source ? seriesXml(chart.source, sheetName, shape) : '';
  const title = chart.title
    ? `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>${escapeXml(chart.title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>`
    : '<c:autoTitleDeleted val="1"/>';
  return (
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">' +
    `<c:chart>${title}<c:plotArea><c:layout/>${plotXml(shape, series)}</c:plotArea>` +
    '<c:legend><c:legendPos val="r"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/></c:chart></c:chartSpace>'
  );
}

function plotXml(shape: ChartShape, series: string): string {
  const { element, direction, grouping } = shape;
  const stacked = grouping === 'stacked' || grouping === 'percentStacked';
  const value = (name: string, text: string | undefined): string =>
    text === undefined ? '' : `<c:${name} val="${text}"/>`;
  const head =
    value('barDir', direction) +
    value('grouping', grouping) +
    value('scatterStyle', element === 'scatterChart' ? 'lineMarker' : undefined) +
    value('radarStyle', element === 'radarChart' ? 'marker' : undefined) +
    value('varyColors', element === 'pieChart' || element === 'doughnutChart' ? '1' : '0');
  const isRound = element === 'pieChart' || element === 'doughnutChart';
  const tail =
    value('overlap', element === 'barChart' && stacked ? '100' : undefined) +
    value('holeSize', element === 'doughnutChart' ? '50' : undefined) +
    (isRound ? '' : '<c:axId val="1"/><c:axId val="2"/>');
  const plot = `<c:${element}>${head}${series}${tail}</c:${element}>`;
  if (isRound) return plot;
  const [across, up] = direction === 'bar' ? ['l', 'b'] : ['b', 'l'];
  const axis = (name: string, id: number, other: number, position: string): string =>
    `<c:${name}><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${position}"/><c:crossAx val="${other}"/></c:${name}>`;
  return (
    plot +
    axis(element === 'scatterChart' ? 'valAx' : 'catAx', 1, 2, across ?? 'b') +
    axis('valAx', 2, 1, up ?? 'l')
  );
}

function seriesXml(source: Area, sheetName: string, { element }: ChartShape): string {
  const hasCategories = source.right > source.left;
  const top = source.bottom > source.top ? source.top + 1 : source.top;
  const column = (index: number): string =>
    reference(sheetName, { ...source, top, left: index, right: index });
  const [x, y] = element === 'scatterChart' ? ['xVal', 'yVal'] : ['cat', 'val'];
  let xml = '';
  for (
    let index = hasCategories ? source.left + 1 : source.left, order = 0;
    index <= source.right;
    index++, order++
  ) {
    const name = reference(sheetName, { top: source.top, bottom: source.top, left: index, right: index });
    xml +=
      `<c:ser><c:idx val="${order}"/><c:order val="${order}"/>` +
      (top > source.top ? `<c:tx><c:strRef><c:f>${name}</c:f></c:strRef></c:tx>` : '') +
      (hasCategories ? `<c:${x}><c:strRef><c:f>${column(source.left)}</c:f></c:strRef></c:${x}>` : '') +
      `<c:${y}><c:numRef><c:f>${column(index)}</c:f></c:numRef></c:${y}></c:ser>`;
  }
  return xml;
}

function reference(sheetName: string, area: Area): string {
  const fixed = (row: number, column: number): string =>
    cellReference(row, column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
  const from = fixed(area.top, area.left);
  const to = fixed(area.bottom, area.right);
  return escapeXml(`'${sheetName.replaceAll("'", "''")}'!${from === to ? from : `${from}:${to}`}`);
}

/** Where a new chart stands: 7 columns wide and 15 rows high, to the right of its source. */
export function anchorXml(
  chart: Chart,
  shapeId: number,
  relationshipId: string,
  relationshipNamespace: string,
): string {
  const left = (chart.source?.right ?? 0) + 2;
  const top = chart.source?.top ?? 0;
  const corner = (name: string, row: number, column: number): string =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  return (
    `<xdr:twoCellAnchor>${corner('from', top, left)}${corner('to', top + 15, left + 7)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>` +
    `<xdr:cNvPr${attributesXml({ id: shapeId, name: chart.name })}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">' +
    `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"${attributesXml({ 'xmlns:r': relationshipNamespace, 'r:id': relationshipId })}/>` +
    '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
  );
}
