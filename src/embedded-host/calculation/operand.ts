import type { Area } from '../model/area';
import type { Sheet } from '../model/sheet';
import type { Scalar } from '../model/value';

/** Cells that an expression points at: one rectangle, or several for a union. They may be empty only as a bug. */
export class Reference {
  constructor(readonly areas: readonly { readonly sheet: Sheet; readonly area: Area }[]) {}

  static to(sheet: Sheet, area: Area): Reference {
    return new Reference([{ sheet, area }]);
  }
}

/** Values in rows and columns: an array constant, or what an array operation gives. */
export class Matrix {
  /** @param values row by row, `rows * columns` of them */
  constructor(
    readonly rows: number,
    readonly columns: number,
    readonly values: readonly Scalar[],
  ) {}

  static build(rows: number, columns: number, value: (row: number, column: number) => Scalar): Matrix {
    const values: Scalar[] = [];
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++) values.push(value(row, column));
    return new Matrix(rows, columns, values);
  }

  at(row: number, column: number): Scalar {
    return this.values[row * this.columns + column] ?? null;
  }
}

/** What an expression evaluates to. */
export type Operand = Scalar | Matrix | Reference;
