import './styles/pane.css';
import { mount, mountIssue } from './mount';
import { connectWorkbook } from '../excel/connectWorkbook';
import { officeAppearance, whenOfficeIsReady } from '../excel/officePage';

// The page of the add-in: it waits for Office.js and shows the pane.
void whenOfficeIsReady().then((ready) => {
  const element = document.getElementById('pane');
  if (element === null) throw new Error('taskpane.html has no element #pane');
  if (!ready.ok) {
    mountIssue(element, ready.issue, () => window.location.reload());
    return;
  }
  const now = new Date();
  mount(element, {
    port: connectWorkbook(),
    today: { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() },
    appearance: officeAppearance(),
    startScreen: new URLSearchParams(window.location.search).get('open') === 'promote' ? 'promote' : 'kpis',
  });
});
