export { loadOfficeClient } from '../../src/workbench/loadOfficeClient';
