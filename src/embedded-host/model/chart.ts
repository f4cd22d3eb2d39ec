/** A corner of a chart: a cell, and how far from its top left the corner is, in points. */
export interface Corner {
  readonly row: number;
  readonly column: number;
  readonly down: number;
  readonly across: number;
}

/** The cells that a chart covers; it moves and grows with them. */
export interface ChartPlace {
  readonly from: Corner;
  readonly to: Corner;
}

/** How a line is drawn; what is not said is Excel's choice. */
export interface ChartLine {
  /** `#RRGGBB`. */
  readonly color?: string;
  /** By its name in `Excel.ChartLineStyle`. */
  readonly style?: string;
  /** Points. */
  readonly weight?: number;
}

/** By their names in `Excel.ChartMarkerStyle`; colours as `#RRGGBB`, the size in points. */
export interface ChartMarker {
  readonly style?: string;
  readonly size?: number;
  readonly background?: string;
  readonly foreground?: string;
}

/** A row of values of a chart. Cells are formulas without `=`, so that they follow the cells. */
export interface ChartSeries {
  /** Typed over the cells it came from. */
  readonly name?: string;
  readonly nameCells?: string;
  readonly categoryCells?: string;
  readonly valueCells?: string;
  readonly line?: ChartLine;
  /** `#RRGGBB`, of bars and areas. */
  readonly fill?: string;
  readonly marker?: ChartMarker;
  readonly smooth?: boolean;
  readonly labelled?: boolean;
}

export interface ChartAxis {
  readonly visible: boolean;
  /** Left out: as the values are. */
  readonly minimum?: number;
  readonly maximum?: number;
  readonly majorUnit?: number;
  readonly numberFormat?: string;
  readonly gridlines: boolean;
  readonly title?: string;
}

export interface Chart {
  readonly id: string;
  readonly name: string;
  /** By its name in `Excel.ChartType`. */
  readonly type: string;
  readonly title?: string;
  readonly place: ChartPlace;
  readonly series: readonly ChartSeries[];
  readonly categoryAxis: ChartAxis;
  readonly valueAxis: ChartAxis;
  /** Where the legend stands; undefined is none. */
  readonly legend?: 'Top' | 'Bottom' | 'Left' | 'Right' | 'Corner';
  /** A chart read from a file is kept as its parts are, but for the cells it shows; only new ones are written. */
  readonly fromFile: boolean;
}

export const PLAIN_AXES: Pick<Chart, 'categoryAxis' | 'valueAxis'> = {
  categoryAxis: { visible: true, gridlines: false },
  valueAxis: { visible: true, gridlines: true },
};
