import { type DragEvent, type ReactElement, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { type Area, sameArea } from '../embedded-host/model/area';
import type { Sheet } from '../embedded-host/model/sheet';
import { ErrorValue } from '../embedded-host/model/value';
import { printArea } from '../embedded-host/objects/address';
import type { OpenBook } from './openBook';
import { FormulaBar } from './FormulaBar';
import { GridView } from './grid/GridView';
import { SheetTabs } from './SheetTabs';

interface WorkbenchProps {
  readonly book: OpenBook;
  /** What is wrong with the file that was dropped or the cell that was typed, in words. */
  readonly refusal: string | undefined;
  readonly onOpen: (file: File) => void;
  readonly onRefuse: (error: unknown) => void;
}

/** A workbook at the left, the add-in's own pane at the right. */
export function Workbench({ book, refusal, onOpen, onRefuse }: WorkbenchProps): ReactElement {
  const { host } = book;
  const version = useSyncExternalStore(book.subscribe, book.version);
  const [dropping, setDropping] = useState(false);
  const pane = useRef<HTMLDivElement>(null);
  const fileInput = useRef<HTMLInputElement>(null);
  const sheet = book.activeSheet();
  const selected = book.selection();

  useEffect(() => (pane.current ? book.showPane(pane.current) : undefined), [book]);

  const attempt = (edit: () => void): void => {
    try {
      edit();
      onRefuse(undefined);
    } catch (error) {
      onRefuse(error);
    }
  };
  const type = (address: string, text: string): void =>
    attempt(() => host.user.type(sheet.name, address, text));
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setDropping(false);
    const [file] = event.dataTransfer.files;
    if (file) onOpen(file);
  };

  return (
    <div className="workbench">
      <header className="workbench-bar">
        <span className="workbench-name">{host.workbook.fileName}</span>
        <button type="button" className="workbench-button" onClick={() => fileInput.current?.click()}>
          Open…
        </button>
        <button type="button" className="workbench-button" onClick={() => book.download()}>
          Save
        </button>
        <input
          ref={fileInput}
          className="workbench-file"
          type="file"
          accept=".xlsx,.xlsm"
          aria-label="Workbook to open"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) onOpen(file);
            event.target.value = '';
          }}
        />
      </header>
      {refusal !== undefined && (
        <p className="workbench-refusal" role="alert">
          {refusal}
        </p>
      )}
      <main
        className={dropping ? 'workbench-book workbench-dropping' : 'workbench-book'}
        onDragOver={(event) => {
          event.preventDefault();
          setDropping(true);
        }}
        onDragLeave={() => setDropping(false)}
        onDrop={onDrop}
      >
        <FormulaBar
          address={printArea(selected)}
          content={contentOf(sheet, selected)}
          onType={(text) => type(printArea(selected), text)}
        />
        <GridView
          key={sheet.id}
          workbook={host.workbook}
          sheet={sheet}
          version={version}
          selected={selected}
          onSelect={(area) => {
            if (!sameArea(area, selected)) host.user.select(sheet.name, printArea(area));
          }}
          contentOf={({ row, column }) =>
            contentOf(sheet, { top: row, left: column, bottom: row, right: column })
          }
          onType={({ row, column }, text) =>
            type(printArea({ top: row, left: column, bottom: row, right: column }), text)
          }
        />
        <SheetTabs
          sheets={host.workbook.sheets}
          active={sheet}
          onActivate={(next) => host.user.select(next.name, printArea(book.selection(next)))}
        />
      </main>
      <div ref={pane} className="workbench-pane" />
    </div>
  );
}

/** What the first cell of an area holds, as one edits it. */
function contentOf(sheet: Sheet, { top, left }: Area): string {
  const cell = sheet.cells.get(top, left);
  if (cell?.formula !== undefined) return `=${cell.formula}`;
  const value = cell?.value ?? '';
  return value instanceof ErrorValue
    ? value.code
    : typeof value === 'boolean'
      ? String(value).toUpperCase()
      : String(value);
}
