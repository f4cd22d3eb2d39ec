import type { Chart, ChartAxis, ChartLine, ChartSeries, Corner } from '../../model/chart';
import { attributesXml, escapeXml } from '../package/xmlText';
import { chartShape, type ChartShape } from './chartType';

/** English metric units, which drawings are measured in. */
const EMU_A_POINT = 12_700;

const DASHES: Readonly<Record<string, string>> = {
  Continuous: 'solid',
  Dash: 'dash',
  DashDot: 'dashDot',
  DashDotDot: 'lgDashDotDot',
  Dot: 'dot',
  RoundDot: 'sysDot',
};

/** The part of a chart that was made in memory. */
export function chartXml(chart: Chart): string {
  const title = chart.title === undefined ? '' : titleXml(chart.title);
  const legend = chart.legend
    ? `<c:legend><c:legendPos val="${LEGEND_PLACES[chart.legend]}"/><c:overlay val="0"/></c:legend>`
    : '';
  return (
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">' +
    `<c:chart>${title}<c:autoTitleDeleted val="${title === '' ? 1 : 0}"/>` +
    `<c:plotArea><c:layout/>${plotXml(chart)}</c:plotArea>${legend}<c:plotVisOnly val="1"/></c:chart></c:chartSpace>`
  );
}

/** The letters of files for a legend's place. */
export const LEGEND_PLACES = { Top: 't', Bottom: 'b', Left: 'l', Right: 'r', Corner: 'tr' } as const;

function titleXml(text: string): string {
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

/** Elements that hold nothing but a value; undefined ones are left out. */
const value = (name: string, text: string | number | undefined): string =>
  text === undefined ? '' : `<c:${name}${attributesXml({ val: text })}/>`;

function plotXml(chart: Chart): string {
  const shape = chartShape(chart.type);
  const { element, direction, grouping } = shape;
  const stacked = grouping === 'stacked' || grouping === 'percentStacked';
  const isRound = element === 'pieChart' || element === 'doughnutChart';
  const head =
    value('barDir', direction) +
    value('grouping', grouping) +
    value('scatterStyle', element === 'scatterChart' ? 'lineMarker' : undefined) +
    value('radarStyle', element === 'radarChart' ? 'marker' : undefined) +
    value('varyColors', isRound ? 1 : 0);
  const tail =
    value('overlap', element === 'barChart' && stacked ? 100 : undefined) +
    value('marker', element === 'lineChart' ? 1 : undefined) +
    value('holeSize', element === 'doughnutChart' ? 50 : undefined) +
    (isRound ? '' : value('axId', 1) + value('axId', 2));
  const series = chart.series.map((one, order) => seriesXml(one, order, chart.type, shape)).join('');
  const plot = `<c:${element}>${head}${series}${tail}</c:${element}>`;
  if (isRound) return plot;
  const [across, up] = direction === 'bar' ? ['l', 'b'] : ['b', 'l'];
  return (
    plot +
    axisXml(element === 'scatterChart' ? 'valAx' : 'catAx', chart.categoryAxis, [1, 2], across ?? 'b') +
    axisXml('valAx', chart.valueAxis, [2, 1], up ?? 'l')
  );
}

function axisXml(
  name: 'catAx' | 'valAx',
  axis: ChartAxis,
  [id, other]: readonly [number, number],
  position: string,
): string {
  const scaling = value('orientation', 'minMax') + value('max', axis.maximum) + value('min', axis.minimum);
  const format =
    axis.numberFormat === undefined
      ? ''
      : `<c:numFmt${attributesXml({ formatCode: axis.numberFormat })} sourceLinked="0"/>`;
  return (
    `<c:${name}>${value('axId', id)}<c:scaling>${scaling}</c:scaling>${value('delete', axis.visible ? 0 : 1)}` +
    value('axPos', position) +
    (axis.gridlines ? '<c:majorGridlines/>' : '') +
    (axis.title === undefined ? '' : titleXml(axis.title)) +
    `${format}${value('crossAx', other)}${name === 'valAx' ? value('majorUnit', axis.majorUnit) : ''}</c:${name}>`
  );
}

function seriesXml(series: ChartSeries, order: number, type: string, { element }: ChartShape): string {
  const { name, nameCells, categoryCells, valueCells, labelled, smooth } = series;
  const [x, y] = element === 'scatterChart' ? ['xVal', 'yVal'] : ['cat', 'val'];
  const isLine = element === 'lineChart' || element === 'scatterChart';
  const cells = (kind: 'strRef' | 'numRef', formula: string): string =>
    `<c:${kind}><c:f>${escapeXml(formula)}</c:f></c:${kind}>`;
  const title =
    name !== undefined
      ? `<c:tx><c:v>${escapeXml(name)}</c:v></c:tx>`
      : nameCells !== undefined
        ? `<c:tx>${cells('strRef', nameCells)}</c:tx>`
        : '';
  const labels = ['showLegendKey', 'showVal', 'showCatName', 'showSerName', 'showPercent', 'showBubbleSize']
    .map((what) => value(what, what === 'showVal' ? 1 : 0))
    .join('');
  return (
    `<c:ser>${value('idx', order)}${value('order', order)}${title}${shapeXml(series)}` +
    (isLine ? markerXml(series, type) : '') +
    (labelled === true ? `<c:dLbls>${labels}</c:dLbls>` : '') +
    (categoryCells === undefined ? '' : `<c:${x}>${cells('strRef', categoryCells)}</c:${x}>`) +
    (valueCells === undefined ? '' : `<c:${y}>${cells('numRef', valueCells)}</c:${y}>`) +
    (isLine ? value('smooth', smooth === true ? 1 : 0) : '') +
    '</c:ser>'
  );
}

const solid = (color: string): string =>
  `<a:solidFill><a:srgbClr val="${color.slice(1).toUpperCase()}"/></a:solidFill>`;

function shapeXml({ line, fill }: ChartSeries): string {
  const inner = (fill === undefined ? '' : solid(fill)) + (line === undefined ? '' : lineXml(line));
  return inner && `<c:spPr>${inner}</c:spPr>`;
}

function lineXml({ color, style, weight }: ChartLine): string {
  const width = attributesXml({ w: weight === undefined ? undefined : Math.round(weight * EMU_A_POINT) });
  if (style === 'None') return `<a:ln${width}><a:noFill/></a:ln>`;
  const dash = style === undefined ? undefined : DASHES[style];
  return `<a:ln${width}>${color === undefined ? '' : solid(color)}${dash === undefined ? '' : `<a:prstDash val="${dash}"/>`}</a:ln>`;
}

/** A line without markers says so; one with markers leaves them to Excel. */
function markerXml({ marker = {} }: ChartSeries, type: string): string {
  const { style, size, background, foreground } = marker;
  const plain = type === 'Line' && Object.keys(marker).length === 0;
  const symbol =
    plain || style === 'None' ? 'none' : style === 'Automatic' ? undefined : style?.toLowerCase();
  const shape =
    (background === undefined ? '' : solid(background)) +
    (foreground === undefined ? '' : `<a:ln>${solid(foreground)}</a:ln>`);
  const inner = value('symbol', symbol) + value('size', size) + (shape && `<c:spPr>${shape}</c:spPr>`);
  return inner && `<c:marker>${inner}</c:marker>`;
}

/** Where a new chart stands. */
export function anchorXml(
  chart: Chart,
  shapeId: number,
  relationshipId: string,
  relationshipNamespace: string,
): string {
  const corner = (name: string, { row, column, down, across }: Corner): string =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>${Math.round(across * EMU_A_POINT)}</xdr:colOff>` +
    `<xdr:row>${row}</xdr:row><xdr:rowOff>${Math.round(down * EMU_A_POINT)}</xdr:rowOff></xdr:${name}>`;
  return (
    `<xdr:twoCellAnchor>${corner('from', chart.place.from)}${corner('to', chart.place.to)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>` +
    `<xdr:cNvPr${attributesXml({ id: shapeId, name: chart.name })}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">' +
    `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"${attributesXml({ 'xmlns:r': relationshipNamespace, 'r:id': relationshipId })}/>` +
    '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
  );
}
