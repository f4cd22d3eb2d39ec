import { deleteName, addName, replaceName } from '../model/edit/names';
import { nameOfScope } from '../model/nameIndex';
import type { Sheet } from '../model/sheet';
import type { DefinedName } from '../model/workbook';
import { either, flag, instance, optional, text } from './argument';
import { placeOfFormula, printPlace } from './address';
import type { ClientState } from './clientState';
import { RangeObject } from './range/rangeObject';
import { refusal } from './refusal';
import {
  child,
  type Identity,
  type Json,
  type Members,
  method,
  readOnly,
  readWrite,
  RichCollection,
  RichObject,
} from './richObject';
import { WorksheetObject } from './worksheet';

/** `Excel.NamedItem`: a defined name, found again by its text for as long as it is there. */
class NamedItem extends RichObject {
  readonly className = 'NamedItem';

  constructor(
    client: ClientState,
    private readonly name: string,
    private readonly scope: Sheet | undefined,
  ) {
    super(client);
  }

  override identity(): Identity {
    return { _Id: this.name };
  }

  protected members(): Members {
    const { client, scope } = this;
    const { workbook } = client;
    const change = (changes: Partial<DefinedName>): void =>
      replaceName(workbook, this.defined, { ...this.defined, ...changes });
    return {
      Name: readOnly(() => this.defined.name),
      Formula: readWrite(
        () => `=${this.defined.formula}`,
        text,
        (formula) => change({ formula: withoutEquals(formula) }),
      ),
      Comment: readWrite(
        () => this.defined.comment,
        text,
        (comment) => change({ comment }),
      ),
      Visible: readWrite(
        () => this.defined.visible,
        flag,
        (visible) => change({ visible }),
      ),
      Scope: readOnly(() => (scope ? 'Worksheet' : 'Workbook')),
      Type: readOnly(() => typeOf(this.value())),
      Value: readOnly(() => {
        const value = this.value();
        return value instanceof RangeObject ? value.address : value;
      }),
      Worksheet: child(() => {
        if (!scope) throw refusal('ItemNotFound');
        return new WorksheetObject(client, scope);
      }),
      WorksheetOrNullObject: child(() => (scope ? new WorksheetObject(client, scope) : null)),
      GetRange: method([], () => {
        const range = this.range();
        if (!range) throw refusal('InvalidArgument');
        return range;
      }),
      GetRangeOrNullObject: method([], () => this.range() ?? null),
      Delete: method([], () => deleteName(workbook, this.defined)),
    };
  }

  private get defined(): DefinedName {
    const found = nameOfScope(this.client.workbook.names, this.name, this.scope);
    if (!found) throw refusal('ItemNotFound');
    return found;
  }

  private range(): RangeObject | undefined {
    const place = placeOfFormula(this.client.workbook, this.defined.formula);
    return place && new RangeObject(this.client, place.sheet, place.area);
  }

  /** What the name stands for: cells, or a constant. Other formulas would have to be calculated: they read as `null`. */
  private value(): RangeObject | number | string | boolean | null {
    const { formula } = this.defined;
    const range = this.range();
    if (range) return range;
    if (/^(true|false)$/i.test(formula)) return formula.toLowerCase() === 'true';
    if (formula.trim() !== '' && Number.isFinite(Number(formula))) return Number(formula);
    if (/^#[A-Z/0!?]+$/.test(formula) || formula.includes('#REF!'))
      return formula.includes('#REF!') ? '#REF!' : formula;
    const quoted = /^"((?:[^"]|"")*)"$/.exec(formula);
    return quoted?.[1] === undefined ? null : quoted[1].replaceAll('""', '"');
  }
}

/** `workbook.names`, or those of one worksheet. */
export class NamedItemCollection extends RichCollection {
  readonly className = 'NamedItemCollection';

  /** @param scope the worksheet that the names belong to; none for the whole workbook's. */
  constructor(
    client: ClientState,
    private readonly scope: Sheet | undefined,
  ) {
    super(client);
  }

  items(): readonly RichObject[] {
    return namesOf(this.client, this.scope).map((name) => new NamedItem(this.client, name.name, this.scope));
  }

  protected find(key: string): RichObject | undefined {
    const found = nameOfScope(this.client.workbook.names, key, this.scope);
    return found && new NamedItem(this.client, found.name, this.scope);
  }

  protected override ownMembers(): Members {
    const { client, scope } = this;
    const add = (name: string, formula: string, comment = ''): NamedItem => {
      addName(client.workbook, { name, formula, comment, visible: true, ...(scope && { sheet: scope }) });
      return new NamedItem(client, name, scope);
    };
    return {
      Add: method(
        [
          text,
          either(
            (value) => absolute(instance(RangeObject)(value)),
            (value) => withoutEquals(text(value)),
          ),
          optional(text),
        ],
        add,
      ),
      AddFormulaLocal: method([text, text, optional(text)], (name, formula, comment) =>
        add(name, withoutEquals(formula), comment),
      ),
    };
  }
}

const namesOf = (client: ClientState, scope: Sheet | undefined): readonly DefinedName[] =>
  client.workbook.names.filter((name) => name.sheet === scope);

const withoutEquals = (formula: string): string => (formula.startsWith('=') ? formula.slice(1) : formula);

/** Names refer to cells absolutely: `Sheet1!$A$1:$B$2`. */
function absolute(range: RangeObject): string {
  const [sheet, cells = ''] = splitLast(printPlace(range.place), '!');
  return `${sheet}!${cells.replace(/[A-Z]+/g, '$$$&').replace(/(?<![\d$])\d+/g, '$$$&')}`;
}

function splitLast(text: string, separator: string): [string, string] {
  const at = text.lastIndexOf(separator);
  return [text.slice(0, at), text.slice(at + 1)];
}

function typeOf(value: RangeObject | Json): string {
  if (value instanceof RangeObject) return 'Range';
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value === 'number') return Number.isInteger(value) ? 'Integer' : 'Double';
  if (typeof value === 'string') return value.startsWith('#') ? 'Error' : 'String';
  return 'Array';
}
