/** What the page of Excel for the web is told of its add-in. */
export interface HostPageOptions {
  /** Where the add-in's page is. */
  readonly addin: string;
  /** Language of Excel's menus. */
  readonly language: string;
}

/**
 * The page of Excel for the web, as far as an add-in's frame can tell: it makes the frame, answers its messages and hands
 * its requests to `askExcel`, which the test provides. The keys by which the focus left the frame are in `exits`.
 */
export function hostPage({ addin, language }: HostPageOptions): string {
  const context = {
    _id: 'addin',
    _appName: 16, // Excel on the web
    _appVersion: '16.00',
    _appUILocale: language,
    _dataLocale: language,
    _docUrl: 'https://example.sharepoint.com/KPIs.xlsx',
    _clientMode: 1,
    _settings: [],
    _reason: 'documentOpened',
    _osfControlType: 1,
    _eToken: '',
    _correlationId: 'corr',
    _appInstanceId: 'addin-1',
    _requirementMatrix: JSON.stringify({ excelapi: '1.14', sharedruntime: '1.1', addincommands: '1.1' }),
  };
  return `<!doctype html><html><head><meta charset="utf-8"><title>Excel</title>
<style>html,body{margin:0;height:100%}iframe{border:0;width:100%;height:100%}</style></head><body><script>
const context = ${JSON.stringify(context)};
const EXITS = { 13: 'Tab', 14: 'Shift+Tab', 15: 'Escape', 16: 'F2', 17: 'Tab', 18: 'Shift+Tab' };
const exits = (window.exits = []);
const frame = document.createElement('iframe');
frame.name = JSON.stringify({
  hostInfo: 'Excel|Web|16.00|${language}|corr|||0',
  xdmInfo: 'conv|addin|' + location.href,
  serializerVersion: 1,
  baseFrameName: 'frame',
});
frame.src = ${JSON.stringify(addin)};
const post = (message) => frame.contentWindow.postMessage(JSON.stringify(message), new URL(frame.src).origin);
const answer = (to, data, responseType = 0) =>
  post({
    _messageType: 1,
    _actionName: to._actionName,
    _conversationId: to._conversationId,
    _correlationId: to._correlationId,
    _origin: location.href,
    _data: data,
    _errorCode: 0,
    _responseType: responseType,
    _serializerVersion: 1,
  });
let events;
/** Excel tells the frame what has happened. */
window.tellEvents = (entries) => {
  if (events === undefined) return;
  const rows = entries.map((it) => [it.messageCategory, it.messageType, it.targetId, it.message, 0, false]);
  answer(events, { ArrayData: rows }, 1);
};
window.addEventListener('message', async ({ source, data }) => {
  if (source !== frame.contentWindow) return;
  const message = JSON.parse(data);
  if (message._messageType !== 0) return;
  switch (message._actionName) {
    case 'ContextActivationManager_getAppContextAsync':
      return answer(message, context);
    case 'ContextActivationManager_notifyHost':
      if (message._data[1] in EXITS) exits.push(EXITS[message._data[1]]);
      return;
    case 'richApiMessage':
      events = message;
      return answer(message, { Version: 1, Error: 0 });
    case 'executeMethod': {
      if (message._data.DdaMethod.DispatchId !== 93) return answer(message, { Version: 1, Error: 0 });
      const call = message._data.ArrayData;
      const body = await window.askExcel(call[4], call[6]);
      return answer(message, { Version: 1, Error: 0, Data: [200, [], body] });
    }
    default:
      return answer(message, { Version: 1, Error: 0 });
  }
});
document.body.append(frame);
</script></body></html>`;
}
