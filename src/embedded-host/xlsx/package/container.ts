import { unzipSync, zipSync } from 'fflate';
import { UnreadableFile } from '../unreadableFile';
import { checksum, readChecksums } from './checksums';

/** A workbook of a few MB unpacks to perhaps a hundred; what is beyond this is a zip bomb or beyond a browser. */
const MAX_UNPACKED_BYTES = 600_000_000;

const ZIP_MAGIC = [0x50, 0x4b, 0x03, 0x04];
const OLE_MAGIC = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Unzips a package.
 * @returns the entries by name, in the order of the zip.
 * @throws UnreadableFile for anything that is not an intact zip of sensible size.
 */
export function unpack(bytes: Uint8Array, maxBytes = MAX_UNPACKED_BYTES): Map<string, Uint8Array> {
  if (bytes.length === 0) throw new UnreadableFile('not-a-workbook', 'The file is empty.');
  if (beginsWith(bytes, OLE_MAGIC)) throw oleRefusal(bytes);
  if (!beginsWith(bytes, ZIP_MAGIC))
    throw new UnreadableFile('not-a-workbook', 'The file is not an Excel workbook (.xlsx or .xlsm).');
  const checksums = readChecksums(bytes);
  if (!checksums) throw damaged('its table of contents is cut off or overwritten');
  const entries = inflate(bytes, maxBytes);
  for (const [name, content] of entries)
    // Writers that do not know the checksum leave it 0.
    if (checksums.get(name) && checksums.get(name) !== checksum(content))
      throw new UnreadableFile('corrupt', `The file is damaged: ${name} is not what was once saved.`, name);
  return entries;
}

function inflate(bytes: Uint8Array, maxBytes: number): Map<string, Uint8Array> {
  let unpacked = 0;
  try {
    const entries = unzipSync(bytes, {
      filter: (entry) => {
        unpacked += entry.originalSize;
        if (unpacked > maxBytes)
          throw new UnreadableFile('too-large', 'The workbook is too large to open here.');
        return true;
      },
    });
    return new Map(Object.entries(entries));
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw damaged(error instanceof Error ? error.message : String(error));
  }
}

function damaged(reason: string): UnreadableFile {
  return new UnreadableFile('corrupt', `The file is damaged: its zip container cannot be read (${reason}).`);
}

/** Zips entries in their order. The same entries give the same bytes: no clock gets in. */
export function pack(entries: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(entries), { level: 6, mtime: '1980-01-02' });
}

function beginsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}

/** Excel wraps an encrypted workbook in an OLE file, which is also what an .xls of 2003 is. */
function oleRefusal(bytes: Uint8Array): UnreadableFile {
  const names = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1));
  return names.includes('EncryptedPackage') || names.includes('EncryptionInfo')
    ? new UnreadableFile('encrypted', 'The workbook is protected with a password and cannot be opened here.')
    : new UnreadableFile(
        'not-a-workbook',
        'The file is of an older Excel format. Save it as .xlsx in Excel first.',
      );
}
