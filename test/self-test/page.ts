import { askAll } from './probe';
import { ALL_PROBES } from './probes/all';

// The page of the self-test: one button, which asks this Excel and posts what it answered to the server it came from.

function elementOf(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`The page has no #${id}.`);
  return element;
}

const status = elementOf('status');

async function ask(): Promise<void> {
  const { platform, version } = Office.context.diagnostics;
  const facts = await askAll(
    () => new Excel.RequestContext(),
    ALL_PROBES,
    (fact) => {
      elementOf('facts').textContent += `${JSON.stringify(fact)}\n`;
      status.textContent = `Asked ${fact.id}`;
    },
  );
  const response = await fetch('facts', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ platform: String(platform), build: version, facts }),
  });
  status.textContent = response.ok
    ? `${facts.length} facts are written.`
    : `The server did not take the facts (${response.status}). Copy them from here.`;
}

elementOf('ask').addEventListener('click', () => {
  status.textContent = 'Asking…';
  ask().catch((error: unknown) => (status.textContent = String(error)));
});
void Office.onReady();
