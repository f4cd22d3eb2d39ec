import type { Sheet } from '../../model/sheet';
import type { PackageDraft } from '../package/packageDraft';
import type { SheetOrigin } from './sheetOrigin';

export function writeDrawing(sheet: Sheet, origin: SheetOrigin, draft: PackageDraft, changes: Map<string, string>): void {
}
