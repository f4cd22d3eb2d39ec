import type { Snapshot } from '../app/snapshot';

/**
 * Whether the file is of a kind that keeps no tables and settings, as its address tells: a path, or on the web an address
 * in which the file's name may stand anywhere.
 * @example fileFormatOf('C:\\KPIs\\2026.xls') // 'xls'
 */
export function fileFormatOf(url: string | undefined): Snapshot['savedAs'] {
  const extension = /\.(xls|csv)(?=$|[?#&])/i.exec(url ?? '')?.[1]?.toLowerCase();
  return extension === 'xls' || extension === 'csv' ? extension : undefined;
}

/** Where the workbook around us is kept, if Excel tells: not before it is saved for the first time. */
export function documentUrl(): string | undefined {
  const { document }: Partial<Pick<Office.Context, 'document'>> = Office.context;
  return document?.url;
}
