import { EmbeddedHost } from '../embedded-host';
import type { Area } from '../embedded-host/model/area';
import type { Sheet } from '../embedded-host/model/sheet';
import type { Workbook } from '../embedded-host/model/workbook';
import { connectWorkbook } from '../excel/connectWorkbook';
import { mount } from '../taskpane/mount';

/** A workbook that is open on the workbench: its host, and the pane's connection to it. */
export interface OpenBook {
  readonly host: EmbeddedHost;
  readonly activeSheet: () => Sheet;
  /** What is selected on a sheet, the active one unless another is given. */
  readonly selection: (sheet?: Sheet) => Area;
  /** Shows the add-in's pane; returns how to take it away. */
  readonly showPane: (element: HTMLElement) => () => void;
  /** Hands the workbook to the browser as an .xlsx file. */
  readonly download: () => void;
  readonly subscribe: (listener: () => void) => () => void;
  /** Another number after each change. */
  readonly version: () => number;
}

/**
 * Opens a workbook on a host of its own.
 *
 * @param source the bytes of a file, or a workbook made by script. Throws `UnreadableFile` for what is no workbook.
 */
export function openBook(source: Uint8Array | Workbook, fileName?: string): OpenBook {
  const host = EmbeddedHost.open(source, fileName === undefined ? {} : { fileName });
  const client = host.connect();
  let version = 0;
  const listeners = new Set<() => void>();
  const changed = (): void => {
    version += 1;
    for (const listener of listeners) listener();
  };
  host.onSettled(changed);
  return {
    host,
    activeSheet: () => client.window.activeSheet,
    selection: (sheet = client.window.activeSheet) => client.window.selection(sheet),
    showPane: (element) => {
      const now = new Date();
      return mount(element, {
        port: connectWorkbook({
          newContext: () => client.newContext(),
          answerWithin: 30_000,
          pauses: [200, 1_000],
        }),
        today: { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() },
      });
    },
    download: () => {
      const url = URL.createObjectURL(new Blob([new Uint8Array(host.save())], { type: XLSX_TYPE }));
      const link = document.createElement('a');
      link.href = url;
      link.download = host.workbook.fileName;
      link.click();
      URL.revokeObjectURL(url);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    version: () => version,
  };
}

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
