import { strToU8, zipSync } from 'fflate';
import { openWorkbook } from '../../../src/embedded-host/xlsx/openWorkbook';
import { UnreadableFile } from '../../../src/embedded-host/xlsx/unreadableFile';
import { unpack } from '../../../src/embedded-host/xlsx/package/container';
import { packageOf } from './packageOf';

/** An OLE file's first bytes, with the name of a stream as OLE writes it. */
function oleWith(stream: string): Uint8Array {
  const name = [...stream].flatMap((char) => [char.charCodeAt(0), 0]);
  return Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...name]);
}

function refusal(bytes: Uint8Array): { code: string; part: string | undefined } {
  try {
    openWorkbook(bytes);
  } catch (error) {
    if (error instanceof UnreadableFile) return { code: error.code, part: error.part };
    throw error;
  }
  throw new Error('The file was opened.');
}

/** A stored package in which one letter of a part has changed on its way. */
function withFlippedByte(): Uint8Array {
  const bytes = zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }, { level: 0 });
  const at = new TextDecoder('latin1').decode(bytes).indexOf('<workbook/>') + 3;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes;
}

describe('a file that cannot be read', () => {
  it.each([
    ['an encrypted workbook', oleWith('EncryptedPackage'), 'encrypted', undefined],
    ['an .xls of 2003', oleWith('Workbook'), 'not-a-workbook', undefined],
    ['an empty file', new Uint8Array(), 'not-a-workbook', undefined],
    ['a text file', strToU8('a;b\n1;2'), 'not-a-workbook', undefined],
    ['a web page', strToU8('<html><table/></html>'), 'not-a-workbook', undefined],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('a') }), 'not-a-workbook', undefined],
    ['half a file', packageOf().subarray(0, 300), 'corrupt', undefined],
    ['a part that changed on its way', withFlippedByte(), 'corrupt', 'xl/workbook.xml'],
    [
      'a missing sheet',
      packageOf({ parts: { 'xl/worksheets/sheet1.xml': '' } }),
      'corrupt',
      'xl/worksheets/sheet1.xml',
    ],
    ['broken XML', packageOf({ sheets: { A: '<sheetData><row>' } }), 'corrupt', 'xl/worksheets/sheet1.xml'],
    [
      'a document type',
      packageOf({ parts: { 'xl/workbook.xml': '<!DOCTYPE a [<!ENTITY b "c">]><workbook/>' } }),
      'corrupt',
      'xl/workbook.xml',
    ],
    ['a workbook without sheets', packageOf({ sheets: {} }), 'corrupt', 'xl/workbook.xml'],
  ])('refuses %s', (_, bytes, code, part) => {
    expect(refusal(bytes)).toEqual({ code, part });
  });

  it('is refused before it is unpacked when it would be too large', () => {
    expect(() => unpack(zipSync({ a: new Uint8Array(2000) }), 1000)).toThrow(
      expect.objectContaining({ code: 'too-large' }),
    );
  });

  it('is refused when it holds more cells than fit', () => {
    const rows = Array.from({ length: 4 }, (_, i) => `<row r="${i + 1}"><c/><c/><c/></row>`).join('');
    const bytes = packageOf({ sheets: { A: `<sheetData>${rows}</sheetData>` } });
    expect(() => openWorkbook(bytes, 'a.xlsx', undefined, 12)).not.toThrow();
    expect(() => openWorkbook(bytes, 'a.xlsx', undefined, 11)).toThrow(
      expect.objectContaining({ code: 'too-large' }),
    );
  });
});
