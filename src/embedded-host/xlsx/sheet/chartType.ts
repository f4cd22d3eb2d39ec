import { attribute, child, childrenNamed, type XmlElement } from '../package/xml';

/** How a kind of chart of Office.js stands in a file. */
export interface ChartShape {
  /** The element of the plot area. */
  readonly element:
    'barChart' | 'lineChart' | 'areaChart' | 'pieChart' | 'doughnutChart' | 'scatterChart' | 'radarChart';
  readonly direction?: 'bar' | 'col';
  readonly grouping?: 'clustered' | 'stacked' | 'percentStacked' | 'standard';
}

/** By their names in `Excel.ChartType`. */
const SHAPES: Readonly<Record<string, ChartShape>> = {
  ColumnClustered: { element: 'barChart', direction: 'col', grouping: 'clustered' },
  ColumnStacked: { element: 'barChart', direction: 'col', grouping: 'stacked' },
  ColumnStacked100: { element: 'barChart', direction: 'col', grouping: 'percentStacked' },
  BarClustered: { element: 'barChart', direction: 'bar', grouping: 'clustered' },
  BarStacked: { element: 'barChart', direction: 'bar', grouping: 'stacked' },
  BarStacked100: { element: 'barChart', direction: 'bar', grouping: 'percentStacked' },
  LineMarkers: { element: 'lineChart', grouping: 'standard' },
  Line: { element: 'lineChart', grouping: 'standard' },
  LineStacked: { element: 'lineChart', grouping: 'stacked' },
  LineStacked100: { element: 'lineChart', grouping: 'percentStacked' },
  Area: { element: 'areaChart', grouping: 'standard' },
  AreaStacked: { element: 'areaChart', grouping: 'stacked' },
  AreaStacked100: { element: 'areaChart', grouping: 'percentStacked' },
  Pie: { element: 'pieChart' },
  Doughnut: { element: 'doughnutChart' },
  XYScatter: { element: 'scatterChart' },
  Radar: { element: 'radarChart' },
};

/** The shape of a kind of chart; kinds that are not known are drawn as columns. */
export function chartShape(type: string): ChartShape {
  return (
    SHAPES[type] ??
    (type.startsWith('Line')
      ? { element: 'lineChart', grouping: 'standard' }
      : { element: 'barChart', direction: 'col', grouping: 'clustered' })
  );
}

/** The kind of a chart by its element in the plot area, as Office.js calls it; the element's name where it has none. */
export function readChartType(element: XmlElement): string {
  const value = (name: string): string | undefined => {
    const found = child(element, name);
    return found && attribute(found, 'val');
  };
  const match = Object.entries(SHAPES).find(
    ([, shape]) =>
      shape.element === element.local &&
      (shape.direction === undefined || shape.direction === (value('barDir') ?? 'col')) &&
      (shape.grouping === undefined || shape.grouping === (value('grouping') ?? shape.grouping)),
  );
  const type = match?.[0] ?? element.local;
  return type === 'LineMarkers' && childrenNamed(element, 'ser').every(hasNoMarkers) ? 'Line' : type;
}

/** Lines without markers say so series by series. */
function hasNoMarkers(series: XmlElement): boolean {
  const symbol = child(child(series, 'marker'), 'symbol');
  return symbol !== undefined && attribute(symbol, 'val') === 'none';
}
