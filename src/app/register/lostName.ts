/** Stands behind the name of a KPI that is gone. */
export const LOST = ' (not found)';
