/** Why a file cannot be opened; stable, so that callers may choose their words by it. */
export type UnreadableCode = 'encrypted' | 'not-a-workbook' | 'corrupt' | 'too-large';

/** Thrown when bytes are not a workbook that can be read. The message is plain English and names the part at fault. */
export class UnreadableFile extends Error {
  constructor(
    readonly code: UnreadableCode,
    message: string,
    /** The part of the package at fault, such as `xl/workbook.xml`. */
    readonly part?: string,
  ) {
    super(message);
    this.name = 'UnreadableFile';
  }
}

/** A part that is missing, malformed or contradicts itself. */
export function corruptPart(part: string, reason: string): UnreadableFile {
  return new UnreadableFile('corrupt', `The file is damaged: ${part} ${reason}.`, part);
}
