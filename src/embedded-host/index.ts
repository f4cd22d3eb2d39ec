import { ClientState } from './objects/clientState';
import { WorkbookObject } from './objects/workbookObject';
import { type Client, connectClient } from './protocol/client';
import { executeBatch } from './protocol/executeBatch';
import { parseRequest } from './protocol/request';
import type { Workbook } from './model/workbook';

/** An Excel stand-in: a workbook, and clients of the genuine Office.js that work on it. */
export class EmbeddedHost {
  constructor(readonly workbook: Workbook) {}

  connect(id = ''): Client {
    const state = new ClientState(id, this.workbook);
    return connectClient(id, async (body) => {
      const response = executeBatch(parseRequest(body), {
        workbook: new WorkbookObject(state),
        kept: () => undefined,
      });
      return { statusCode: 200, body: JSON.stringify(response) };
    });
  }
}
