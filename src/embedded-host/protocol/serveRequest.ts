import { RichObject } from '../objects/richObject';
import type { ClientState } from '../objects/clientState';
import { WorkbookObject } from '../objects/workbookObject';
import { byteLength } from './byteLength';
import type { ClientAnswer } from './client';
import { type BatchResponse, executeBatch, type PlannedFailure } from './executeBatch';
import type { Fault } from './faults';
import type { BatchRequest } from './request';

/** Excel's limit for a request and for a response. */
const MAX_PAYLOAD_BYTES = 5 * 1024 * 1024;

/** Executes one batch of a client within Excel's limits. @returns the response's body */
export function serveRequest(
  state: ClientState,
  request: BatchRequest,
  bytes: number,
  fault: Fault | undefined,
): string {
  const refused = refusalOf(bytes, fault);
  if (refused) return JSON.stringify(wholeFailure(refused.code, refused.message));
  const roots = {
    workbook: new WorkbookObject(state),
    kept: (referenceId: string) => {
      const range = state.keptRange(referenceId);
      return range instanceof RichObject ? range : undefined;
    },
  };
  const response = executeBatch(request, roots, plannedFailure(fault));
  state.endBatch();
  const body = JSON.stringify(response);
  // The batch has been executed by then: only its answer is too large.
  if (byteLength(body) <= MAX_PAYLOAD_BYTES) return body;
  return JSON.stringify(
    wholeFailure('ResponsePayloadSizeLimitExceeded', 'The response payload size has exceeded the limit.'),
  );
}

function refusalOf(bytes: number, fault: Fault | undefined): { code: string; message: string } | undefined {
  if (fault?.kind === 'refuse') return { code: fault.code, message: fault.message ?? fault.code };
  if (fault?.kind === 'cell-edit-mode')
    return {
      code: 'InvalidOperationInCellEditMode',
      message:
        'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
    };
  if (bytes > MAX_PAYLOAD_BYTES)
    return {
      code: 'RequestPayloadSizeLimitExceeded',
      message: 'The request payload size has exceeded the limit.',
    };
  return undefined;
}

function plannedFailure(fault: Fault | undefined): PlannedFailure | undefined {
  if (fault?.kind !== 'fail-after') return undefined;
  return { actions: fault.actions, code: fault.code, message: fault.message ?? fault.code };
}

/** An answer to the whole request, not to one of its actions. */
function wholeFailure(code: string, message: string): BatchResponse {
  return {
    Results: [],
    TraceIds: [],
    Error: { Code: code, Message: message, ActionIndex: -1, Location: '' },
  };
}

export const LOST: ClientAnswer = { statusCode: 503 };
