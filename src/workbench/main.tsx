import '../taskpane/styles/pane.css';
import './workbench.css';
import { type ReactElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { UnreadableFile } from '../embedded-host';
import { HostError } from '../embedded-host/model/hostError';
import { type OpenBook, openBook } from './openBook';
import { buildSample } from './sample/buildSample';
import { Workbench } from './Workbench';

/** The page: one workbook at a time, the sample first. */
function Page(): ReactElement {
  const [book, setBook] = useState<OpenBook>(() => openBook(buildSample()));
  const [opening, setOpening] = useState<string>();
  const [refusal, setRefusal] = useState<string>();
  const onRefuse = (error: unknown): void => setRefusal(error === undefined ? undefined : wordsFor(error));
  const open = async (file: File): Promise<void> => {
    setOpening(file.name);
    setRefusal(undefined);
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      await drawn();
      setBook(openBook(bytes, file.name));
    } catch (error) {
      setRefusal(`${file.name} was not opened. ${wordsFor(error)}`);
    } finally {
      setOpening(undefined);
    }
  };
  return (
    <Workbench
      book={book}
      refusal={refusal}
      opening={opening}
      onOpen={(file) => void open(file)}
      onRefuse={onRefuse}
    />
  );
}

/** Reading a file keeps the page busy: what it says meanwhile must be on the screen before. */
const drawn = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** What the host refuses is said to the user; anything else is a bug and goes on. */
function wordsFor(error: unknown): string {
  if (error instanceof UnreadableFile || error instanceof HostError) return error.message;
  throw error;
}

const element = document.getElementById('workbench');
if (!element) throw new Error('The page has no place for the workbench.');
createRoot(element).render(<Page />);
