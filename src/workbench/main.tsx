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
  const [refusal, setRefusal] = useState<string>();
  const onRefuse = (error: unknown): void => setRefusal(error === undefined ? undefined : wordsFor(error));
  const onOpen = (file: File): void => {
    void file.arrayBuffer().then((buffer) => {
      try {
        setBook(openBook(new Uint8Array(buffer), file.name));
        setRefusal(undefined);
      } catch (error) {
        onRefuse(error);
      }
    });
  };
  return <Workbench book={book} refusal={refusal} onOpen={onOpen} onRefuse={onRefuse} />;
}

/** What the host refuses is said to the user; anything else is a bug and goes on. */
function wordsFor(error: unknown): string {
  if (error instanceof UnreadableFile || error instanceof HostError) return error.message;
  throw error;
}

const element = document.getElementById('workbench');
if (!element) throw new Error('The page has no place for the workbench.');
createRoot(element).render(<Page />);
