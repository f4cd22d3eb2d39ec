import { UnreadableFile } from '../../../src/embedded-host';
import { saveFile } from './saveFile';
import { workbooksIn } from './workbooksIn';

export interface FileFigures {
  readonly files: number;
  readonly refused: number;
  /** Saved untouched they are the same bytes, and with one cell set nothing else is another. */
  readonly whole: number;
  readonly faults: Readonly<Record<string, readonly string[]>>;
}

/** Opens the workbooks of a folder, saves them untouched and with one cell set, and looks for what was lost. */
export function measureFiles(folder: string, isChosen: (file: string) => boolean): FileFigures {
  const faults: Record<string, readonly string[]> = {};
  let [files, refused, whole] = [0, 0, 0];
  for (const { name, read } of workbooksIn(folder)) {
    if (!isChosen(name)) continue;
    files++;
    try {
      const saved = saveFile(read());
      if (saved.faults.length === 0) whole++;
      else faults[name] = saved.faults;
    } catch (error) {
      if (error instanceof UnreadableFile) refused++;
      else
        faults[name] = [
          error instanceof Error ? (error.stack ?? error.message).slice(0, 300) : String(error),
        ];
    }
  }
  return { files, refused, whole, faults };
}

/** @param verbose tells every fault, not the first three of a file */
export function reportFiles({ files, refused, whole, faults }: FileFigures, verbose: boolean): string[] {
  return [
    `${files} workbooks: ${whole} are whole, ${Object.keys(faults).length} are not, ${refused} cannot be opened`,
    ...Object.entries(faults).flatMap(([file, list]) => [
      '',
      `${file}: ${list.length} faults`,
      ...(verbose ? list : list.slice(0, 3)).map((fault) => `  ${fault.slice(0, 240)}`),
    ]),
  ];
}
