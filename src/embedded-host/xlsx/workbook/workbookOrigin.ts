import type { Sheet } from '../../model/sheet';
import type { DefinedName, Workbook } from '../../model/workbook';
import type { Package } from '../package/package';
import type { XmlElement } from '../package/xml';
import type { SheetOrigin } from '../sheet/sheetOrigin';
import type { FileString } from '../strings';
import type { Styles } from '../styles/readStyles';
import type { CustomXmlOrigin } from './readCustomXml';
import type { SettingsOrigin } from './readSettings';

/** A sheet's entry in the workbook part as it was read. */
export interface SheetEntry {
  readonly element: XmlElement;
  readonly name: string;
  readonly visibility: Sheet['visibility'];
  readonly relationship: string;
  /** Absent for chart sheets and the like. */
  readonly worksheet?: SheetOrigin;
}

/** What a workbook was read from. What is still as it was read is saved as it stands there, byte for byte. */
export interface WorkbookOrigin {
  readonly package: Package;
  /** The bytes of the file, given back when nothing has changed. */
  readonly bytes: Uint8Array;
  readonly part: string;
  /** The id of the add-in whose settings `Workbook.settings` are. */
  readonly addIn: string;
  readonly styles: Styles;
  readonly stylesPart: string | undefined;
  readonly strings: readonly FileString[];
  readonly stringsPart: string | undefined;
  /** In the file's order. */
  readonly sheets: ReadonlyMap<Sheet, SheetEntry>;
  readonly names: readonly DefinedName[];
  readonly settings: SettingsOrigin | undefined;
  readonly customXml: readonly CustomXmlOrigin[];
  readonly properties: Readonly<Record<string, string>>;
  readonly structureProtected: boolean;
  readonly calculationMode: Workbook['calculationMode'];
}

const origins = new WeakMap<Workbook, WorkbookOrigin>();

/** What a workbook was read from; undefined for one that was made in memory. */
export function originOf(workbook: Workbook): WorkbookOrigin | undefined {
  return origins.get(workbook);
}

/** Remembers what a workbook was read from. */
export function setOrigin(workbook: Workbook, origin: WorkbookOrigin): void {
  origins.set(workbook, origin);
}
