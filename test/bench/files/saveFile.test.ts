import { packageOf, relationship } from '../../embedded-host/xlsx/packageOf';
import { saveFile } from './saveFile';

describe('saveFile', () => {
  it('finds no fault with a file that stays whole', () => {
    const bytes = packageOf({
      sheets: { S: '<sheetData><row r="3"><c r="A3"><f>1+1</f><v>2</v></c></row></sheetData>' },
      parts: { 'xl/custom.xml': '<a xmlns="urn:a"/>' },
      contentTypes: '<Override PartName="/xl/custom.xml" ContentType="application/xml"/>',
      workbookRelationships: relationship('rId60', 'custom', 'custom.xml'),
    });
    expect(saveFile(bytes).faults).toEqual([]);
  });

  it('finds what saving changes', () => {
    const bytes = packageOf({
      sheets: { S: '<sheetData><row r="0"><c r="A0"><v>2</v></c></row></sheetData>' },
    });
    expect(saveFile(bytes).faults).toContain('saved untouched, it has other bytes');
  });
});
