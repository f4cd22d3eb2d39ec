import { type DragEvent, type ReactElement, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { type Area, sameArea } from '../embedded-host/model/area';
import { printArea } from '../embedded-host/objects/address';
import { editedText, typedText } from './cellContent';
import { FormulaBar } from './FormulaBar';
import { cellArea } from './grid/drawing';
import { GridView } from './grid/GridView';
import type { OpenBook } from './openBook';
import { SheetTabs } from './SheetTabs';

interface WorkbenchProps {
  readonly book: OpenBook;
  /** What is wrong with the file that was dropped or the cell that was typed, in words. */
  readonly refusal: string | undefined;
  /** The name of the file that is being opened. */
  readonly opening: string | undefined;
  readonly onOpen: (file: File) => void;
  readonly onRefuse: (error: unknown) => void;
}

/** A workbook at the left, the add-in's own pane at the right. */
export function Workbench({ book, refusal, opening, onOpen, onRefuse }: WorkbenchProps): ReactElement {
  const { host } = book;
  const version = useSyncExternalStore(book.subscribe, book.version);
  const [dropping, setDropping] = useState(false);
  const pane = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const fileInput = useRef<HTMLInputElement>(null);
  const sheet = book.activeSheet();
  const selected = book.selection();

  useEffect(() => (pane.current ? book.showPane(pane.current) : undefined), [book]);

  const type = (row: number, column: number, text: string): void => {
    try {
      const typed = typedText(host.workbook, sheet, row, column, text);
      host.user.type(sheet.name, printArea(cellArea(row, column)), typed);
      onRefuse(undefined);
    } catch (error) {
      onRefuse(error);
    }
  };
  const select = (area: Area): void => {
    if (!sameArea(area, selected)) host.user.select(sheet.name, printArea(area));
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setDropping(false);
    const [file] = event.dataTransfer.files;
    if (file) onOpen(file);
  };

  return (
    <div
      className={dropping ? 'workbench workbench-dropping' : 'workbench'}
      onDragOver={(event) => {
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={(event) => {
        const inside =
          event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget);
        if (!inside) setDropping(false);
      }}
      onDrop={onDrop}
    >
      <section className="workbench-bar" aria-label="File">
        <span className="workbench-name" role="status">
          {opening === undefined ? host.workbook.fileName : `Opening ${opening}…`}
        </span>
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
      </section>
      {refusal !== undefined && (
        <div className="workbench-refusal" role="alert">
          <span>{refusal}</span>
          <button type="button" className="workbench-dismiss" onClick={() => onRefuse(undefined)}>
            Close
          </button>
        </div>
      )}
      <section className="workbench-book" aria-label="Workbook">
        <FormulaBar
          address={printArea(selected)}
          content={editedText(host.workbook, sheet, selected.top, selected.left)}
          onType={(text) => type(selected.top, selected.left, text)}
          onLeave={() => grid.current?.focus()}
        />
        <GridView
          key={sheet.id}
          scroller={grid}
          workbook={host.workbook}
          sheet={sheet}
          version={version}
          selected={selected}
          onSelect={select}
          contentOf={({ row, column }) => editedText(host.workbook, sheet, row, column)}
          onType={({ row, column }, text) => type(row, column, text)}
        />
        <SheetTabs
          sheets={host.workbook.sheets}
          active={sheet}
          onActivate={(next) => host.user.select(next.name, printArea(book.selection(next)))}
        />
      </section>
      <div ref={pane} className="workbench-pane" />
    </div>
  );
}
