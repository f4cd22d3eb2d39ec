import './styles/pane.css';
import { mount, mountIssue } from './mount';
import { openWhenReady, scriptEnded } from './openWhenReady';
import { connectWorkbook } from '../excel/connectWorkbook';
import { documentUrl } from '../excel/fileFormat';
import { officeAppearance, whenOfficeIsReady } from '../excel/officePage';
import { sessionMemory } from './sessionMemory';

// The page of the add-in: it waits for Office.js and shows the pane. This script runs while the page is still read,
// before the deferred one of Office.js, so that it hears how that ends.
const element = document.getElementById('pane');
if (element === null) throw new Error('taskpane.html has no element #pane');
const office = scriptEnded(document.querySelector<HTMLScriptElement>('script[src$="/office.js"]'));
void openWhenReady({
  ready: async () => {
    await office;
    return whenOfficeIsReady();
  },
  show: () => {
    const now = new Date();
    mount(element, {
      port: connectWorkbook(),
      today: { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() },
      appearance: officeAppearance(),
      startScreen: new URLSearchParams(window.location.search).get('open') === 'promote' ? 'promote' : 'kpis',
      memory: sessionMemory(documentUrl() ?? ''),
    });
  },
  tell: (issue) => mountIssue(element, issue, () => window.location.reload()),
});
